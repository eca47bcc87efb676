import type { Ports } from '@cloud/_platform/ports';
import { nextDueAtMs, runClock } from '@cloud/clock/run-clock';
import type { DemoClock } from './demo-clock';
import { keepSetting } from './demo-settings';

const tickMs = 5_000;
/** How far apart the notes of the clock's time are, at most. */
export const seenEveryMs = 3 * tickMs;
/** Several commands in a row share one emptying of the outbox. */
const soonMs = 150;

/** Runs the clock function in the embedded cloud: regularly, soon after a command, and while time is moved. One run at a time. */
export class ClockRunner {
  private turn: Promise<void> = Promise.resolve();
  private ticking: NodeJS.Timeout | null = null;
  private waiting: NodeJS.Timeout | null = null;

  constructor(
    private readonly ports: Ports,
    private readonly clock: DemoClock,
  ) {}

  start(): void {
    this.ticking = setInterval(() => {
      this.soon();
      void this.keepSeen();
    }, tickMs);
  }

  /** Finishes what is running and starts nothing more. */
  async stop(): Promise<void> {
    if (this.ticking) clearInterval(this.ticking);
    if (this.waiting) clearTimeout(this.waiting);
    this.ticking = this.waiting = null;
    await this.turn;
    await this.keepSeen();
  }

  /** After a command: its messages should be out within a blink, and a burst of commands should cost one run. */
  soon(): void {
    this.waiting ??= setTimeout(() => {
      this.waiting = null;
      void this.run();
    }, soonMs);
  }

  run(): Promise<void> {
    return this.inTurn(() => runClock(this.ports));
  }

  /** Lets time pass until `atMs`; what falls due in between happens in its order, each at its own instant. */
  passUntil(atMs: number): Promise<void> {
    return this.inTurn(async () => {
      try {
        for (let dueMs = await this.next(); dueMs !== null && dueMs < atMs; dueMs = await this.next()) {
          await this.happenAt(dueMs);
        }
        await this.happenAt(atMs);
      } finally {
        this.clock.runOn();
      }
    });
  }

  /** The next instant at which something falls due; null when nothing waits for a date. */
  next(): Promise<number | null> {
    return nextDueAtMs(this.ports, this.clock.nowMs());
  }

  /** Notes the present time, so that the village goes on from here when it is opened again. */
  private keepSeen(): Promise<void> {
    return keepSetting(this.ports.store, 'clockSeenAtMs', this.clock.nowMs());
  }

  private async happenAt(atMs: number): Promise<void> {
    this.clock.standAt(Math.max(atMs, this.clock.nowMs()));
    // Kept before anything happens at the new time, so that a restart cannot put the clock before its own records.
    await keepSetting(this.ports.store, 'clockOffsetMs', this.clock.offsetMs);
    await this.keepSeen();
    await runClock(this.ports);
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const mine = this.turn.then(work);
    this.turn = mine.catch(() => undefined);
    return mine;
  }
}
