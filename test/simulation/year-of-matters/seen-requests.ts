import type { RawEvent } from './seen-figures';

/** What the observer makes of the raw events of the requests at the service desk. */
export interface SeenRequests {
  asked: { month: string; status: string }[];
  visits: { month: string; days: number; isLate: boolean }[];
  closings: { month: string; isReopened: boolean }[];
  ratings: { month: string; rating: number }[];
  open: { dueAtMs: number }[];
}

const goneOn = ['becameMatter', 'answered', 'recalled'];

export function nothingAsked(): SeenRequests {
  return { asked: [], visits: [], closings: [], ratings: [], open: [] };
}

/** One request by its events in their order: cut at each time that somebody said it was handled. */
export function lookAtRequest(
  seen: SeenRequests,
  events: readonly RawEvent[],
  monthOf: (atMs: number) => string,
): void {
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) return;
  const status = last.data.status ?? '';
  seen.asked.push({ month: monthOf(first.atMs), status });
  if (![...goneOn, 'visited', 'withdrawn'].includes(status)) seen.open.push({ dueAtMs: last.data.dueAtMs ?? 0 });
  const starts = events.flatMap(({ data }, place) => (data.verb === 'reportHandled' ? [place] : []));
  for (const [index, from] of starts.entries()) {
    const answered = events.slice(from + 1, starts[index + 1] ?? events.length);
    lookAtAnswer(seen, answered, monthOf);
    const visit = answered.find(({ data }) => data.verb === 'recordVisit');
    if (!visit) continue;
    const before = events.slice(0, events.indexOf(visit) + 1);
    const isLate = before.some(({ atMs }, place) => {
      const promisedMs = before[place - 1]?.data.dueAtMs ?? 0;
      return promisedMs > 0 && atMs > promisedMs;
    });
    seen.visits.push({ month: monthOf(visit.atMs), days: dayNumber(visit.atMs) - dayNumber(first.atMs), isLate });
  }
}

function lookAtAnswer(seen: SeenRequests, answered: readonly RawEvent[], monthOf: (atMs: number) => string): void {
  const visit = answered.find(({ data }) => data.verb === 'recordVisit');
  const reopening = answered.find(({ data }) => data.verb === 'reopen');
  const answer = visit ?? reopening;
  if (answer) seen.closings.push({ month: monthOf(answer.atMs), isReopened: reopening !== undefined });
  const said = answered.filter(({ data }) => data.rating !== undefined);
  const [firstWord, lastWord] = [said[0], said.at(-1)];
  if (firstWord && lastWord) seen.ratings.push({ month: monthOf(firstWord.atMs), rating: lastWord.data.rating ?? 0 });
}

const dayNumber = (atMs: number) => Math.floor((atMs + 28_800_000) / 86_400_000);

/** What is the desk's to close: neither taken back nor gone on as a matter. */
export function isTheDesks({ status }: { status: string }): boolean {
  return status !== 'withdrawn' && !goneOn.includes(status);
}
