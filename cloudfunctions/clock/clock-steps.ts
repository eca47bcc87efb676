import { minuteMs } from '@shared/kernel/time';
import { announceTerms } from './announce-terms';
import { beginCreditYears } from './begin-credit-years';
import { checkTextsAgain } from './check-texts';
import { carryNameConsents } from './carry-name-consents';
import { climbLadder } from './climb-ladder';
import type { ClockStep } from './clock-step';
import { countFigures } from './count-figures';
import { endAdvisories } from './end-advisories';
import { expandOutbox } from './expand-outbox';
import { expireOrders } from './expire-orders';
import { finishClosings } from './finish-closings';
import { finishPostings } from './finish-postings';
import { gatherDigests } from './gather-digests';
import { lapseMeetings } from './lapse-meetings';
import { lookAfterNeighbours } from './look-after-neighbours';
import { lookAfterPhotos } from './look-after-photos';
import { postAwards } from './post-awards';
import { sendMessages } from './send-messages';
import { turnCreditYears } from './turn-credit-years';
import { writeUpAllMinutes } from './write-up-minutes';

/**
 * Everything the clock does, in order: what has fallen due first, then the messages and awards of it all, and last
 * what waits for somebody outside.
 */
export const clockSteps: readonly ClockStep[] = [
  finishClosings,
  lapseMeetings,
  endAdvisories,
  writeUpAllMinutes,
  climbLadder,
  finishPostings,
  carryNameConsents,
  checkTextsAgain,
  lookAfterPhotos,
  expireOrders,
  lookAfterNeighbours,
  announceTerms,
  turnCreditYears,
  beginCreditYears,
  countFigures,
  expandOutbox,
  postAwards,
  gatherDigests,
  sendMessages,
];

/** Every so many minutes everything runs. */
const wholeRunMinutes = 5;

/**
 * What a timer that comes every minute runs at this instant: always what somebody waits for, and every few minutes all
 * steps. An environment's clock costs the same with nothing to do, and most of a small village's bill was that.
 */
export function stepsAt(nowMs: number): readonly ClockStep[] {
  const isWholeRun = Math.floor(nowMs / minuteMs) % wholeRunMinutes === 0;
  return isWholeRun ? clockSteps : clockSteps.filter(({ isAwaited }) => isAwaited);
}
