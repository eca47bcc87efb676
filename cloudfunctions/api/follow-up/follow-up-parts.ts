import type { FollowUpPage, VisitModel } from '@shared/contract/follow-up-pages';
import { type FollowUp, percentOf } from '@shared/domain/follow-up/follow-up';
import { lastStep } from '@shared/domain/follow-up/last-step';
import { ratingsOfLastClosing } from '@shared/domain/follow-up/rate-as-supporter';
import type { Actor } from '@shared/domain/member/actor';
import type { PersonReference } from '@shared/domain/member/person-reference';
import { bodies } from '@shared/domain/proposal/holder';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { seesNames, shownName } from '@shared/domain/proposal/shown-names';
import { matterRow } from '../proposal/matter-row';

type OfTheMatter =
  | 'row'
  | 'body'
  | 'assigneeName'
  | 'unitName'
  | 'handlerName'
  | 'visitorName'
  | 'routedTo'
  | 'basis'
  | 'reopenedCount'
  | 'ladderStepsTaken';

/** What the page tells of the matter itself, with names as the reader may see them. */
export function matterItself(proposal: Proposal, actor: Actor, nowMs: number): Pick<FollowUpPage, OfTheMatter> {
  const inFull = seesNames(actor, proposal);
  const named = (person: PersonReference | null) => person && shownName(person, inFull);
  const decided = lastStep(proposal, 'decline', 'route');
  return {
    row: matterRow(proposal, actor, nowMs),
    body: proposal.body,
    assigneeName: named(proposal.assignee),
    unitName: proposal.unit?.name ?? null,
    handlerName: named(proposal.handler),
    visitorName: named(proposal.visitor),
    routedTo: bodies.find((body) => body === proposal.routedTo) ?? null,
    basis: decided?.reason ?? '',
    reopenedCount: proposal.reopenedCount,
    ladderStepsTaken: proposal.ladder.stepsTaken,
  };
}

type CarriedOut =
  | 'assistantNames'
  | 'budget'
  | 'handOvers'
  | 'dateRequests'
  | 'dueOn'
  | 'percent'
  | 'milestones'
  | 'reports'
  | 'holds'
  | 'closeOuts'
  | 'visits'
  | 'supportRatings';

/** What was done about it: the newest first. */
export function carriedOut(proposal: Proposal, followUp: FollowUp, actor: Actor): Pick<FollowUpPage, CarriedOut> {
  const inFull = seesNames(actor, proposal);
  const { dueOn, milestones, holds, budget } = followUp;
  return {
    assistantNames: followUp.assistants.map((person) => shownName(person, inFull)),
    budget,
    handOvers: followUp.handOvers.map(({ by, assignee, unit, answer, ...given }) => ({
      ...given,
      byName: shownName(by, inFull),
      toName: unit?.name ?? (assignee ? shownName(assignee, inFull) : ''),
      answer: answered(answer, inFull),
    })),
    dateRequests: followUp.dateRequests.map(({ by, answer, ...asked }) => ({
      ...asked,
      byName: shownName(by, inFull),
      answer: answered(answer, inFull),
    })),
    dueOn,
    percent: percentOf(followUp),
    milestones,
    reports: followUp.reports.map(({ by, ...report }) => ({ ...report, byName: shownName(by, inFull) })).reverse(),
    holds: [...holds].reverse(),
    closeOuts: followUp.closeOuts
      .map(({ by, ...closeOut }) => ({ ...closeOut, byName: shownName(by, inFull) }))
      .reverse(),
    visits: visitsOf(followUp, inFull),
    supportRatings: supportersSay(followUp),
  };
}

const wordsShownMax = 20;

function supportersSay(followUp: FollowUp): FollowUpPage['supportRatings'] {
  const given = ratingsOfLastClosing(followUp);
  const words = given.map((one) => one.words).filter((said) => said !== '');
  const sum = given.reduce((total, { rating }) => total + rating, 0);
  return { count: given.length, sum, words: words.slice(-wordsShownMax).reverse() };
}

function answered<Answer extends { by: PersonReference }>(
  answer: Answer | null,
  inFull: boolean,
): (Omit<Answer, 'by'> & { byName: string }) | null {
  if (!answer) return null;
  const { by, ...rest } = answer;
  return { ...rest, byName: shownName(by, inFull) };
}

/** Visits, and the ratings that the author gave by their own hand, newest first. */
function visitsOf({ visits, ratings }: FollowUp, inFull: boolean): VisitModel[] {
  const rated = ratings.map(({ by, words, atMs, rating, explanation }) => {
    return {
      atMs,
      rating,
      explanation,
      manner: null,
      note: '',
      photoIds: [],
      isDone: true,
      ratingWords: words,
      byName: shownName(by, inFull),
    };
  });
  const visited = visits.map(({ by, ...visit }) => ({ ...visit, byName: shownName(by, inFull) }));
  return [...visited, ...rated].sort((one, other) => other.atMs - one.atMs);
}
