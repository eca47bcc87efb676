import type { Change, Outcome, Refusal } from '@shared/kernel/outcome';
import { dealBoxes } from '@shared/domain/vote/ballot-boxes';
import type { BallotBox } from '@shared/domain/vote/ballot-box';
import type { HandCount } from '@shared/domain/vote/hand-count';
import { openPoll } from '@shared/domain/vote/open-poll';
import type { Poll, Tally } from '@shared/domain/vote/poll';
import type { SecretBox } from '@shared/domain/vote/secret-box';
import { aMeeting, aRoll, openingCommand } from './evening-builder';

/** The next documents of one kind that a rule made. */
export function nextOf<T>(outcome: Outcome<Refusal>, kind: string): T[] {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.changes.filter((made: Change) => made.next.kind === kind).map((made) => made.next as unknown as T);
}

/** A poll of nine as the rule opens it; then with the parts a test needs. */
export function aPoll(parts: Partial<Poll> = {}): Poll {
  const [poll] = nextOf<Poll>(openPoll(aMeeting(), [aRoll()], undefined, openingCommand()), 'poll');
  if (!poll) throw new Error('no poll was opened');
  return { ...poll, chain, ...parts };
}

const chain = { seq: 1, hash: 'h', salt: 's' };

export function boxesOf(poll: Poll): BallotBox[] {
  return dealBoxes(poll).map((box) => ({ ...(box as BallotBox), chain }));
}

/** A secret poll of nine, and its boxes. */
export function aSecretPoll(parts: Partial<Poll> = {}): Poll {
  return aPoll({ method: 'secret', ...parts });
}

export function secretBoxesOf(poll: Poll): SecretBox[] {
  return dealBoxes(poll).map((box) => ({ ...(box as SecretBox), chain }));
}

/** A poll in which cm001 and cm002 count hands or papers, and cm003 looks on. */
export function aHandPoll(method: 'showOfHands' | 'paper' = 'showOfHands', parts: Partial<Poll> = {}): Poll {
  return aPoll({ method, boxIds: [], handCount: noCount, ...parts });
}

const person = (villagerId: string) => ({ villagerId, name: villagerId, isNamePublic: true });
export const noCount: HandCount = {
  tellers: [person('cm001'), person('cm002')],
  watcher: person('cm003'),
  rounds: [],
  paper: null,
};

/** Both tellers counted this. */
export function agreedOn(counts: Omit<Tally, 'notVoting'>): HandCount {
  const counted = noCount.tellers.map((teller) => {
    return { tellerId: teller.villagerId, ...counts, invalid: 0, enteredBy: teller, atMs: 1_500 };
  });
  return { ...noCount, rounds: [{ counts: counted }] };
}

export const closing = {
  by: { villagerId: 'ch001', name: '理事长一', isNamePublic: true },
  atMs: 2_000,
  voidReason: null,
};
