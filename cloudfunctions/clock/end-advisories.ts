import { advisoryPollShape } from '@shared/domain/advisory/advisory-poll';
import { finishAdvisory, finishPreparing } from '@cloud/_repositories/advisories';
import { parseDocument } from '@cloud/_repositories/documents';
import type { ClockStep } from './clock-step';
import { forEachDue, nextDueOf } from './due-rows';

const ending = { collection: 'advisoryPolls', field: 'endsAtMs' } as const;
const preparing = { collection: 'advisoryPolls', field: 'openedAtMs' } as const;

/** Sets up advisory polls whose opening was interrupted, and counts those whose last day is over. */
export const endAdvisories: ClockStep = {
  name: 'end-advisories',
  async run(ports) {
    await forEachDue(ports, preparing, (row) => {
      const { id, villageId, status } = parseDocument(advisoryPollShape, row);
      return status === 'preparing' ? finishPreparing(ports, id, villageId) : Promise.resolve();
    });
    await forEachDue(ports, ending, (row) => {
      const { id, villageId } = parseDocument(advisoryPollShape, row);
      return finishAdvisory(ports, id, villageId);
    });
  },
  nextDueAtMs: (ports, afterMs) => nextDueOf(ports, ending, afterMs),
};
