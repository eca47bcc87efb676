import type { NameRow } from '@shared/contract/member';
import { callView } from '../call';
import { serverNowMs } from '../clock';
import { dropKept, readKept, writeKept } from '../phone-storage';
import { onReaderLeft, readerId } from '../reader';

interface KeptRoster {
  atMs: number;
  people: NameRow[];
}

const freshForMs = 12 * 3_600_000;
/** Four thousand people: a large village. */
const pagesMax = 20;
const rosterKey = (reader: string) => `roster:${reader}`;

onReaderLeft((before) => dropKept(rosterKey(before)));

export function knownPeople(): NameRow[] {
  const reader = readerId();
  return (reader && readKept<KeptRoster>(rosterKey(reader))?.people) || [];
}

/** Reads the names anew twice a day, while there is a network; the ones from before serve until all are read. */
export async function refreshRoster(): Promise<void> {
  const reader = readerId();
  const kept = reader && readKept<KeptRoster>(rosterKey(reader));
  if (reader === null || (kept && serverNowMs() - kept.atMs < freshForMs)) return;
  const people: NameRow[] = [];
  let cursor: { value: string | number; id: string } | null = null;
  for (let page = 0; page < pagesMax; page += 1) {
    const answer = await readPage(cursor);
    if (!answer?.ok) return;
    people.push(...answer.data.rows);
    cursor = answer.data.next;
    if (cursor === null) break;
  }
  writeKept(rosterKey(reader), { atMs: serverNowMs(), people } satisfies KeptRoster);
}

function readPage(cursor: { value: string | number; id: string } | null) {
  return callView('member.names', { cursor }).catch(() => null);
}
