import { useEffect, useState } from 'react';
import { Listeners } from './listeners';

let offsetMs = 0;
/** What shows the time, told when the clocks turn out to differ, so that nobody reads a wrong hour until the next tick. */
const listeners = new Listeners();
const noticedMs = 1_000;

/** Remembers how far the phone's clock is from the cloud's; every answer of the cloud may bring its time. */
export function noteServerNow(serverMs: number): void {
  if (!Number.isFinite(serverMs) || serverMs <= 0) return;
  const before = offsetMs;
  offsetMs = serverMs - Date.now();
  if (Math.abs(offsetMs - before) >= noticedMs) listeners.tell();
}

/** Told when the phone's idea of the cloud's time turns out to be wrong. */
export function onClockChange(listener: () => void): void {
  listeners.add(listener);
}

/** The time by the cloud's clock: what screens count down to must not depend on the phone's own. */
export function serverNowMs(): number {
  return Date.now() + offsetMs;
}

/** The cloud's time as a value that moves on by itself, for timers and "so long ago". */
export function useNow(everyMs = 1_000): number {
  const [nowMs, setNowMs] = useState(serverNowMs);
  useEffect(() => {
    const show = () => setNowMs(serverNowMs());
    const ticking = setInterval(show, everyMs);
    const stopHearing = listeners.add(show);
    // The cloud may have told its time between the first drawing and now.
    show();
    return () => {
      clearInterval(ticking);
      stopHearing();
    };
  }, [everyMs]);
  return nowMs;
}
