import type { CovenantAmendment } from '@shared/domain/village/covenant-amendment';
import type { CaseCheck } from './case-checks';

/** An amendment of the covenant stands where its last event left it, was decided by the assembly, and confirmed by somebody else. */
export const checkAmendment: CaseCheck = async (owner, events) => {
  const { kind, id, status, isOpen, explanations, recordedBy, decidedBy } = owner as CovenantAmendment;
  const last = events.at(-1)?.data as { status?: string } | undefined;
  if (last?.status !== status || isOpen !== (status === 'recorded')) {
    return { kind, id, problem: 'this amendment of the covenant is not where its last event left it' };
  }
  if (!explanations.every(({ isMet }) => isMet)) {
    return { kind, id, problem: 'this amendment of the covenant was not decided validly by the assembly' };
  }
  const isOwn = decidedBy?.villagerId === recordedBy.villagerId;
  return isOwn ? { kind, id, problem: 'this amendment of the covenant was decided by whoever recorded it' } : null;
};
