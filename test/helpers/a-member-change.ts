import type { MemberChange } from '@shared/domain/points/member-change';
import { newChain } from '@shared/kernel/case';

/** vg004 asks to leave; nobody has confirmed it. */
export function aMemberChange(more: Partial<MemberChange> = {}): MemberChange {
  const person = { villagerId: 'vg004', name: '村民四', isNamePublic: true };
  return {
    id: 'memberChange1',
    kind: 'memberChange',
    villageId: 'v1',
    chain: newChain,
    what: 'leave',
    person,
    status: 'recorded',
    batchId: 'v1.2026-03',
    isOpen: true,
    on: '2026-03-02',
    reason: '搬到县城去住了',
    fromHouseholdId: 'h24',
    toHouseholdId: null,
    recordedBy: person,
    recordedAtMs: 1_772_400_000_000,
    decidedBy: null,
    decidedAtMs: null,
    decidedReason: '',
    settlement: null,
    ...more,
  };
}
