import type { advisoryContract } from '@shared/contract/advisory';
import type { HandlersOf } from '../action';
import { advisoryCountsView, advisoryView } from './advisory-view';
import { castAdvisoryAction } from './cast-advisory';
import { openAdvisoryAction } from './open-advisory';

export const advisoryHandlers: HandlersOf<typeof advisoryContract> = {
  'advisory.open': openAdvisoryAction,
  'advisory.cast': castAdvisoryAction,
  'advisory.counts': advisoryCountsView,
  'advisory.read': advisoryView,
};
