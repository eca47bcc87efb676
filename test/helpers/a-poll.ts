import type { Change, Outcome, Refusal } from '@shared/kernel/outcome';
import { dealBoxes } from '@shared/domain/vote/ballot-boxes';
import type { BallotBox } from '@shared/domain/vote/ballot-box';
import { openPoll } from '@shared/domain/vote/open-poll';
import type { Poll } from '@shared/domain/vote/poll';
import { aMeeting, aRoll, openingCommand } from './evening-builder';

/** The next documents of one kind that a rule made. */
export function nextOf<T>(outcome: Outcome<Refusal>, kind: string): T[] {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.changes.filter((made: Change) => made.next.kind === kind).map((made) => made.next as unknown as T);
}

/** A poll of nine as the rule opens it; then with the parts a test needs. */
export function aPoll(parts: Partial<Poll> = {}): Poll {
  const [poll] = nextOf<Poll>(openPoll(aMeeting(), [aRoll()], openingCommand()), 'poll');
  if (!poll) throw new Error('no poll was opened');
  return { ...poll, chain: { seq: 1, hash: 'h', salt: 's' }, ...parts };
}

export function boxesOf(poll: Poll): BallotBox[] {
  return dealBoxes(poll).map((box) => ({ ...box, chain: { seq: 1, hash: 'h', salt: 's' } }));
}

export const closing = {
  by: { villagerId: 'ch001', name: '理事长一', isNamePublic: true },
  atMs: 2_000,
  voidReason: null,
};
