import type { ActionName, Answer, PayloadOf, ReplyOf } from '@shared/contract';
import { type CollectionName } from '@cloud/_platform/collections';
import type { Ports } from '@cloud/_platform/ports';
import type { StoredDocument } from '@cloud/_platform/store';
import { dispatch } from '@cloud/api/dispatch';
import { nextDueAtMs, runClock } from '@cloud/clock/run-clock';
import type { DemoClock } from '../../demo-clock';

/**
 * Plays the village: everybody acts through the same door as on a phone, and what falls due while time passes happens
 * at its own instant. A refusal ends the play, because then the story is wrong.
 */
export class Player {
  private requestCount = 0;
  /** Something was done at this instant whose messages and awards are still in the outbox. */
  private isStirred = true;

  constructor(
    readonly ports: Ports,
    private readonly clock: DemoClock,
    private readonly openids: ReadonlyMap<string, string>,
  ) {}

  get nowMs(): number {
    return this.clock.nowMs();
  }

  hasPhone(villagerId: string): boolean {
    return this.openids.has(villagerId);
  }

  async act<A extends ActionName>(who: string, action: A, payload: PayloadOf<A>): Promise<ReplyOf<A>> {
    this.requestCount += 1;
    this.isStirred = true;
    const call = { action, payload, requestId: `history.${this.requestCount}` };
    const answer = (await dispatch(this.ports, this.openids.get(who) ?? '', call)) as Answer<A>;
    if (!answer.ok) throw new Error(`${action} by ${who} was refused: ${JSON.stringify(answer.refusal)}`);
    return answer.data;
  }

  /** A document that the village has made, to know what to do next. */
  async read<T extends StoredDocument>(collection: CollectionName, id: string): Promise<T> {
    const document = await this.ports.store.get(collection, id);
    if (!document) throw new Error(`${collection} does not hold ${id}`);
    return document as T;
  }

  /** A document that may not be there yet. */
  async find<T extends StoredDocument>(collection: CollectionName, id: string): Promise<T | undefined> {
    return (await this.ports.store.get(collection, id)) as T | undefined;
  }

  /** Lets time pass until an instant; an instant that is past already leaves the clock where it is. */
  async passUntil(atMs: number): Promise<void> {
    await this.settle();
    if (atMs <= this.nowMs) return;
    for (let dueMs = await this.next(); dueMs !== null && dueMs < atMs; dueMs = await this.next()) {
      this.clock.standAt(dueMs);
      await runClock(this.ports);
    }
    this.clock.standAt(atMs);
    this.isStirred = true;
  }

  /** A while within an evening, in which nothing falls due. */
  takeTime(ms: number): void {
    this.clock.standAt(this.nowMs + ms);
  }

  private next(): Promise<number | null> {
    return nextDueAtMs(this.ports, this.nowMs);
  }

  private async settle(): Promise<void> {
    if (this.isStirred) await runClock(this.ports);
    this.isStirred = false;
  }
}
