import type { Cost, SetDataRecord, Touch } from '../helpers/weapp/set-data-record';

/** A word more is no matter; a list drawn twice is. */
const tolerance = 1.2;
/** React puts off work by the real clock: on a busy machine an answer may be drawn in one piece more. */
const toleranceCalls = 1;
const toleranceBytes = 200;

export interface Figures {
  launches: Record<string, Cost>;
  touches: Record<string, Record<string, Cost>>;
}

const byName = <T>(entries: [string, T][]) => Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));

export function figuresOf(record: SetDataRecord): Figures {
  const touches: Figures['touches'] = {};
  for (const { path: page, what, calls, bytes } of record.touches.values())
    (touches[page] ??= {})[what] = { calls, bytes };
  const inOrder = Object.entries(touches).map(([page, own]): [string, Record<string, Cost>] => [
    page,
    byName(Object.entries(own)),
  ]);
  return { launches: byName([...record.launches]), touches: byName(inOrder) };
}

function growth(name: string, measured: Cost, recorded: Cost | undefined): string[] {
  if (!recorded) return [`${name} is not recorded`];
  const isMore =
    measured.calls > recorded.calls + toleranceCalls || measured.bytes > recorded.bytes * tolerance + toleranceBytes;
  return isMore ? [`${name}: ${JSON.stringify(measured)}, recorded ${JSON.stringify(recorded)}`] : [];
}

/** What has grown against the figures on record, page by page and touch by touch. */
export function grownAgainstRecord(measured: Figures, recorded: Figures): string[] {
  const launches = Object.entries(measured.launches).flatMap(([page, cost]) =>
    growth(page, cost, recorded.launches[page]),
  );
  const touches = Object.entries(measured.touches).flatMap(([page, own]) =>
    Object.entries(own).flatMap(([what, cost]) => growth(`${page} ${what}`, cost, recorded.touches[page]?.[what])),
  );
  return [...launches, ...touches];
}

const bytesMax = 400;
/** Naming the cost, or where it comes from, also ticks off an item of the checklist: more than one thing, and still little. */
const alsoTickOff: readonly string[] = ['大约要花多少钱 …', '钱从哪里来 …'];
const alsoTicksOffBytesMax = 520;

/** A touch that changes one thing on the page, and crosses to the view more than once or with more than 400 bytes. */
export function overBudget(record: SetDataRecord): string[] {
  const changesOneThing = ({ isFarReaching, addsParts }: Touch) => !isFarReaching && !addsParts;
  return [...record.touches.values()]
    .filter(
      (touch) =>
        changesOneThing(touch) &&
        (touch.calls > 1 || touch.bytes > (alsoTickOff.includes(touch.what) ? alsoTicksOffBytesMax : bytesMax)),
    )
    .map(({ path: page, what, calls, bytes }) => `${page} ${what}: ${calls} calls, ${bytes} bytes`);
}
