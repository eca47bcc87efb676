import type { AgendaItem } from '@shared/domain/agenda/meeting';
import type { Choice, Poll } from '@shared/domain/vote/poll';

export type SimulatedMethod = 'open' | 'showOfHands';

/** What a neighbour with pencil and paper writes down of a poll. */
export interface SeenPoll {
  pollId: string;
  itemId: string;
  proposalId: string;
  method: SimulatedMethod;
  electorateIds: readonly string[];
  ballots: Map<string, Choice>;
  /** How often each voter's ballot was accepted. */
  castCounts: Map<string, number>;
  hands: Record<Choice, number> | null;
  end: 'counted' | 'void' | null;
}

/**
 * Somebody in the hall who writes down what was accepted, and knows the rules by heart: two-thirds of all members to open
 * and to vote, more than half of those who were present when the vote began. Nothing here is taken from the rules' own
 * code.
 */
export class Observer {
  phase: 'before' | 'inSession' | 'suspended' | 'over' = 'before';
  /** Arrivals and departures of each member, in turn: present after an odd number. */
  private readonly marks = new Map<string, number>();
  readonly everHere = new Set<string>();
  readonly recusedIds = new Map<string, Set<string>>();
  readonly polls: SeenPoll[] = [];
  readonly deferredItemIds = new Set<string>();
  readonly startedItemIds = new Set<string>();

  constructor(
    readonly memberIds: readonly string[],
    readonly items: readonly AgendaItem[],
    readonly startAtMs: number,
  ) {}

  isHere(memberId: string): boolean {
    return (this.marks.get(memberId) ?? 0) % 2 === 1;
  }

  hasMark(memberId: string): boolean {
    return (this.marks.get(memberId) ?? 0) > 0;
  }

  mark(memberId: string): void {
    this.marks.set(memberId, (this.marks.get(memberId) ?? 0) + 1);
  }

  unmark(memberId: string): void {
    this.marks.set(memberId, (this.marks.get(memberId) ?? 0) - 1);
  }

  hereIds(): string[] {
    return this.memberIds.filter((memberId) => this.isHere(memberId));
  }

  isQuorate(): boolean {
    return 3 * this.hereIds().length >= 2 * this.memberIds.length;
  }

  openPoll(): SeenPoll | undefined {
    return this.polls.find((poll) => poll.end === null);
  }

  standingAside(itemId: string): Set<string> {
    const ids = this.recusedIds.get(itemId) ?? new Set<string>();
    this.recusedIds.set(itemId, ids);
    return ids;
  }

  electorateOf(itemId: string): string[] {
    const aside = this.standingAside(itemId);
    return this.hereIds().filter((memberId) => !aside.has(memberId));
  }

  isSettled(itemId: string): boolean {
    const counted = this.polls.some((poll) => poll.itemId === itemId && poll.end === 'counted');
    return counted || this.deferredItemIds.has(itemId);
  }

  /** Attendance ends with the evening: whoever has a mark left was here. */
  end(): void {
    this.phase = 'over';
    for (const memberId of this.memberIds) if (this.hasMark(memberId)) this.everHere.add(memberId);
  }
}

export function countOf(poll: SeenPoll, choice: Choice): number {
  if (poll.method === 'showOfHands') return poll.hands?.[choice] ?? 0;
  return [...poll.ballots.values()].filter((each) => each === choice).length;
}

/** More than half of those present when the vote began; never without anybody in favour, never on a tie. */
export function isAdopted(poll: SeenPoll): boolean {
  const inFavour = countOf(poll, 'for');
  return 2 * inFavour > poll.electorateIds.length && inFavour > countOf(poll, 'against');
}

/** What the paper and the record must agree on. */
export function expectSame(seen: SeenPoll, poll: Poll): void {
  expect([...poll.electorateIds].sort()).toEqual([...seen.electorateIds].sort());
  if (seen.end === 'void') {
    expect(poll).toMatchObject({ status: 'void', tally: null, decisionId: null, isOpen: false });
    return;
  }
  const [inFavour, against, abstain] = (['for', 'against', 'abstain'] as const).map((choice) => countOf(seen, choice));
  const notVoting = seen.electorateIds.length - (inFavour ?? 0) - (against ?? 0) - (abstain ?? 0);
  expect(poll).toMatchObject({ status: 'closed', tally: { for: inFavour, against, abstain, notVoting } });
  expect(poll.explanation?.isMet).toBe(isAdopted(seen));
  expect(poll.decisionId !== null).toBe(isAdopted(seen));
}
