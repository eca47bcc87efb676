type Handle = ReturnType<typeof setTimeout>;

/** Timers of one phone, which end when it is switched off. */
export class BareTimers {
  private readonly started = new Set<Handle>();

  readonly globals = {
    setTimeout: (work: () => void, delayMs?: number): Handle => this.keep(setTimeout(work, delayMs)),
    setInterval: (work: () => void, everyMs?: number): Handle => this.keep(setInterval(work, everyMs)),
    clearTimeout: (handle: Handle): void => clearTimeout(handle),
    clearInterval: (handle: Handle): void => clearInterval(handle),
  };

  stop(): void {
    for (const handle of this.started) clearTimeout(handle);
    this.started.clear();
  }

  private keep(handle: Handle): Handle {
    this.started.add(handle);
    return handle;
  }
}
