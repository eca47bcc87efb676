import { assert } from '../../kernel/assert';
import { type Accepted, accept, change } from '../../kernel/outcome';
import type { BallotBox } from './ballot-box';
import type { Poll } from './poll';
import type { SecretBox } from './secret-box';

/**
 * Seal a ballot box 封箱 of a closing poll: nothing is put into it afterwards. Sealing again changes nothing, so that
 * a closing may be carried on from wherever it stopped.
 *
 * Records `BoxSealed` with the number of its ballots.
 */
export function sealBox(poll: Pick<Poll, 'status'>, box: BallotBox | SecretBox): Accepted {
  assert(poll.status !== 'open', 'boxes are sealed only once their poll is closing');
  if (box.isSealed) return accept([]);
  const ballotCount = box.kind === 'secretBox' ? box.votedIds.length : box.ballots.length;
  const event = { type: 'BoxSealed', data: { pollId: box.pollId, ballotCount }, matterId: box.proposalId };
  return accept([change({ ...box, isSealed: true }, event)]);
}
