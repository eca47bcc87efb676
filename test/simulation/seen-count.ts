import type { Choice } from '@shared/domain/vote/poll';

export type Counts = Record<Choice | 'invalid', number>;

export interface SeenPaper {
  issued: number;
  returned: number;
  spoiled: number;
  unused: number;
}

const roundsMax = 3;

export function sumOf(counts: Counts): number {
  return counts.for + counts.against + counts.abstain + counts.invalid;
}

function areSame(one: Counts, other: Counts): boolean {
  return (['for', 'against', 'abstain', 'invalid'] as const).every((key) => one[key] === other[key]);
}

/** Two tellers who count hands or papers: they agree, or count again, three times at most. */
export class SeenCount {
  paper: SeenPaper | null = null;
  agreed: Counts | null = null;
  failedRounds = 0;
  /** Some count was entered, so that the papers stand. */
  hasBegun = false;
  private round = new Map<string, Counts>();

  constructor(
    readonly tellerIds: readonly [string, string],
    readonly watcherId: string,
    /** What there is to be counted. */
    readonly shown: Counts,
    private readonly isOnPaper: boolean,
    private readonly electorateCount: number,
    /** How often these two are a hand or more off. */
    readonly slipShare: number,
  ) {}

  mayReconcile(paper: SeenPaper, isCorrection: boolean): boolean {
    const { issued, returned, spoiled, unused } = paper;
    const addsUp = issued === returned + spoiled + unused;
    const isNew = this.paper === null || (isCorrection && JSON.stringify(paper) !== JSON.stringify(this.paper));
    return this.isOnPaper && !this.hasBegun && isNew && addsUp && returned <= this.electorateCount;
  }

  /** The round that is counted now, from 1. */
  roundNow(): number {
    return this.failedRounds + 1;
  }

  mayEnter(
    tellerId: string,
    counts: Counts,
    { round, isCorrection }: { round: number; isCorrection: boolean },
  ): boolean {
    if (!this.tellerIds.includes(tellerId) || this.agreed || this.failedRounds >= roundsMax) return false;
    const before = this.round.get(tellerId);
    const isNew = before === undefined || (isCorrection && !areSame(before, counts));
    if (round !== this.roundNow() || !isNew) return false;
    if (this.isOnPaper) return this.paper !== null && sumOf(counts) === this.paper.returned;
    return counts.invalid === 0 && sumOf(counts) <= this.electorateCount;
  }

  enter(tellerId: string, counts: Counts): void {
    this.hasBegun = true;
    this.round.set(tellerId, counts);
    const [one, other] = this.tellerIds.map((id) => this.round.get(id));
    if (!one || !other) return;
    if (areSame(one, other)) this.agreed = one;
    else this.failedRounds += 1;
    this.round = new Map();
  }
}
