import { assert } from '../../kernel/assert';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import type { Ballot, BallotBox } from './ballot-box';
import type { Choice } from './poll';

export interface CastBallot {
  voterId: string;
  choice: Choice;
  requestId: string;
  payloadHash: string;
}

export type CastBallotRefusal =
  | { code: 'BallotNotYours' }
  | { code: 'RequestReused' }
  | { code: 'BallotPollClosed' }
  | { code: 'BallotChangesUsedUp'; changesMax: number };

/**
 * Cast a ballot 投票, or change it while the box is open.
 *
 * Requirements, checked in this order:
 * - The voter is in the roll of this box.
 * - A request accepted before gets the same answer and changes nothing, however late it is repeated: a retry of an
 *   earlier ballot cannot undo a later change. With other content its id is refused.
 * - The box is not sealed.
 * - The voter has changed their ballot fewer than `ballotChangesMax` times.
 *
 * Records `BallotCast` in the chain of the box. Earns nothing: a ballot is never rewarded.
 */
export function castBallot(box: BallotBox, command: CastBallot): Outcome<CastBallotRefusal> {
  if (!box.voterIds.includes(command.voterId)) return refuse({ code: 'BallotNotYours' });
  const before = box.ballots.find((ballot) => ballot.voterId === command.voterId);
  const repeated = before?.requests.find((request) => request.id === command.requestId);
  if (repeated) return repeated.payloadHash === command.payloadHash ? accept([]) : refuse({ code: 'RequestReused' });
  if (box.isSealed) return refuse({ code: 'BallotPollClosed' });
  const changesMax = box.ballotChangesMax;
  if (before && before.requests.length > changesMax) return refuse({ code: 'BallotChangesUsedUp', changesMax });
  const next = withBallot(box, before, command);
  const data = { pollId: box.pollId, choice: command.choice, isChange: before !== undefined };
  return accept([change(next, { type: 'BallotCast', data, matterId: box.proposalId })]);
}

function withBallot(box: BallotBox, before: Ballot | undefined, command: CastBallot): BallotBox {
  const { voterId, choice, requestId: id, payloadHash } = command;
  const ballot: Ballot = { voterId, choice, requests: [...(before?.requests ?? []), { id, payloadHash }] };
  const others = box.ballots.filter((other) => other.voterId !== voterId);
  const next = { ...box, ballots: [...others, ballot] };
  assert(next.ballots.length <= next.voterIds.length, 'a box holds at most one ballot for each of its voters');
  return next;
}
