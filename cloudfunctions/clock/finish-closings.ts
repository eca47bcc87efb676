import { withoutPersonalData } from '@cloud/_platform/log-error';
import { findLimitMax } from '@cloud/_platform/store';
import { finishClosing } from '@cloud/_repositories/finish-closing';
import type { ClockStep } from './clock-step';

/** Takes up polls whose closing was interrupted: seals what is left and concludes them. One that fails stops no other. */
export const finishClosings: ClockStep = {
  name: 'finish-closings',
  isAwaited: true,
  async run(ports) {
    const closing = await ports.store.find('polls', {
      where: { status: 'closing' },
      orderBy: { field: 'openedAtMs', direction: 'ascending' },
      limit: findLimitMax,
    });
    for (const { id } of closing) {
      try {
        await finishClosing(ports, id);
      } catch (error) {
        ports.log.error({ pollId: id, ...withoutPersonalData(error) }, 'a closing poll could not be concluded');
      }
    }
  },
};
