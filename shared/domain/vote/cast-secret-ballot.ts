import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { putIn, type SecretBox } from './secret-box';

export interface CastSecretBallot {
  voterId: string;
  codeSlip: string;
  choiceSlip: string;
}

export type CastSecretBallotRefusal =
  | { code: 'BallotNotYours' }
  | { code: 'BallotAlreadyCast' }
  | { code: 'BallotPollClosed' }
  | { code: 'BallotCodeTaken' };

/**
 * Cast a secret ballot 投无记名票. It cannot be changed, since nobody knows which it is.
 *
 * Requirements, checked in this order:
 * - The voter is in the roll of this box.
 * - Who has voted and repeats it with a code that is in the box has repeated the same ballot: the answer is the same
 *   and nothing changes. With another code it would be a second ballot.
 * - The box is not sealed.
 * - Nobody else has used the code.
 *
 * Records `SecretBallotCast`: that the voter has voted, and nothing about the ballot. No request id is kept, nor a hash
 * over a choice: of three choices, a hash is guessed at once.
 * NOTE: whether a repeated ballot holds the same choice cannot be known here; a phone draws a new code for a new choice.
 */
export function castSecretBallot(box: SecretBox, command: CastSecretBallot): Outcome<CastSecretBallotRefusal> {
  const { voterId, codeSlip, choiceSlip } = command;
  if (!box.voterIds.includes(voterId)) return refuse({ code: 'BallotNotYours' });
  const isCodeKnown = box.codeSlips.includes(codeSlip);
  if (box.votedIds.includes(voterId)) return isCodeKnown ? accept([]) : refuse({ code: 'BallotAlreadyCast' });
  if (box.isSealed) return refuse({ code: 'BallotPollClosed' });
  if (isCodeKnown) return refuse({ code: 'BallotCodeTaken' });
  const next: SecretBox = {
    ...box,
    votedIds: putIn(box.votedIds, voterId),
    codeSlips: putIn(box.codeSlips, codeSlip),
    choiceSlips: putIn(box.choiceSlips, choiceSlip),
  };
  return accept([change(next, { type: 'SecretBallotCast', data: { pollId: box.pollId }, matterId: box.proposalId })]);
}
