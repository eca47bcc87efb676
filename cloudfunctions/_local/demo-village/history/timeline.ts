import { hourMs, minuteMs, startOfDayMs } from '@shared/kernel/time';
import type { Player } from './player';

interface Step {
  atMs: number;
  order: number;
  act: () => Promise<void>;
}

/** The instant at which the village's clock shows a time (`19:30`) on a day. */
export function instant(on: string, time: string): number {
  const [hour = '0', minute = '0'] = time.split(':');
  return startOfDayMs(on) + Number(hour) * hourMs + Number(minute) * minuteMs;
}

/** What is still to come, in the order of its time; a step may add later ones. */
export class Timeline {
  private readonly steps: Step[] = [];
  private stepCount = 0;

  constructor(private readonly player: Player) {}

  at(on: string, time: string, act: () => Promise<void>): void {
    this.atMs(instant(on, time), act);
  }

  atMs(atMs: number, act: () => Promise<void>): void {
    const step = { atMs, order: (this.stepCount += 1), act };
    let place = this.steps.length;
    while (place > 0 && (this.steps[place - 1]?.atMs ?? 0) > atMs) place -= 1;
    this.steps.splice(place, 0, step);
  }

  /** Plays every step before an instant; what lies behind it never happens. */
  async playUntil(endMs: number): Promise<void> {
    for (let step = this.steps.shift(); step && step.atMs < endMs; step = this.steps.shift()) {
      await this.player.passUntil(step.atMs);
      await step.act();
    }
    await this.player.passUntil(endMs);
  }
}
