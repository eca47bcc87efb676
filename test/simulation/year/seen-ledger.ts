import type { CreditEntry } from '@shared/domain/points/tariff';

export interface SeenMove {
  direction: 'received' | 'given';
  points: number;
  isReversal: boolean;
}

/** A neighbour's own book beside the village's: what each account must hold, from what was answered to everybody. */
export class SeenLedger {
  private readonly moves = new Map<string, SeenMove[]>();
  private readonly counted = new Map<string, number>();

  move(ownerId: string, direction: SeenMove['direction'], points: number, isReversal = false): void {
    if (points === 0) return;
    this.moves.set(ownerId, [...this.movesOf(ownerId), { direction, points, isReversal }]);
    if (this.balanceOf(ownerId) < 0) throw new Error(`${ownerId} fell below zero`);
  }

  movesOf(ownerId: string): readonly SeenMove[] {
    return this.moves.get(ownerId) ?? [];
  }

  ownerIds(): string[] {
    return [...this.moves.keys()];
  }

  sumOf(ownerId: string, direction: SeenMove['direction']): number {
    const ofDirection = this.movesOf(ownerId).filter((one) => one.direction === direction);
    return ofDirection.reduce((sum, { points }) => sum + points, 0);
  }

  balanceOf(ownerId: string): number {
    return this.sumOf(ownerId, 'received') - this.sumOf(ownerId, 'given');
  }

  /** What is counted under the entry's caps in the month and the year of a day. */
  hasRoom(ownerId: string, entry: CreditEntry, on: string, waiting: { month: number; year: number }): boolean {
    const inMonth = (this.counted.get(keyOf(ownerId, entry.id, on.slice(0, 7))) ?? 0) + waiting.month;
    const inYear = (this.counted.get(keyOf(ownerId, entry.id, on.slice(0, 4))) ?? 0) + waiting.year;
    return inMonth + entry.points <= entry.monthlyPointsMax && inYear + entry.points <= entry.yearlyPointsMax;
  }

  /** Counts an award or a deduction under its caps, or takes it out again. */
  count(ownerId: string, entry: CreditEntry, on: string, sign: 1 | -1): void {
    for (const period of [on.slice(0, 7), on.slice(0, 4)]) {
      const key = keyOf(ownerId, entry.id, period);
      this.counted.set(key, (this.counted.get(key) ?? 0) + sign * entry.points);
    }
  }

  /** The most that any entry gave or took in a month and in a year. */
  countedIn(entryId: string, length: 4 | 7): number {
    const of = [...this.counted].filter(
      ([key]) => key.split(' ')[1] === entryId && key.split(' ')[2]?.length === length,
    );
    return Math.max(0, ...of.map(([, points]) => points));
  }
}

function keyOf(ownerId: string, entryId: string, period: string): string {
  return `${ownerId} ${entryId} ${period}`;
}
