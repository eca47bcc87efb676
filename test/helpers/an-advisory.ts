import type { AdvisoryPoll } from '@shared/domain/advisory/advisory-poll';
import { endOfDayMs } from '@shared/kernel/time';
import { nowMs, on } from './carrying-out';

/** An advisory poll opened today by the clerk, for ten days and one box. */
export function anAdvisory(parts: Partial<AdvisoryPoll> = {}): AdvisoryPoll {
  return {
    id: 'm1.advisory1',
    kind: 'advisoryPoll',
    villageId: 'v1',
    chain: { seq: 2, hash: 'h', salt: 's' },
    proposalId: 'm1',
    number: 1,
    question: '村口装不装路灯？',
    openedBy: { villagerId: 'ck001', name: '记录员一', isNamePublic: true },
    openedAtMs: nowMs,
    endsOn: on(10),
    endsAtMs: endOfDayMs(on(10)) + 1,
    status: 'open',
    isOpen: true,
    ageMin: 18,
    boxSize: 50,
    ballotChangesMax: 20,
    adultCount: 30,
    boxCount: 1,
    counts: null,
    ...parts,
  };
}
