import type { Proposal } from '@shared/domain/proposal/proposal';
import type { Fault } from '@shared/domain/record/verify-chain';
import type { CaseDocument, CaseEvent } from '@shared/kernel/case';
import type { Reader } from '@cloud/_platform/store';

/** What a document says beyond its chain, compared with what its events say. */
export type CaseCheck = (owner: CaseDocument, events: readonly CaseEvent[], store: Reader) => Promise<Fault | null>;

export function problem({ kind, id }: CaseDocument, sentence: string): Fault {
  return { kind, id, problem: sentence };
}

/** Where a matter is, in whose hands and until when, as its last step recorded it. */
export const checkProposal: CaseCheck = async (owner, events, store) => {
  const { status, holderKey, dueAtMs } = owner as Proposal;
  const steps = events.map((event) => event.data as Record<string, unknown>).filter((data) => 'verb' in data);
  const last = steps.at(-1);
  if (!last) return problem(owner, 'this matter has no step on the road');
  const agrees = last.status === status && last.holderKey === holderKey && last.dueAtMs === dueAtMs;
  if (!agrees) return problem(owner, 'this matter is not where its last step left it');
  return (await areItsPartsKnown(owner as Proposal, store)) ? null : problem(owner, 'a part of this matter is missing');
};

/** What was split off from a matter names it in turn. */
async function areItsPartsKnown({ id, splits }: Proposal, store: Reader): Promise<boolean> {
  for (const { matterId } of splits) {
    const part = (await store.get('proposals', matterId)) as Partial<Proposal> | undefined;
    if (part?.splitFrom?.matterId !== id) return false;
  }
  return true;
}
