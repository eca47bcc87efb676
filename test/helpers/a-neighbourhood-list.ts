import type { Care } from '@shared/domain/neighbourhood/care';
import type { Errand } from '@shared/domain/neighbourhood/errand';
import type { Supply } from '@shared/domain/neighbourhood/supply';
import { unwatched } from '@shared/domain/neighbourhood/watch';
import { endOfDayMs } from '@shared/kernel/time';
import { nowMs } from './a-batch';

const saved = { seq: 1, hash: 'h', salt: 's' };
const publisher = { villagerId: 'vg001', name: '村民一', isNamePublic: true };

/** Ten old desks that `vg001` offers until the end of the quarter. */
export function aSupply(parts: Partial<Supply> = {}): Supply {
  const untilMs = endOfDayMs('2026-03-31');
  return {
    ...unwatched,
    isWatched: true,
    lookAtMs: untilMs + 1,
    dueAtMs: untilMs,
    id: 's1',
    kind: 'supply',
    villageId: 'v1',
    chain: saved,
    direction: 'offer',
    title: '旧课桌',
    quantity: '十张',
    note: '',
    contact: '晚上在家',
    status: 'published',
    isOpen: true,
    quarter: '2026-Q1',
    publisher,
    publisherId: 'vg001',
    unitName: '',
    publishedAtMs: nowMs,
    untilMs,
    claimer: null,
    claimerId: '',
    claimedUntilOn: '',
    givenBack: [],
    delivery: null,
    endReason: '',
    ...parts,
  };
}

/** `vg001` asks for a card to be fetched in town; one paper goes along. */
export function anErrand(parts: Partial<Errand> = {}): Errand {
  const noTicks = { villagerAtMs: null, runnerAtMs: null };
  return {
    ...unwatched,
    isWatched: true,
    lookAtMs: endOfDayMs('2026-03-20'),
    dueAtMs: endOfDayMs('2026-03-20'),
    id: 'e1',
    kind: 'errand',
    villageId: 'v1',
    chain: saved,
    what: '领老年优待证',
    status: 'asked',
    isOpen: true,
    villager: publisher,
    villagerId: 'vg001',
    askedBy: publisher,
    askedAtMs: nowMs,
    runner: null,
    runnerId: '',
    papers: [{ id: 'p1', name: '身份证', handed: noTicks, back: noTicks, how: '' }],
    reports: [],
    result: '',
    endReason: '',
    ...parts,
  };
}

/** `vg003`, whom `cm001` goes to see every fifteen days. */
export function aCare(parts: Partial<Care> = {}): Care {
  const visitor = { villagerId: 'cm001', name: '成员1', isNamePublic: true };
  return {
    ...unwatched,
    isWatched: true,
    lookAtMs: endOfDayMs('2026-03-20'),
    dueAtMs: endOfDayMs('2026-03-20'),
    id: 'care.vg003',
    kind: 'care',
    villageId: 'v1',
    chain: saved,
    status: 'visiting',
    isOpen: true,
    person: { villagerId: 'vg003', name: '村民三', isNamePublic: true },
    personId: 'vg003',
    gridId: '',
    reason: { id: 'aloneElder', title: '独居、高龄老人', everyDays: 15 },
    why: '腿脚不便',
    visitor,
    visitorId: 'cm001',
    addedBy: visitor,
    addedAtMs: nowMs,
    lastVisitAtMs: null,
    visitCount: 0,
    endReason: '',
    ...parts,
  };
}
