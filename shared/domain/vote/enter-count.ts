import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { type Actor, hasRole, referenceTo, type RoleRequired } from '../member/actor';
import { agreedCount, currentRound, failedRounds, type HandCount, isRoundDone, type TellerCount } from './hand-count';
import { type CountsDoNotFit, unlessCountsFit } from './counts-draft';
import type { Poll, PollStatus } from './poll';

export interface EnterCount {
  actor: Actor;
  nowMs: number;
  tellerId: string;
  for: number;
  against: number;
  abstain: number;
  /** Papers nobody can read 废票; none by show of hands. */
  invalid: number;
  /** Which round was counted 第几遍, where the entry may arrive late; without it, the present one. */
  round?: number | undefined;
  /** The teller has seen their earlier count and changes it. */
  isCorrection?: boolean | undefined;
}

export type EnterCountRefusal =
  | RoleRequired
  | { code: 'PollNotByTellers' }
  | { code: 'PollNotOpen'; status: PollStatus }
  | { code: 'PollNoSuchTeller' }
  | { code: 'PollPaperNotReconciled' }
  | { code: 'PollCountAgreed' }
  | { code: 'PollRoundOver'; round: number; currentRound: number }
  | { code: 'PollCountEntered'; isSame: boolean }
  | { code: 'PollCountDisputed'; roundsMax: number }
  | CountsDoNotFit;

/**
 * Enter what one teller counted 计票人报数. Each counts without seeing the other's number. When both have, equal counts
 * stand; unequal ones begin another round, in which both count again, until `tellerRoundsMax` rounds have differed.
 *
 * Requirements, checked in this order:
 * - The poll is by show of hands or on paper.
 * - It is open.
 * - Somebody of that name counts in it.
 * - The actor is that teller, or the clerk, who enters it in the teller's name.
 * - On paper: the papers are reconciled.
 * - The tellers have not agreed yet.
 * - Fewer than `tellerRoundsMax` rounds have differed.
 * - The round that was counted is the one that is counted now.
 * - Nothing was entered for this teller in this round, or it is corrected knowingly: two devices never count twice.
 * - No more hands than members of the electorate; on paper exactly as many votes as papers were put in.
 *
 * Records `TellerCounted` with the round, the counts, and whether the clerk entered it. A teller may correct their
 * count until the other has counted.
 */
export function enterCount(poll: Poll, command: EnterCount): Outcome<EnterCountRefusal> {
  const { handCount } = poll;
  if (!handCount) return refuse({ code: 'PollNotByTellers' });
  if (poll.status !== 'open') return refuse({ code: 'PollNotOpen', status: poll.status });
  const { tellerId, actor } = command;
  if (!handCount.tellers.some((teller) => teller.villagerId === tellerId)) return refuse({ code: 'PollNoSuchTeller' });
  const isOwn = actor.villagerId === tellerId;
  if (!isOwn && !hasRole(actor, 'clerk')) return refuse({ code: 'RoleRequired', roles: ['clerk'] });
  const expected = { returned: handCount.paper?.returned ?? null, electorateCount: poll.electorateIds.length };
  const wrong =
    unlessCountable(poll, handCount) ?? unlessLate(handCount, command) ?? unlessCountsFit(command, expected);
  if (wrong) return wrong;
  const { for: inFavour, against, abstain, invalid } = command;
  const counts = { for: inFavour, against, abstain, invalid };
  const count = { tellerId, ...counts, enteredBy: referenceTo(actor), atMs: command.nowMs };
  const rounds = withCount(handCount.rounds, count);
  const next: Poll = { ...poll, handCount: { ...handCount, rounds } };
  const data = { tellerId, round: rounds.length, ...counts, isByClerk: !isOwn };
  return accept([change(next, { type: 'TellerCounted', data, matterId: poll.proposalId })]);
}

function unlessCountable({ rules, method }: Poll, handCount: HandCount) {
  if (method === 'paper' && !handCount.paper) return refuse({ code: 'PollPaperNotReconciled' });
  if (agreedCount(handCount)) return refuse({ code: 'PollCountAgreed' });
  const roundsMax = rules.tellerRoundsMax;
  return failedRounds(handCount) < roundsMax ? undefined : refuse({ code: 'PollCountDisputed', roundsMax });
}

function unlessLate(handCount: HandCount, command: EnterCount) {
  const current = currentRound(handCount);
  const { round = current, tellerId } = command;
  if (round !== current) return refuse({ code: 'PollRoundOver', round, currentRound: current });
  const before = handCount.rounds[current - 1]?.counts.find((count) => count.tellerId === tellerId);
  if (!before) return undefined;
  const isSame = (['for', 'against', 'abstain', 'invalid'] as const).every((k) => before[k] === command[k]);
  return isSame || command.isCorrection !== true ? refuse({ code: 'PollCountEntered', isSame }) : undefined;
}

/** Into the round that waits for it, in the place of an earlier count of the same teller; or as the first of a new one. */
function withCount(rounds: HandCount['rounds'], count: TellerCount): HandCount['rounds'] {
  const last = rounds.at(-1);
  if (!last || isRoundDone(last)) return [...rounds, { counts: [count] }];
  const others = last.counts.filter(({ tellerId }) => tellerId !== count.tellerId);
  return [...rounds.slice(0, -1), { counts: [...others, count] }];
}
