import { withoutPersonalData } from '@cloud/_platform/log-error';
import { findLimitMax } from '@cloud/_platform/store';
import { finishPosting } from '@cloud/_repositories/finish-posting';
import type { ClockStep } from './clock-step';

/** Takes up batches of points whose posting was interrupted. One that fails stops no other. */
export const finishPostings: ClockStep = {
  name: 'finish-postings',
  async run(ports) {
    const posting = await ports.store.find('pointsBatches', {
      where: { status: 'posting' },
      orderBy: { field: 'month', direction: 'ascending' },
      limit: findLimitMax,
    });
    for (const { id } of posting) {
      try {
        await finishPosting(ports, id);
      } catch (error) {
        ports.log.error({ batchId: id, ...withoutPersonalData(error) }, 'a batch of points could not be posted');
      }
    }
  },
};
