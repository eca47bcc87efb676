import type { CouncilChange } from '@shared/domain/village/council-change';
import type { CaseCheck } from './case-checks';

/** A change of the council stands where its last event left it, and was not decided by whoever recorded it. */
export const checkCouncilChange: CaseCheck = async (owner, events) => {
  const { kind, id, status, isOpen, recordedBy, decidedBy } = owner as CouncilChange;
  const last = events.at(-1)?.data as { status?: string } | undefined;
  if (last?.status !== status || isOpen !== (status === 'recorded')) {
    return { kind, id, problem: 'this change of the council is not where its last event left it' };
  }
  const isOwn = decidedBy?.villagerId === recordedBy.villagerId;
  return isOwn ? { kind, id, problem: 'this change of the council was decided by whoever recorded it' } : null;
};
