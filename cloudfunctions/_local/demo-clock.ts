import { assert } from '@shared/kernel/assert';

/** What a clock is made from: the real time, and how far ahead of it the demonstration is. */
interface ClockSetting {
  realNowMs(): number;
  offsetMs: number;
}

/**
 * The demonstration's clock. It runs on with real time from wherever it was set; while history is played, or while
 * time passes in steps, it stands still at one instant. It never goes backwards.
 */
export class DemoClock {
  private standsAtMs: number | null = null;
  private latestMs = 0;

  constructor(private readonly setting: ClockSetting) {}

  get offsetMs(): number {
    return this.setting.offsetMs;
  }

  nowMs(): number {
    const nowMs = this.standsAtMs ?? this.setting.realNowMs() + this.setting.offsetMs;
    this.latestMs = Math.max(this.latestMs, nowMs);
    return this.latestMs;
  }

  /** Stands still at an instant that is not before the present one. */
  standAt(atMs: number): void {
    assert(atMs >= this.latestMs, 'the demo clock never goes backwards');
    this.standsAtMs = atMs;
    this.setting.offsetMs = atMs - this.setting.realNowMs();
  }

  /** Runs on with real time from where it stands. */
  runOn(): void {
    if (this.standsAtMs === null) return;
    this.setting.offsetMs = this.standsAtMs - this.setting.realNowMs();
    this.standsAtMs = null;
  }
}
