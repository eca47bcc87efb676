import type { ActionName } from '@shared/contract';
import { serverNowMs } from './clock';
import { dropKept, readKept, writeKept } from './phone-storage';
import { onReaderLeft, readerId } from './reader';

/**
 * Pages that are read and not filled in: a form begun on old content would write it back. Nothing of a ballot, of a code
 * or of other people's lists is among them, and what is not named here is never kept.
 */
const keptActions: readonly ActionName[] = [
  'home.read',
  'member.me',
  'village.rules',
  'register.covenant',
  'proposal.list',
  'proposal.read',
  'agenda.notice',
  'meeting.evening',
  'decision.list',
  'decision.read',
  'follow-up.board',
  'points.passbook',
];

const pagesMax = 40;
const pageCharsMax = 100_000;
const totalCharsMax = 1_500_000;
const ageMsMax = 30 * 24 * 3_600_000;

/** The shapes of the answers that these screens were built for: what another build kept is not drawn. */
const shapes = process.env.TARO_APP_SHAPES ?? '';

interface Entry {
  name: string;
  slot: string;
  atMs: number;
  chars: number;
}

interface Index {
  shapes: string;
  /** Newest first. */
  entries: Entry[];
}

export interface KeptPage {
  data: unknown;
  seenAtMs: number;
}

const indexKey = (reader: string) => `pages:${reader}`;
const pageKey = (reader: string, slot: string) => `page:${reader}:${slot}`;

onReaderLeft(forgetPages);

function entriesOf(reader: string): Entry[] {
  const index = readKept<Index>(indexKey(reader));
  if (index?.shapes === shapes) return index.entries;
  if (index) forgetPages(reader);
  return [];
}

/** Forgets everything that was kept for a reader: somebody else reads now, or nobody. */
export function forgetPages(reader: string): void {
  readKept<Index>(indexKey(reader))?.entries.forEach(({ slot }) => dropKept(pageKey(reader, slot)));
  dropKept(indexKey(reader));
}

/** The last answer that this reader saw of a page, if it is not too old to be worth anything. */
export function keptPage(action: ActionName, name: string): KeptPage | null {
  const reader = readerId();
  if (reader === null || !keptActions.includes(action)) return null;
  const entry = entriesOf(reader).find((one) => one.name === name);
  if (!entry || serverNowMs() - entry.atMs > ageMsMax) return null;
  const data = readKept<unknown>(pageKey(reader, entry.slot));
  return data === null ? null : { data, seenAtMs: entry.atMs };
}

/** Keeps what was just read; the oldest make room. */
export function keepPage(action: ActionName, name: string, data: unknown): void {
  const reader = readerId();
  if (reader === null || !keptActions.includes(action)) return;
  const chars = JSON.stringify(data).length;
  const before = entriesOf(reader);
  const others = before.filter((entry) => entry.name !== name);
  const slot = before.find((entry) => entry.name === name)?.slot ?? freeSlot(before);
  if (chars > pageCharsMax || !writeKept(pageKey(reader, slot), data)) return forgetPage(action, name);
  const entries = withinLimits([{ name, slot, atMs: serverNowMs(), chars }, ...others]);
  others.filter((entry) => !entries.includes(entry)).forEach((entry) => dropKept(pageKey(reader, entry.slot)));
  writeKept(indexKey(reader), { shapes, entries } satisfies Index);
}

/** The reader may no longer see it: what was kept goes too. */
export function forgetPage(action: ActionName, name: string): void {
  const reader = readerId();
  if (reader === null || !keptActions.includes(action)) return;
  const entries = entriesOf(reader);
  const gone = entries.find((entry) => entry.name === name);
  if (!gone) return;
  dropKept(pageKey(reader, gone.slot));
  writeKept(indexKey(reader), { shapes, entries: entries.filter((entry) => entry !== gone) } satisfies Index);
}

function freeSlot(entries: readonly Entry[]): string {
  const taken = new Set(entries.map(({ slot }) => slot));
  let slot = 0;
  while (taken.has(String(slot))) slot += 1;
  return String(slot);
}

function withinLimits(entries: readonly Entry[]): Entry[] {
  let chars = 0;
  return entries.slice(0, pagesMax).filter((entry) => (chars += entry.chars) <= totalCharsMax);
}
