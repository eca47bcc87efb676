import { readAll } from '@cloud/_local/read-all';
import type { World } from '../../helpers/world';

interface RawEvent {
  caseId: string;
  seq: number;
  type: string;
  data: { verb?: string; step?: number; dueAtMs?: number; holderKey?: string };
}

/**
 * The ladder as the raw events tell it: since a matter last changed hands or date, its steps are the first, the second,
 * and so on, each once, whenever the clock was killed. Gives how many there were.
 */
export async function checkLadder(world: World): Promise<number> {
  const events: RawEvent[] = [];
  for await (const document of readAll(world.ports.store, 'events')) events.push(document as unknown as RawEvent);
  events.sort((one, other) => one.caseId.localeCompare(other.caseId) || one.seq - other.seq);
  const promised = new Map<string, string>();
  const taken = new Map<string, number>();
  let count = 0;
  for (const { caseId, type, data } of events) {
    const promise = `${data.holderKey ?? ''} ${data.dueAtMs ?? 0}`;
    if (data.verb !== undefined && promised.get(caseId) !== promise) {
      promised.set(caseId, promise);
      taken.set(caseId, 0);
    }
    if (type !== 'LadderStepTaken') continue;
    const before = taken.get(caseId) ?? 0;
    expect({ caseId, step: data.step }).toEqual({ caseId, step: before });
    taken.set(caseId, before + 1);
    count += 1;
  }
  return count;
}
