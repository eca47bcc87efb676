import { withoutPersonalData } from '@cloud/_platform/log-error';
import { findLimitMax } from '@cloud/_platform/store';
import { writeUpMinutes } from '@cloud/_repositories/write-up-minutes';
import type { ClockStep } from './clock-step';

/** Writes up the minutes of evenings that are over and not written up, as after a crash. One that fails stops no other. */
export const writeUpAllMinutes: ClockStep = {
  name: 'write-up-minutes',
  async run(ports) {
    const begun = (await ports.store.find('minutes', {
      where: { status: 'begun' },
      orderBy: { field: 'startAtMs', direction: 'ascending' },
      limit: findLimitMax,
    })) as unknown as { meetingId: string }[];
    for (const { meetingId } of begun) {
      try {
        await writeUpMinutes(ports, meetingId);
      } catch (error) {
        ports.log.error({ meetingId, ...withoutPersonalData(error) }, 'minutes could not be written up');
      }
    }
  },
};
