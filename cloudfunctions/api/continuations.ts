import type { ActionName, PayloadOf } from '@shared/contract';
import type { Ports } from '@cloud/_platform/ports';
import { finishOpening } from '@cloud/_repositories/advisories';
import { countAttendances } from '@cloud/_repositories/count-attendance';
import { finishClosing } from '@cloud/_repositories/finish-closing';
import { finishPosting } from '@cloud/_repositories/finish-posting';
import { writeUpMinutes } from '@cloud/_repositories/write-up-minutes';

/**
 * What an accepted command sets going beyond its own transaction. Each may be run again at any time and stopped
 * anywhere; the clock takes up what a crash left.
 */
const continuations: { [A in ActionName]?: (ports: Ports, payload: PayloadOf<A>) => Promise<void> } = {
  'vote.close-poll': (ports, { pollId }) => finishClosing(ports, pollId),
  'vote.void-poll': (ports, { pollId }) => finishClosing(ports, pollId),
  'meeting.adjourn': async (ports, { meetingId }) => {
    await countAttendances(ports, meetingId);
    await writeUpMinutes(ports, meetingId);
  },
  'vote.publish-result': (ports, { pollId }) => finishClosing(ports, pollId),
  'advisory.open': (ports, { proposalId }) => finishOpening(ports, proposalId),
  'points.post': (ports, { batchId }) => finishPosting(ports, batchId),
};

/** Carries on after the commit of an accepted command, where it has more to do. */
export async function carryOn(ports: Ports, action: ActionName, payload: unknown): Promise<void> {
  await continuations[action]?.(ports, payload as never);
}
