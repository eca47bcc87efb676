import { assert } from '../../kernel/assert';
import { newChain } from '../../kernel/case';
import { type Accepted, accept, change, type MessageDraft } from '../../kernel/outcome';
import { addDays, dayOf, dueAfterDays, endOfDayMs, yearOf } from '../../kernel/time';
import type { Meeting } from '../agenda/meeting';
import type { Actor } from '../member/actor';
import type { PersonReference } from '../member/person-reference';
import { heldByRole } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import { proposalPage, travel, type TravelCommand } from '../proposal/travel';
import type { BallotBox } from '../vote/ballot-box';
import { type CountedPoll, countPoll, amendmentClosed, pollClosed, pollVoided } from '../vote/count-poll';
import type { Poll } from '../vote/poll';
import { type Decision, decisionId, decisionPage } from './decision';
import type { DecisionRegister } from './decision-register';

export interface PollEnd {
  poll: Poll;
  boxes: readonly BallotBox[];
  meeting: Meeting;
  proposal: Proposal;
  /** The register of the year in which the count is made. */
  register: DecisionRegister;
}

/**
 * Conclude a closing poll whose boxes are sealed, once: count it, and move the matter by the chair's act. What is
 * closed or void already stays as it is, so that a closing may be carried on at any time.
 *
 * Records `PollClosed` with tally and explanation. Adopted: `ProposalAdopted` and `DecisionAdopted`, with the next
 * number of the village and year; the clerk has it, to publish it at once and to hand it over within `publishDaysMax`
 * after the `publicNoticeDays` of its notice. Not adopted: `ProposalRejected`; the matter ends here and may be raised
 * again after `resubmitDays`.
 * A poll on an amendment: `PollClosed` and `AmendmentDecided`, and nothing on the road.
 * A poll declared void: `PollVoided`, and nothing else.
 */
export function concludePoll(end: PollEnd, nowMs: number): Accepted {
  const { poll, meeting } = end;
  if (!poll.isOpen) return accept([]);
  if (poll.closing?.voidReason) return accept(pollVoided(poll, meeting, nowMs));
  const counted = countPoll(poll, end.boxes, nowMs);
  if (poll.amendment !== null) return accept(amendmentClosed(counted, meeting));
  return counted.isAdopted ? adopted(end, counted, nowMs) : rejected(end, counted, nowMs);
}

/** The chair, as they were when they closed the poll: the matter moves by their act, whoever carries it on. */
function chairOf({ closing, poll }: CountedPoll): Actor {
  const { villagerId, name, isNamePublic } = closing.by satisfies PersonReference;
  const nobodyElse = { householdId: '', relativeIds: [], isPartyMember: false, isReviewer: false, isShopkeeper: false };
  return { villagerId, villageId: poll.villageId, name, isNamePublic, roles: ['chair'], ...nobodyElse };
}

function moved(proposal: Proposal, verb: 'adopt' | 'reject', counted: CountedPoll, command: Partial<TravelCommand>) {
  const { poll } = counted;
  const travelled = travel(proposal, verb, {
    actor: chairOf(counted),
    nowMs: poll.closedAtMs ?? 0,
    holder: null,
    dueAtMs: 0,
    explanation: poll.explanation,
    ...command,
    data: { pollId: poll.id, ...poll.tally, ...command.data },
  });
  assert(travelled.ok, 'a matter stays scheduled while a poll on it is open');
  return travelled;
}

function adopted({ meeting, proposal, register }: PollEnd, counted: CountedPoll, nowMs: number): Accepted {
  const { poll } = counted;
  const decision = decisionOf(counted, meeting, register.lastNumber + 1, nowMs);
  const travelled = moved({ ...proposal, decisionId: decision.id }, 'adopt', counted, {
    holder: heldByRole('clerk'),
    dueAtMs: dueAfterDays(nowMs, poll.rules.publicNoticeDays + poll.rules.publishDaysMax),
    data: { decisionId: decision.id },
  });
  const { year, number, pollId, force } = decision;
  const matterId = proposal.id;
  const toPublish: MessageDraft = {
    to: { kind: 'role', role: 'clerk' },
    code: 'decisionToPublish',
    data: { title: decision.title, year, number, dueAtMs: travelled.proposal.dueAtMs },
    page: decisionPage(decision.id),
  };
  return accept(
    [
      ...pollClosed(counted, meeting, decision),
      travelled.change,
      change(decision, { type: 'DecisionAdopted', data: { year, number, pollId, force, ...poll.tally }, matterId }),
      change(registered(register, decision), { type: 'DecisionNumbered', data: { number, decisionId: decision.id } }),
    ],
    { messages: [toFollowers(counted, 'matterAdopted', { year, number }), toPublish] },
  );
}

/** The register with the decision in it, by whose title and text it is found again. */
function registered(register: DecisionRegister, { id, number, title, text }: Decision): DecisionRegister {
  return { ...register, lastNumber: number, decisions: [...register.decisions, { id, number, title, text }] };
}

function rejected({ meeting, proposal }: PollEnd, counted: CountedPoll, nowMs: number): Accepted {
  const travelled = moved(proposal, 'reject', counted, {});
  const againFromMs = endOfDayMs(addDays(dayOf(nowMs), counted.poll.rules.resubmitDays));
  const message = toFollowers(counted, 'matterRejected', { againFromMs });
  return accept([...pollClosed(counted, meeting, null), travelled.change], { messages: [message] });
}

/** Author, sponsor and supporters hear the numbers, not only the verdict. */
function toFollowers({ poll }: CountedPoll, code: string, more: Record<string, number>): MessageDraft {
  const to = { kind: 'followers' as const, proposalId: poll.proposalId };
  return { to, code, data: { title: poll.title, ...poll.tally, ...more }, page: proposalPage(poll.proposalId) };
}

function decisionOf({ poll }: CountedPoll, meeting: Meeting, number: number, nowMs: number): Decision {
  const { publicNoticeDays, publishDaysMax, objectionAnswerDays, scheduleDaysMax } = poll.rules;
  return {
    id: decisionId(poll.id),
    kind: 'decision',
    villageId: poll.villageId,
    chain: newChain,
    proposalId: poll.proposalId,
    meetingId: poll.meetingId,
    meetingTitle: meeting.title,
    pollId: poll.id,
    title: poll.title,
    year: yearOf(nowMs),
    number,
    text: poll.motion,
    tally: poll.tally,
    explanation: poll.explanation,
    force: poll.force,
    bodyThatDecides: poll.bodyThatDecides,
    ...(poll.decidingBody ? { decidingBody: poll.decidingBody } : {}),
    rules: { publicNoticeDays, publishDaysMax, objectionAnswerDays, scheduleDaysMax },
    adoptedAtMs: nowMs,
    publishedBy: null,
    noticeFromOn: null,
    noticeToOn: null,
    objections: [],
    agreed: null,
    setAsideAtMs: null,
  };
}
