import type { CouncilChange } from '@shared/domain/village/council-change';
import { newChain } from '@shared/kernel/case';

/** A change that waits: cm007 moved away, vg003 was selected for the seat. */
export function aCouncilChange(more: Partial<CouncilChange> = {}): CouncilChange {
  const person = (villagerId: string, name: string) => ({ villagerId, name, isNamePublic: true });
  return {
    id: 'change1',
    kind: 'councilChange',
    villageId: 'v1',
    chain: newChain,
    status: 'recorded',
    isOpen: true,
    heldOn: '2026-03-01',
    place: '议事厅',
    presiderName: '党员一',
    how: '户代表举手推选',
    isNewTerm: false,
    fromOn: '2026-03-02',
    toOn: '2027-05-09',
    leaving: [{ ...person('cm007', '成员7'), reason: 'movedAway' }],
    entering: [{ ...person('vg003', '村民三'), category: 'massRepresentatives', seat: 9 }],
    deputies: null,
    recordedBy: person('ck001', '记录员一'),
    recordedAtMs: 1_772_400_000_000,
    decidedBy: null,
    decidedAtMs: null,
    sentBackReason: null,
    ...more,
  };
}
