import { assert } from '../../kernel/assert';
import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { dayOf, endOfDayMs } from '../../kernel/time';
import { type Actor, referenceTo } from '../member/actor';
import type { Proposal } from '../proposal/proposal';
import { mayTravel, proposalPage, type RoadRefusal, travel } from '../proposal/travel';
import { promisedAtMs, takenOn } from './answer-hand-over';
import { toCarrier } from './carrier';
import { type DateNotAllowed, unlessAhead } from './date-ahead';
import type { FollowUp } from './follow-up';
import { dateRequestsMax, dueDaysMax } from './limits';

export interface AskNewDate {
  actor: Actor;
  nowMs: number;
  newDueOn: string;
  reason: string;
}

export type AskNewDateRefusal =
  | RoadRefusal
  | { code: 'NewDateAlreadyAsked'; newDueOn: string }
  | { code: 'NewDateSame' }
  | { code: 'NewDatesTooMany'; dateRequestsMax: number }
  | DateNotAllowed;

/** Whether whoever carries the matter out may ask for another date now: one question at a time. */
export function mayAskNewDate(proposal: Proposal, actor: Actor): { ok: true } | Refused<AskNewDateRefusal> {
  const road = mayTravel(proposal, 'askNewDate', actor);
  if (!road.ok) return road;
  return proposal.dateAsked
    ? refuse({ code: 'NewDateAlreadyAsked', newDueOn: proposal.dateAsked.newDueOn })
    : { ok: true };
}

/**
 * Ask for another date 申请改期, with the reason. Until the chair has consented the old date holds, and so does the
 * ladder.
 *
 * Requirements, checked in this order:
 * - The matter is in progress, and the actor carries it out, or speaks or records for the unit that does.
 * - No other date is asked for already.
 * - The new date is a day between tomorrow and three years from now, and another one.
 * - It was asked for fewer than {@link dateRequestsMax} times.
 *
 * Records `NewDateAsked` in both chains; tells the chair.
 */
export function askNewDate(proposal: Proposal, followUp: FollowUp, command: AskNewDate): Outcome<AskNewDateRefusal> {
  const { actor, nowMs, newDueOn, reason } = command;
  const gate = mayAskNewDate(proposal, actor);
  if (!gate.ok) return gate;
  const dateNo = unlessAhead(newDueOn, nowMs, dueDaysMax);
  if (dateNo) return dateNo;
  const dueAtMs = promisedAtMs(proposal);
  const oldDueOn = dayOf(dueAtMs);
  if (newDueOn === oldDueOn) return refuse({ code: 'NewDateSame' });
  if (followUp.dateRequests.length >= dateRequestsMax) return refuse({ code: 'NewDatesTooMany', dateRequestsMax });
  const asked: Proposal = { ...proposal, dateAsked: { newDueOn, atMs: nowMs } };
  const { holder, id, title } = proposal;
  const data = { oldDueOn, newDueOn };
  const travelled = travel(asked, 'askNewDate', { actor, nowMs, holder, dueAtMs, reason, data });
  if (!travelled.ok) return travelled;
  const request = { atMs: nowMs, by: referenceTo(actor), oldDueOn, newDueOn, reason, answer: null };
  const next: FollowUp = { ...takenOn(followUp, command), dateRequests: [...followUp.dateRequests, request] };
  const toChair = {
    to: { kind: 'role' as const, role: 'chair' },
    code: 'newDateAsked',
    data: { title, name: actor.name, reason, dueAtMs: endOfDayMs(newDueOn) },
    page: proposalPage(id),
  };
  return accept(
    [travelled.change, change(next, { type: 'NewDateAsked', data: { ...data, reason: seal(reason) }, matterId: id })],
    { messages: [toChair] },
  );
}

export interface AnswerNewDate {
  actor: Actor;
  nowMs: number;
  isGranted: boolean;
  reason: string;
}

export type AnswerNewDateRefusal = RoadRefusal | { code: 'NewDateNotAsked' } | DateNotAllowed;

/** Whether a new date waits for this actor's consent. */
export function mayAnswerNewDate(proposal: Proposal, actor: Actor): { ok: true } | Refused<AnswerNewDateRefusal> {
  const road = mayTravel(proposal, 'answerNewDate', actor);
  if (!road.ok) return road;
  return proposal.dateAsked ? { ok: true } : refuse({ code: 'NewDateNotAsked' });
}

/**
 * Consent to the date that was asked for, or not 同意改期、不同意. The old date stays visible either way.
 *
 * Requirements, checked in this order:
 * - The matter is in progress, and the actor is the chair.
 * - A new date is asked for.
 * - A date that is granted has not passed meanwhile.
 *
 * Records `NewDateAnswered` in both chains. Granted, the matter is due on the new date, and the ladder steps down.
 */
export function answerNewDate(
  proposal: Proposal,
  followUp: FollowUp,
  { actor, nowMs, isGranted, reason }: AnswerNewDate,
): Outcome<AnswerNewDateRefusal> {
  const gate = mayAnswerNewDate(proposal, actor);
  if (!gate.ok) return gate;
  const { dateAsked, holder, id, title } = proposal;
  assert(dateAsked, 'the gate saw what was asked for');
  const { newDueOn } = dateAsked;
  const dateNo = isGranted ? unlessAhead(newDueOn, nowMs, dueDaysMax) : undefined;
  if (dateNo) return dateNo;
  const dueAtMs = isGranted ? endOfDayMs(newDueOn) : proposal.dueAtMs;
  const data = { newDueOn, isGranted };
  const travelled = travel(proposal, 'answerNewDate', { actor, nowMs, holder, dueAtMs, reason, data });
  if (!travelled.ok) return travelled;
  const answer = { atMs: nowMs, by: referenceTo(actor), isGranted, reason };
  const dateRequests = followUp.dateRequests.map((one) => (one.answer === null ? { ...one, answer } : one));
  const next: FollowUp = { ...followUp, dateRequests, dueOn: isGranted ? newDueOn : followUp.dueOn };
  const told = {
    to: toCarrier(proposal),
    code: 'newDateAnswered',
    data: { title, isGranted, reason, dueAtMs },
    page: proposalPage(id),
  };
  const event = { type: 'NewDateAnswered', data: { ...data, reason: seal(reason) }, matterId: id };
  const messages = isGranted ? [travelled.message, told] : [told];
  return accept([travelled.change, change(next, event)], { messages });
}
