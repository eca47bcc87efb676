import { announceTerms } from './announce-terms';
import { checkTextsAgain } from './check-texts';
import { carryNameConsents } from './carry-name-consents';
import { climbLadder } from './climb-ladder';
import type { ClockStep } from './clock-step';
import { endAdvisories } from './end-advisories';
import { expandOutbox } from './expand-outbox';
import { expireOrders } from './expire-orders';
import { finishClosings } from './finish-closings';
import { finishPostings } from './finish-postings';
import { lapseMeetings } from './lapse-meetings';
import { lookAfterPhotos } from './look-after-photos';
import { postAwards } from './post-awards';
import { sendMessages } from './send-messages';
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
  announceTerms,
  expandOutbox,
  postAwards,
  sendMessages,
];
