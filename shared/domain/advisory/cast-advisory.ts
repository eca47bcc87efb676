import { newChain } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import type { Villager } from '../member/villager';
import type { CastBallot } from '../vote/cast-ballot';
import { type AdvisoryBox, type AdvisoryPoll, isAsked } from './advisory-poll';

export type CastAdvisoryRefusal =
  | { code: 'AdvisoryNotYours'; ageMin: number }
  | { code: 'AdvisoryNotReady' }
  | { code: 'RequestReused' }
  | { code: 'AdvisoryEnded' }
  | { code: 'BallotChangesUsedUp'; changesMax: number };

/** A box into which nobody has voted yet; it is stored with its first ballot or when it is sealed. */
export function emptyAdvisoryBox(poll: AdvisoryPoll, id: string): AdvisoryBox {
  const { villageId, proposalId, ballotChangesMax } = poll;
  const own = { id, kind: 'advisoryBox' as const, villageId, chain: newChain, pollId: poll.id, proposalId };
  return { ...own, ballots: [], ballotChangesMax, isSealed: false };
}

/**
 * Say what one thinks 表达意见, or change it until the last day is over.
 *
 * Requirements, checked in this order:
 * - The villager was grown up and lived here when the poll opened.
 * - Its boxes are set up.
 * - A request accepted before gets the same answer and changes nothing; with other content its id is refused.
 * - The last day is not over, the poll is not cancelled and the box is not sealed.
 * - The ballot was changed fewer than `ballotChangesMax` times.
 *
 * Records `AdvisoryBallotCast` in the chain of the box. Earns nothing: a ballot is never rewarded.
 */
export function castAdvisory(
  poll: AdvisoryPoll,
  box: AdvisoryBox,
  villager: Villager,
  { choice, requestId, payloadHash, nowMs }: Omit<CastBallot, 'voterId'> & { nowMs: number },
): Outcome<CastAdvisoryRefusal> {
  if (!isAsked(villager, poll)) return refuse({ code: 'AdvisoryNotYours', ageMin: poll.ageMin });
  if (poll.status === 'preparing') return refuse({ code: 'AdvisoryNotReady' });
  const before = box.ballots.find((ballot) => ballot.voterId === villager.id);
  const requests = before?.requests ?? [];
  const repeated = requests.find((request) => request.id === requestId);
  if (repeated) return repeated.payloadHash === payloadHash ? accept([]) : refuse({ code: 'RequestReused' });
  if (poll.status !== 'open' || nowMs >= poll.endsAtMs || box.isSealed) return refuse({ code: 'AdvisoryEnded' });
  const changesMax = box.ballotChangesMax;
  if (requests.length > changesMax) return refuse({ code: 'BallotChangesUsedUp', changesMax });
  const others = box.ballots.filter((ballot) => ballot !== before);
  const ballot = { voterId: villager.id, choice, requests: [...requests, { id: requestId, payloadHash }] };
  const data = { pollId: poll.id, choice, isChange: before !== undefined };
  const next: AdvisoryBox = { ...box, ballots: [...others, ballot] };
  return accept([change(next, { type: 'AdvisoryBallotCast', data, matterId: poll.proposalId })]);
}
