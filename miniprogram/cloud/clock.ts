import { useEffect, useState } from 'react';

let offsetMs = 0;

/** Remembers how far the phone's clock is from the cloud's; every answer of the cloud may bring its time. */
export function noteServerNow(serverMs: number): void {
  if (Number.isFinite(serverMs) && serverMs > 0) offsetMs = serverMs - Date.now();
}

/** The time by the cloud's clock: what screens count down to must not depend on the phone's own. */
export function serverNowMs(): number {
  return Date.now() + offsetMs;
}

/** The cloud's time as a value that moves on by itself, for timers and "so long ago". */
export function useNow(everyMs = 1_000): number {
  const [nowMs, setNowMs] = useState(serverNowMs);
  useEffect(() => {
    const ticking = setInterval(() => setNowMs(serverNowMs()), everyMs);
    return () => clearInterval(ticking);
  }, [everyMs]);
  return nowMs;
}
