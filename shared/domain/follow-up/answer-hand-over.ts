import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { dueAfterDays, endOfDayMs } from '../../kernel/time';
import { type Actor, referenceTo } from '../member/actor';
import { heldByRole } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import { mayTravel, proposalPage, type RoadRefusal, travel } from '../proposal/travel';
import { type RuleBook, valueOf } from '../village/rule-book';
import type { FollowUp } from './follow-up';

interface Answering {
  actor: Actor;
  nowMs: number;
}

export type AnswerHandOverRefusal = RoadRefusal | { code: 'HandOverNotWaiting' };

/** Whether a matter waits to be taken on or given back, by this actor. */
export function mayAnswerHandOver(
  proposal: Proposal,
  verb: 'acceptHandOver' | 'returnHandOver',
  actor: Actor,
): { ok: true } | Refused<AnswerHandOverRefusal> {
  const road = mayTravel(proposal, verb, actor);
  if (!road.ok) return road;
  return proposal.acceptance ? { ok: true } : refuse({ code: 'HandOverNotWaiting' });
}

/**
 * Take on a matter that was handed over 接办. A report of progress before it takes it on as well.
 *
 * Requirements, checked in this order:
 * - The matter is in progress, and the actor carries it out, or speaks or records for the unit that does.
 * - It waits to be taken on.
 *
 * Records `HandOverAccepted` and `HandOverAnswered`. From now on it is due on the day that was promised.
 */
export function acceptHandOver(
  proposal: Proposal,
  followUp: FollowUp,
  { actor, nowMs }: Answering,
): Outcome<AnswerHandOverRefusal> {
  const gate = mayAnswerHandOver(proposal, 'acceptHandOver', actor);
  if (!gate.ok) return gate;
  const { holder } = proposal;
  const travelled = travel(proposal, 'acceptHandOver', { actor, nowMs, holder, dueAtMs: promisedAtMs(proposal) });
  if (!travelled.ok) return travelled;
  const event = { type: 'HandOverAnswered', data: { isAccepted: true }, matterId: proposal.id };
  return accept([travelled.change, change(takenOn(followUp, { actor, nowMs }), event)], {
    messages: [travelled.message],
  });
}

/**
 * Give a matter back that was handed over 退回交办, with the reason. The chair hands it over anew; who had it and why it
 * came back stays in its history.
 *
 * Requirements, checked in this order:
 * - The matter is in progress, and the actor carries it out, or speaks or records for the unit that does.
 * - It waits to be taken on: what was taken on is not given back, another person or date is asked for.
 *
 * Records `HandOverReturned` and `HandOverAnswered`. The chair has it for `acceptDaysMax`.
 */
export function returnHandOver(
  { proposal, followUp, rules }: { proposal: Proposal; followUp: FollowUp; rules: RuleBook },
  { actor, nowMs, reason }: Answering & { reason: string },
): Outcome<AnswerHandOverRefusal> {
  const gate = mayAnswerHandOver(proposal, 'returnHandOver', actor);
  if (!gate.ok) return gate;
  const dueAtMs = dueAfterDays(nowMs, valueOf(rules, 'acceptDaysMax'));
  const holder = heldByRole('chair');
  const travelled = travel(proposal, 'returnHandOver', { actor, nowMs, holder, dueAtMs, reason });
  if (!travelled.ok) return travelled;
  const givenBack = change({ ...travelled.proposal, assignee: null, unit: null }, travelled.change.event);
  const answer = { atMs: nowMs, by: referenceTo(actor), isAccepted: false, reason };
  const next: FollowUp = { ...withAnswer(followUp, answer), assignee: null, unit: null, dueOn: null };
  const event = { type: 'HandOverAnswered', data: { isAccepted: false, reason: seal(reason) }, matterId: proposal.id };
  const { title, id } = proposal;
  const toChair = {
    to: { kind: 'role' as const, role: 'chair' },
    code: 'handOverReturned',
    data: { title, name: actor.name, reason, dueAtMs },
    page: proposalPage(id),
  };
  return accept([givenBack, change(next, event)], { messages: [travelled.message, toChair] });
}

/** When the matter is due once it is taken on; what was taken on is due on its own date. */
export function promisedAtMs({ acceptance, dueAtMs }: Proposal): number {
  return acceptance ? endOfDayMs(acceptance.promisedOn) : dueAtMs;
}

/** The carrying out with its last handing over taken on; as it is, where that was answered. */
export function takenOn(followUp: FollowUp, { actor, nowMs }: Answering): FollowUp {
  return withAnswer(followUp, { atMs: nowMs, by: referenceTo(actor), isAccepted: true, reason: '' });
}

function withAnswer(followUp: FollowUp, answer: NonNullable<FollowUp['handOvers'][number]['answer']>): FollowUp {
  const { handOvers } = followUp;
  const last = handOvers.length - 1;
  const answered = handOvers.map((one, at) => (at === last && one.answer === null ? { ...one, answer } : one));
  return { ...followUp, handOvers: answered };
}
