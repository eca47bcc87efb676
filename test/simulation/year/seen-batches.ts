import type { CreditEntry } from '@shared/domain/points/tariff';

export interface SeenCorrection {
  byId: string;
  hearUntilMs: number;
  isExplained: boolean;
}

export interface SeenClaim {
  id: string;
  /** The month in whose batch it is. */
  month: string;
  claimantId: string;
  /** Household and group of the claimant when it was claimed. */
  householdId: string;
  groupId: string;
  proposerId: string;
  ownerId: string;
  entry: CreditEntry;
  doneOn: string;
  status: 'waiting' | 'approved' | 'refused' | 'objected' | 'posted' | 'capped' | 'withdrawn';
  /** For a deduction: until when its person may explain. */
  hearUntilMs: number | null;
  isExplained: boolean;
  objectorIds: string[];
  correction: SeenCorrection | null;
  correctionCount: number;
  isCorrected: boolean;
}

export interface SeenBatch {
  month: string;
  status: 'collecting' | 'inReview' | 'noticed' | 'posted';
  claims: SeenClaim[];
  noticeToOn: string;
}

export const monthBehind = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
};

/** Most claims that a batch takes, as the village was told. */
const claimsMax = 300;

/** The months' lists of claims, as somebody keeps them who hears every answer. */
export class SeenBatches {
  readonly months = new Map<string, SeenBatch>();
  readonly claims: SeenClaim[] = [];

  /** The batch into which a claim goes that is made now, or put off from an earlier month. */
  collecting(today: string, fromMonth = today.slice(0, 7)): SeenBatch {
    const thisMonth = today.slice(0, 7);
    let month = fromMonth > thisMonth ? fromMonth : thisMonth;
    for (;;) {
      const batch = this.months.get(month) ?? { month, status: 'collecting', claims: [], noticeToOn: '' };
      if (batch.status === 'collecting') return batch;
      month = monthBehind(month);
    }
  }

  join(batch: SeenBatch, claim: SeenClaim): void {
    this.months.set(batch.month, batch);
    claim.month = batch.month;
    batch.claims.push(claim);
  }

  leave(claim: SeenClaim): void {
    const batch = this.batchOf(claim);
    batch.claims = batch.claims.filter((one) => one !== claim);
  }

  putOff(claim: SeenClaim, today: string): void {
    const later = this.collecting(today, monthBehind(claim.month));
    this.leave(claim);
    claim.status = 'waiting';
    this.join(later, claim);
  }

  batchOf({ month }: SeenClaim): SeenBatch {
    const batch = this.months.get(month);
    if (!batch) throw new Error(`there is no batch of ${month}`);
    return batch;
  }

  /** Whether the batch takes this deed: not full, and the deed of that day not claimed before. */
  takes(batch: SeenBatch, ownerId: string, entry: CreditEntry, doneOn: string): boolean {
    const isSame = (claim: SeenClaim) =>
      claim.ownerId === ownerId && claim.entry.id === entry.id && claim.doneOn === doneOn;
    const before = [...this.months.values()].filter(({ month }) => month < batch.month && month >= doneOn.slice(0, 7));
    const isClaimedBefore = before.some(({ claims }) =>
      claims.some((claim) => isSame(claim) && claim.status !== 'refused'),
    );
    return batch.claims.length < claimsMax && !batch.claims.some(isSame) && !isClaimedBefore;
  }

  /** What waits in the batch under the same entry for the same account, in the month and the year of a day. */
  waitingIn(batch: SeenBatch, ownerId: string, entry: CreditEntry, doneOn: string): { month: number; year: number } {
    const sum = (period: string) =>
      batch.claims.filter(
        (claim) => claim.ownerId === ownerId && claim.entry.id === entry.id && claim.doneOn.startsWith(period),
      ).length * entry.points;
    return { month: sum(doneOn.slice(0, 7)), year: sum(doneOn.slice(0, 4)) };
  }
}
