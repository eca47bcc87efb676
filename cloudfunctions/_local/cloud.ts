import type { Ports } from '@cloud/_platform/ports';
import type { ClockRunner } from './clock-runner';
import type { DemoClock } from './demo-clock';
import type { RateLimiter } from './rate-limiter';

/** The running embedded cloud, as its routes see it. */
export interface Cloud {
  ports: Ports;
  clock: DemoClock;
  runner: ClockRunner;
  limiter: RateLimiter;
  filesFolder: string;
}
