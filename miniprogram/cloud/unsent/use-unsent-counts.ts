import { useEffect, useState } from 'react';
import { isUnderWay } from './under-way';
import { listUnsent, onUnsentChange } from './unsent-store';

interface Counts {
  waiting: number;
  refused: number;
}

function count(): Counts {
  const still = listUnsent().filter(({ requestId }) => !isUnderWay(requestId));
  const refused = still.filter(({ refusal }) => refusal !== null).length;
  return { waiting: still.length - refused, refused };
}

/** How much of what the reader did has not reached the cloud, and how much was refused while nobody looked. */
export function useUnsentCounts(): Counts {
  const [counts, setCounts] = useState(count);
  useEffect(() => {
    const show = () =>
      setCounts((before) => {
        const now = count();
        return now.waiting === before.waiting && now.refused === before.refused ? before : now;
      });
    show();
    return onUnsentChange(show);
  }, []);
  return counts;
}
