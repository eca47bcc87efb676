import { readAll } from '@cloud/_local/read-all';
import type { World } from '../../helpers/world';
import { lookAtRequest, nothingAsked, type SeenRequests } from './seen-requests';

/**
 * An observer who read every record and knows none of the product's rules but by heart: from raw events to figures,
 * with another calendar, other percentiles and another way round.
 */
export interface RawEvent {
  id: string;
  kind: string;
  caseId: string;
  seq: number;
  type: string;
  atMs: number;
  data: { verb?: string; status?: string; holderKey?: string; dueAtMs?: number; rating?: number };
}

const chapterOf: Record<string, string> = {
  submitted: 'proposal',
  raised: 'pre-review',
  returned: 'pre-review',
  underReconsideration: 'pre-review',
  admitted: 'agenda',
  deferred: 'agenda',
  scheduled: 'meeting',
  adopted: 'decision',
  declined: 'follow-up',
  routed: 'follow-up',
  inProgress: 'follow-up',
  onHold: 'follow-up',
  reportedDone: 'follow-up',
  closedOut: 'follow-up',
};
const ends = ['visited', 'rejected', 'withdrawn', 'merged'];

const dayMs = 86_400_000;
const shanghaiMs = 8 * 3_600_000;
const dayNumber = (atMs: number) => Math.floor((atMs + shanghaiMs) / dayMs);
const monthOf = (atMs: number) => new Date(atMs + shanghaiMs).toISOString().slice(0, 7);

export interface Seen {
  raised: { month: string; status: string }[];
  chapters: { month: string; name: string; days: number; isLate: boolean }[];
  closings: { month: string; isReopened: boolean }[];
  ratings: { month: string; rating: number }[];
  /** What supporters said, each time that one did. */
  support: { month: string; rating: number }[];
  requests: SeenRequests;
  open: { id: string; holderKey: string; sinceMs: number; dueAtMs: number }[];
}

export async function seeEverything(world: World): Promise<Seen> {
  const byCase = new Map<string, RawEvent[]>();
  for await (const document of readAll(world.ports.store, 'events')) {
    const event = document as unknown as RawEvent;
    byCase.set(event.caseId, [...(byCase.get(event.caseId) ?? []), event]);
  }
  const seen: Seen = {
    raised: [],
    chapters: [],
    closings: [],
    ratings: [],
    support: [],
    requests: nothingAsked(),
    open: [],
  };
  for (const [caseId, events] of byCase) {
    const inOrder = [...events]
      .sort((one, other) => one.seq - other.seq)
      .filter(({ data }) => data.status !== undefined);
    if (events.some(({ type }) => type === 'RequestReceived')) lookAtRequest(seen.requests, inOrder, monthOf);
    for (const { type, atMs, data } of events) {
      if (type === 'SupportRatingGiven') seen.support.push({ month: monthOf(atMs), rating: data.rating ?? 0 });
    }
    if (!events.some(({ type }) => type === 'ProposalSubmitted')) continue;
    lookAtRoad(seen, caseId, inOrder);
    const carried = [...(byCase.get(`${caseId}.followUp`) ?? [])].sort((one, other) => one.seq - other.seq);
    lookAtRatings(seen, inOrder, carried);
  }
  return seen;
}

function lookAtRoad(seen: Seen, caseId: string, events: readonly RawEvent[]): void {
  const first = events[0];
  const last = events.at(-1);
  if (!first || !last) return;
  seen.raised.push({ month: monthOf(first.atMs), status: last.data.status ?? '' });
  let begun = first;
  let isLate = false;
  let wasEverLate = false;
  for (const [place, event] of events.entries()) {
    const before = events[place - 1];
    const status = event.data.status ?? '';
    if (!before) continue;
    const statusBefore = before.data.status ?? '';
    const wasAtEnd = ends.includes(statusBefore);
    if (!wasAtEnd && event.atMs > (before.data.dueAtMs ?? 0)) isLate = true;
    const isSameChapter = !ends.includes(status) && chapterOf[status] === chapterOf[statusBefore];
    if (isSameChapter) continue;
    const days = dayNumber(event.atMs) - dayNumber(begun.atMs);
    const month = monthOf(event.atMs);
    if (!wasAtEnd && status !== 'withdrawn' && status !== 'merged') {
      seen.chapters.push({ month, name: chapterOf[statusBefore] ?? '', days, isLate });
      wasEverLate = wasEverLate || isLate;
    }
    if (status === 'visited') {
      const whole = dayNumber(event.atMs) - dayNumber(first.atMs);
      seen.chapters.push({ month, name: 'whole', days: whole, isLate: wasEverLate });
    }
    begun = event;
    isLate = false;
  }
  lookAtClosings(seen, events);
  if (!ends.includes(last.data.status ?? '')) seen.open.push({ id: caseId, ...heldNow(events, last) });
}

function heldNow(events: readonly RawEvent[], last: RawEvent) {
  const holderKey = last.data.holderKey ?? '';
  const backwards = [...events].reverse();
  const other = backwards.findIndex(({ data }) => data.holderKey !== holderKey);
  const since = other === -1 ? events[0] : backwards[other - 1];
  return { holderKey, sinceMs: since?.atMs ?? 0, dueAtMs: last.data.dueAtMs ?? 0 };
}

function lookAtClosings(seen: Seen, events: readonly RawEvent[]): void {
  for (const [place, { data, atMs }] of events.entries()) {
    const next = events[place + 1]?.data.verb;
    const before = events[place - 1]?.data.status;
    if (data.verb === 'recordVisit') seen.closings.push({ month: monthOf(atMs), isReopened: next === 'reopen' });
    if (data.verb === 'reopen' && before === 'closedOut')
      seen.closings.push({ month: monthOf(atMs), isReopened: true });
  }
}

/** Between one closing and the next everything that the author says is one rating: the first day, the last word. */
function lookAtRatings(seen: Seen, road: readonly RawEvent[], carried: readonly RawEvent[]): void {
  const closedAt = road
    .filter(({ data }) => data.status === 'closedOut' && data.verb !== 'reassign')
    .map(({ atMs }) => atMs);
  const said = carried.filter(({ type }) => type === 'VisitNoted' || type === 'RatingGiven');
  for (const [index, fromMs] of closedAt.entries()) {
    const toMs = closedAt[index + 1] ?? Infinity;
    const words = said.filter(({ atMs }) => atMs >= fromMs && atMs < toMs);
    const [firstWord, lastWord] = [words[0], words.at(-1)];
    if (firstWord && lastWord) seen.ratings.push({ month: monthOf(firstWord.atMs), rating: lastWord.data.rating ?? 0 });
  }
}

/** The smallest number that at least so many per cent of all do not exceed, found by trying. */
export function smallestCovering(numbers: readonly number[], percent: number): number {
  for (let candidate = 0; ; candidate += 1) {
    const covered = numbers.reduce((count, number) => count + (number <= candidate ? 1 : 0), 0);
    if (covered * 100 >= percent * numbers.length) return candidate;
  }
}
