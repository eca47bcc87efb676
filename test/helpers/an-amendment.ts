import type { CovenantAmendment } from '@shared/domain/village/covenant-amendment';
import { newChain } from '@shared/kernel/case';
import { aSmallRegister } from './small-register';

/** The assembly's sitting: 200 grown-ups, 120 came, 100 were in favour. */
export const aSitting = {
  heldOn: '2026-03-01',
  place: '晒谷场',
  presiderName: '村主任',
  of: 'adults' as const,
  entitledCount: 200,
  presentCount: 120,
  forCount: 100,
  againstCount: 15,
  abstainCount: 5,
};

/** An amendment that waits: the dance ends at half past eight. */
export function anAmendment(more: Partial<CovenantAmendment> = {}): CovenantAmendment {
  const { covenant } = aSmallRegister();
  const edition = '2026 年修订';
  return {
    id: 'amendment1',
    kind: 'covenantAmendment',
    villageId: 'v1',
    chain: newChain,
    status: 'recorded',
    isOpen: true,
    sitting: aSitting,
    explanations: [],
    before: covenant,
    after: { ...covenant, edition, articles: covenant.articles.map((article) => ({ ...article, edition })) },
    changedIds: ['covenant-dance'],
    fromOn: '2026-03-02',
    recordedBy: { villagerId: 'ck001', name: '记录员一', isNamePublic: true },
    recordedAtMs: 1_772_400_000_000,
    decidedBy: null,
    decidedAtMs: null,
    sentBackReason: null,
    ...more,
  };
}
