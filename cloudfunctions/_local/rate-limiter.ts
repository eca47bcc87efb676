const windowMs = 60_000;

/** Counts calls for each identity in fixed minutes of real time; all counts end with their minute, so none pile up. */
export class RateLimiter {
  private readonly counts = new Map<string, number>();
  private windowEndsMs = 0;

  constructor(
    private readonly callsPerMinuteMax: number,
    private readonly realNowMs: () => number,
  ) {}

  /** Counts one call; gives the seconds to wait when it is one too many, else null. */
  secondsToWait(identity: string): number | null {
    const nowMs = this.realNowMs();
    if (nowMs >= this.windowEndsMs) {
      this.counts.clear();
      this.windowEndsMs = nowMs + windowMs;
    }
    const count = (this.counts.get(identity) ?? 0) + 1;
    this.counts.set(identity, count);
    return count <= this.callsPerMinuteMax ? null : Math.max(1, Math.ceil((this.windowEndsMs - nowMs) / 1_000));
  }
}
