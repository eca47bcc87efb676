import { advisoryPollShape } from '@shared/domain/advisory/advisory-poll';
import { finishAdvisory, finishPreparing } from '@cloud/_repositories/advisories';
import { parseDocument } from '@cloud/_repositories/documents';
import type { ClockStep } from './clock-step';
import { forEachDue, nextDueOf } from './due-rows';

const ending = { collection: 'advisoryPolls', field: 'endsAtMs' } as const;
/** Few are open at a time: those that end are found among them. */
const opened = { collection: 'advisoryPolls', field: 'openedAtMs' } as const;

/** Sets up advisory polls whose opening was interrupted, and counts those whose last day is over. */
export const endAdvisories: ClockStep = {
  name: 'end-advisories',
  run: (ports) =>
    forEachDue(ports, opened, async (row) => {
      const { id, villageId, status, endsAtMs } = parseDocument(advisoryPollShape, row);
      if (status === 'preparing') await finishPreparing(ports, id, villageId);
      if (endsAtMs <= ports.nowMs()) await finishAdvisory(ports, id, villageId);
    }),
  nextDueAtMs: (ports, afterMs) => nextDueOf(ports, ending, afterMs),
};
