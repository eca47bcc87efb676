import { assert } from '../../kernel/assert';
import { newChain, seal } from '../../kernel/case';
import { type Accepted, accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { addDays, dayOf, endOfDayMs } from '../../kernel/time';
import { type Actor, hasRole, referenceTo, type RoleRequired } from '../member/actor';
import type { Proposal } from '../proposal/proposal';
import type { ProposalStatus } from '../proposal/status';
import type { Rule } from '../village/rule';
import { type AdvisoryPoll, advisoryPollId, advisoryPollsMax } from './advisory-poll';

export interface AdvisoryRules {
  daysMax: Rule<number>;
  ageMin: number;
  boxSize: number;
  ballotChangesMax: number;
}

export interface OpenAdvisory {
  actor: Actor;
  nowMs: number;
  question: string;
  endsOn: string;
}

export type OpenAdvisoryRefusal =
  | RoleRequired
  | { code: 'AdvisoryNotNow'; status: ProposalStatus }
  | { code: 'AdvisoryAlreadyOpen' }
  | { code: 'AdvisoryTooMany'; pollsMax: number }
  | { code: 'AdvisoryEndOutside'; lastOn: string; rule: Rule<number> };

/**
 * Ask all adult villagers what they think 发起意见征集. The matter stays where it is.
 *
 * Requirements, checked in this order:
 * - The actor is chair or clerk.
 * - The matter is admitted or scheduled.
 * - None of its advisory polls is open.
 * - It had fewer than `advisoryPollsMax`.
 * - The last day is today or later, and within `advisoryDaysMax` days.
 *
 * Records `AdvisoryOpened`. Whoever follows the matter is told.
 */
export function openAdvisory(
  proposal: Proposal,
  earlier: readonly AdvisoryPoll[],
  rules: AdvisoryRules,
  { actor, nowMs, question, endsOn }: OpenAdvisory,
): Outcome<OpenAdvisoryRefusal> {
  if (!hasRole(actor, 'chair') && !hasRole(actor, 'clerk')) {
    return refuse({ code: 'RoleRequired', roles: ['chair', 'clerk'] });
  }
  if (proposal.status !== 'admitted' && proposal.status !== 'scheduled') {
    return refuse({ code: 'AdvisoryNotNow', status: proposal.status });
  }
  if (earlier.some((poll) => poll.isOpen)) return refuse({ code: 'AdvisoryAlreadyOpen' });
  if (earlier.length >= advisoryPollsMax) return refuse({ code: 'AdvisoryTooMany', pollsMax: advisoryPollsMax });
  const today = dayOf(nowMs);
  const lastOn = addDays(today, rules.daysMax.value);
  if (endsOn < today || endsOn > lastOn) return refuse({ code: 'AdvisoryEndOutside', lastOn, rule: rules.daysMax });
  const number = earlier.length + 1;
  const poll: AdvisoryPoll = {
    id: advisoryPollId(proposal.id, number),
    kind: 'advisoryPoll',
    villageId: proposal.villageId,
    chain: newChain,
    proposalId: proposal.id,
    number,
    question: question.trim(),
    openedBy: referenceTo(actor),
    openedAtMs: nowMs,
    endsOn,
    endsAtMs: endOfDayMs(endsOn) + 1,
    status: 'preparing',
    isOpen: true,
    ageMin: rules.ageMin,
    boxSize: rules.boxSize,
    ballotChangesMax: rules.ballotChangesMax,
    adultCount: 0,
    boxCount: 0,
    counts: null,
  };
  const data = { number, question: seal(poll.question), endsOn, ageMin: poll.ageMin };
  const message = {
    to: { kind: 'followers' as const, proposalId: proposal.id },
    code: 'advisoryOpened',
    data: { title: proposal.title, endsAtMs: poll.endsAtMs - 1 },
    page: advisoryPage(proposal.id),
  };
  return accept([change(poll, { type: 'AdvisoryOpened', data, matterId: proposal.id })], { messages: [message] });
}

export function advisoryPage(proposalId: string): string {
  return `/pages/vote/advisory/index?id=${proposalId}`;
}

/**
 * Set up the boxes 设票箱 once the adults are counted: as many as `boxSize` asks for. Doing it again changes nothing.
 *
 * Records `AdvisoryPrepared`.
 */
export function prepareAdvisory(poll: AdvisoryPoll, adultCount: number): Accepted {
  assert(adultCount >= 0, 'nobody is counted less than once');
  if (poll.status !== 'preparing') return accept([]);
  const boxCount = Math.max(1, Math.ceil(adultCount / poll.boxSize));
  const data = { adultCount, boxCount };
  const next: AdvisoryPoll = { ...poll, status: 'open', ...data };
  return accept([change(next, { type: 'AdvisoryPrepared', data, matterId: poll.proposalId })]);
}
