import type { Ceremony } from '@shared/domain/neighbourhood/ceremony';
import { noFigures } from '@shared/domain/neighbourhood/ceremony-draft';
import { unwatched } from '@shared/domain/neighbourhood/watch';
import { dayMs } from '@shared/kernel/time';
import { nowMs } from './a-batch';

const saved = { seq: 1, hash: 'h', salt: 's' };
const family = { villagerId: 'vg001', name: '村民一', isNamePublic: true };

/** A wedding of the household `h1` in a week, registered by `vg001`. */
export function aCeremony(parts: Partial<Ceremony> = {}): Ceremony {
  const on = parts.plan?.on ?? '2026-03-20';
  return {
    ...unwatched,
    isWatched: true,
    lookAtMs: nowMs + 7 * dayMs,
    id: 'c1',
    kind: 'ceremony',
    villageId: 'v1',
    chain: saved,
    ceremonyKind: 'wedding',
    status: 'registered',
    isOpen: true,
    family,
    householdId: 'h1',
    registrant: family,
    registrantId: family.villagerId,
    registeredAtMs: nowMs,
    plan: { on, place: '自家院子', figures: { ...noFigures, tables: 25 }, help: '' },
    onDay: on,
    limits: [],
    articles: [],
    noticeDays: 7,
    note: '',
    ...parts,
  };
}
