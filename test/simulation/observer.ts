import type { AgendaItem } from '@shared/domain/agenda/meeting';
import { SeenFloor } from './seen-floor';
import { SeenMotion } from './seen-motion';
import type { SeenPoll } from './seen-poll';

export const chairId = 'ch001';
export const clerkId = 'ck001';

/** Somebody was asked to stand aside, and whether that still waits. */
export interface SeenRequest {
  id: string;
  itemId: string;
  villagerId: string;
  isUpheld: boolean | null;
}

/** Who leads from now on, for one item or for the rest of the evening; null where the chair came back. */
export interface SeenHandover {
  toId: string | null;
  itemId: string | null;
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
  /** Who sent word by telephone, and to whom. */
  readonly leaveIds = new Set<string>();
  private readonly asideIds = new Map<string, Set<string>>();
  private readonly motions = new Map<string, SeenMotion>();
  readonly requests: SeenRequest[] = [];
  readonly handovers: SeenHandover[] = [];
  readonly floor = new SeenFloor();
  readonly polls: SeenPoll[] = [];
  readonly deferredItemIds = new Set<string>();
  readonly startedItemIds = new Set<string>();
  readonly agreedItemIds = new Set<string>();
  currentItemId = '';
  /** The earlier matters that were in hand when it was opened, the longest overdue first. */
  earlierMatterIds: readonly string[] = [];

  constructor(
    readonly memberIds: readonly string[],
    readonly items: readonly AgendaItem[],
    readonly startAtMs: number,
    readonly isUrgent: boolean,
  ) {}

  isHere(memberId: string): boolean {
    return this.markCount(memberId) % 2 === 1;
  }

  markCount(memberId: string): number {
    return this.marks.get(memberId) ?? 0;
  }

  mark(memberId: string, by = 1): void {
    this.marks.set(memberId, this.markCount(memberId) + by);
  }

  hereIds(): string[] {
    return this.memberIds.filter((memberId) => this.isHere(memberId));
  }

  isQuorate(): boolean {
    return 3 * this.hereIds().length >= 2 * this.memberIds.length;
  }

  /** Of the handovers that hold now the last one; what was for one item ends with it. */
  deputyId(): string | null {
    return this.handovers.filter(({ itemId }) => itemId === null || itemId === this.currentItemId).at(-1)?.toId ?? null;
  }

  leaderId(): string {
    return this.deputyId() ?? chairId;
  }

  openPoll(): SeenPoll | undefined {
    return this.polls.find((poll) => poll.end === null);
  }

  standingAside(itemId: string): Set<string> {
    const ids = this.asideIds.get(itemId) ?? new Set<string>();
    this.asideIds.set(itemId, ids);
    return ids;
  }

  leaderStandsAside(): boolean {
    return this.standingAside(this.currentItemId).has(this.leaderId());
  }

  motionOf(itemId: string): SeenMotion {
    const motion = this.motions.get(itemId) ?? new SeenMotion();
    this.motions.set(itemId, motion);
    return motion;
  }

  electorateOf(itemId: string): string[] {
    const aside = this.standingAside(itemId);
    return this.hereIds().filter((memberId) => !aside.has(memberId));
  }

  isSettled(itemId: string): boolean {
    const isCounted = ({ itemId: other, amendment, end }: SeenPoll) =>
      other === itemId && amendment === null && end === 'counted';
    return this.polls.some(isCounted) || this.deferredItemIds.has(itemId);
  }

  /** The matter that is up; undefined while the report is, or nothing. */
  currentMatter(): AgendaItem | undefined {
    return this.items.find(({ id, kind }) => id === this.currentItemId && kind === 'matter');
  }

  /** In session, no poll open, and the matter that is up not settled: it may be worked on. */
  isAtWork(): boolean {
    const isFree = this.phase === 'inSession' && this.openPoll() === undefined;
    return isFree && this.currentMatter() !== undefined && !this.isSettled(this.currentItemId);
  }

  /** Nobody speaks, and no point of order waits. */
  isQuiet(): boolean {
    return this.floor.speakerId === null && this.floor.openPointId === null;
  }

  /** Until the vote on the matter itself somebody may still stand aside. */
  isBeforeVote(itemId: string): boolean {
    const open = this.openPoll();
    const isVotedOn = open?.itemId === itemId && open.amendment === null;
    return this.phase !== 'over' && !this.isSettled(itemId) && !isVotedOn;
  }

  /** Attendance ends with the evening: whoever has a mark left was here. */
  end(): void {
    this.phase = 'over';
    for (const memberId of this.memberIds) if (this.markCount(memberId) > 0) this.everHere.add(memberId);
  }
}
