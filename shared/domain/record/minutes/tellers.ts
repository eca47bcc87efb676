import type { CaseEvent } from '../../../kernel/case';
import { assert } from '../../../kernel/assert';
import type { RecordedCase } from './meeting-record';
import { floorTellers } from './tell-floor';
import { meetingTellers } from './tell-meeting';
import { pollTellers } from './tell-poll';
import { presenceTellers } from './tell-presence';
import { silent, type Teller, type Told } from './told';

/**
 * Every type of event of a meeting's cases, and what it adds to the minutes: a teller, or `silent`. A type that stands
 * here nowhere has been forgotten; test/tidy looks for it.
 */
export const minutesTellers = {
  meeting: meetingTellers,
  presenceRoll: presenceTellers,
  floor: floorTellers,
  poll: pollTellers,
  // How somebody voted is nobody's to tell; the boxes add up to the poll's tally.
  ballotBox: { BoxPrepared: silent, BallotCast: silent, BoxSealed: silent },
  secretBox: { SecretBallotCast: silent, BoxCleared: silent },
} as const;

/** Adds one event to what was told. */
export function tell(told: Told, { document }: RecordedCase, event: CaseEvent): void {
  const tellers = minutesTellers[document.kind as keyof typeof minutesTellers] as Readonly<
    Record<string, Teller<never> | typeof silent>
  >;
  const teller = tellers[event.type];
  assert(teller, 'the minutes know every type of event of their cases');
  if (teller !== silent) teller(told, document as never, event);
}
