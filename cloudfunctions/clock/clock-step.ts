import type { Ports } from '@cloud/_platform/ports';

/** One kind of work that falls due by itself. A step does all that is due and may be run again at any time. */
export interface ClockStep {
  name: string;
  /** Somebody waits for it, so it runs every minute; what is not awaited falls due by the day, or mends what broke. */
  isAwaited?: true;
  /** Does everything that is due at `ports.nowMs()`. */
  run(ports: Ports): Promise<void>;
  /** The first instant after `afterMs` at which something falls due; none for work that is due at once. */
  nextDueAtMs?(ports: Ports, afterMs: number): Promise<number | null>;
}
