import { assert } from '../../kernel/assert';
import { seal } from '../../kernel/case';
import { accept, type AwardDraft, change, type Outcome, refuse } from '../../kernel/outcome';
import { dayOf } from '../../kernel/time';
import { type Actor, hasRole, referenceTo } from '../member/actor';
import type { Proposal } from '../proposal/proposal';
import { mayTravel, type RoadRefusal, travel } from '../proposal/travel';
import type { RuleBook } from '../village/rule-book';
import { doneReport, type FollowUp, type Visit } from './follow-up';
import { explainRating, reopened } from './reopening';
import { doerIds } from './visitor';

export interface RecordVisit {
  actor: Actor;
  nowMs: number;
  manner: Visit['manner'];
  note: string;
  photoIds: readonly string[];
  /** Whether the author finds it done at all. */
  isDone: boolean;
  /** The author's rating, 1 to 5, as they said it to the visitor. */
  rating: number;
  ratingWords: string;
}

export type RecordVisitRefusal = RoadRefusal | { code: 'VisitByDoer' };

/**
 * Record the visit to the author 回访, with their rating.
 *
 * Requirements, checked in this order:
 * - The matter is closed out, and the actor is its visitor.
 * - The visitor is not the one who did it.
 *
 * Records `VisitRecorded` and `VisitNoted`; the matter is at its end. With a rating below `reopenRatingMin`, or
 * found not done, a second
 * step follows in the same act: `ProposalReopened`, taken by the visitor on behalf of the author.
 * Awards `visitMade` to a council member who visits, and `taskOnTime` to whoever did it by the date they had promised
 * and whose work the author lets rest.
 */
export function recordVisit(
  { proposal, followUp, rules }: { proposal: Proposal; followUp: FollowUp; rules: RuleBook },
  command: RecordVisit,
): Outcome<RecordVisitRefusal> {
  const { actor, nowMs, manner, note, isDone, rating, ratingWords } = command;
  const road = mayTravel(proposal, 'recordVisit', actor);
  if (!road.ok) return road;
  if (doerIds(proposal, followUp).includes(actor.villagerId)) return refuse({ code: 'VisitByDoer' });

  const explanation = explainRating(rating, rules);
  const rests = explanation.isMet && isDone;
  const data = { manner, rating, isDone, photoCount: command.photoIds.length };
  const travelled = travel(proposal, 'recordVisit', {
    actor,
    nowMs,
    holder: null,
    dueAtMs: 0,
    reason: note,
    explanation,
    data,
  });
  if (!travelled.ok) return travelled;
  const { photoIds, ...said } = { manner, note, isDone, rating, ratingWords, photoIds: [...command.photoIds] };
  const visit: Visit = { atMs: nowMs, by: referenceTo(actor), ...said, photoIds, explanation };
  const visited: FollowUp = { ...followUp, isOpen: false, visits: [...followUp.visits, visit] };
  const event = {
    type: 'VisitNoted',
    data: { ...data, isMet: rests, note: seal(note), ratingWords: seal(ratingWords) },
    matterId: proposal.id,
  };
  const awards = awardsOf(proposal, visited, command, rests);
  if (rests) {
    return accept([travelled.change, change(visited, event)], { messages: [travelled.message], awards });
  }
  const reason = ratingWords === '' ? note : ratingWords;
  const again = reopened(
    { proposal: travelled.proposal, followUp: visited, rules },
    { actor, nowMs, reason, explanation, onBehalfOf: proposal.author },
  );
  assert(again.ok, 'a matter that was just visited can be reopened by its visitor');
  return accept([travelled.change, again.proposal, change(again.followUp, event)], {
    messages: again.messages,
    awards,
  });
}

function awardsOf(proposal: Proposal, visited: FollowUp, { actor }: RecordVisit, rests: boolean): AwardDraft[] {
  const awards: AwardDraft[] = [];
  if (hasRole(actor, 'councilMember')) {
    const sourceId = `${visited.id}.visit.${visited.visits.length}`;
    awards.push({ trigger: 'visitMade', villagerId: actor.villagerId, sourceId });
  }
  if (rests && isOnTime(visited) && proposal.assignee) {
    awards.push({ trigger: 'taskOnTime', villagerId: proposal.assignee.villagerId, sourceId: visited.id });
  }
  return awards;
}

/** Done on or before the date that was promised when it was reported done. */
export function isOnTime(followUp: FollowUp): boolean {
  const report = doneReport(followUp);
  return report !== undefined && report.dueOn !== null && dayOf(report.atMs) <= report.dueOn;
}
