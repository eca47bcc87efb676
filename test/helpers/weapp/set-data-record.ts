import type { SetDataCall } from './set-data-log';

export interface Cost {
  calls: number;
  bytes: number;
}

/** What one touch of a screen cost, and what came of it. */
export interface Touch extends Cost {
  path: string;
  what: string;
  /** It asked the cloud or went to another page: more than the one thing under the finger has changed. */
  isFarReaching: boolean;
  /** Parts of the page came or went: a sheet, a row. */
  addsParts: boolean;
}

function costOf(calls: readonly SetDataCall[], path: string): Cost {
  const ours = calls.filter((call) => call.path === path);
  return { calls: ours.length, bytes: ours.reduce((sum, { bytes }) => sum + bytes, 0) };
}

function dearer(one: Cost | undefined, other: Cost): Cost {
  return one && one.bytes >= other.bytes ? one : other;
}

/** The setData calls of a whole story: for each page the dearest launch, for each touch the dearest time. */
export class SetDataRecord {
  readonly launches = new Map<string, Cost>();
  readonly touches = new Map<string, Touch>();

  noteLaunch(path: string, calls: readonly SetDataCall[]): void {
    this.launches.set(path, dearer(this.launches.get(path), costOf(calls, path)));
  }

  noteTouch(touch: Omit<Touch, keyof Cost>, calls: readonly SetDataCall[]): void {
    const key = `${touch.path} ${touch.what}`;
    const next = { ...touch, ...costOf(calls, touch.path) };
    const before = this.touches.get(key);
    this.touches.set(key, before && before.bytes >= next.bytes ? before : next);
  }
}
