import { change } from '../../kernel/outcome';
import { type AgendaItem, agendaItem, type Meeting, withItem } from '../agenda/meeting';
import type { Floor } from './floor';
import { presentCountOf } from './confirm-headcount';
import type { PresenceRoll } from './presence-roll';
import type { Evening, TakenBack } from './undo-act';

/** The next item was taken up too early: the evening goes back to the one before, while nothing was said on this one. */
export function takeBackItemStart({ meeting, floor }: Evening): TakenBack | null {
  const item = agendaItem(meeting, meeting.currentItemId ?? '');
  const before = item && itemBefore(meeting, item);
  if (!floor || !before || !isUntouched(item, floor)) return null;
  const items = meeting.items.map((one): AgendaItem => {
    if (one.id === item.id) return { ...one, status: 'pending', startedAtMs: null };
    return one.id === before.id && wasCutOff(before, item) ? { ...one, status: 'current', endedAtMs: null } : one;
  });
  // Who passed on the earlier item is not known any more; whoever spoke on it was offered the floor.
  const speakers = floor.speeches.filter(({ itemId }) => itemId === before.id).map(({ speaker }) => speaker.villagerId);
  const offeredIds = [...new Set(speakers)].filter((id) => id !== '');
  const data = { meetingId: meeting.id, itemId: before.id };
  return {
    about: item.title,
    meeting: { ...meeting, items, currentItemId: before.id },
    data: { backToId: before.id, isOpenAgain: wasCutOff(before, item) },
    others: [
      change({ ...floor, itemId: before.id, offeredIds, hands: [], orderSeed: null }, { type: 'FloorPutBack', data }),
    ],
  };
}

function itemBefore(meeting: Meeting, item: AgendaItem): AgendaItem | undefined {
  if (item.status !== 'current') return undefined;
  const ended = meeting.items.filter((one) => one.status === 'done' && one.endedAtMs !== null);
  return ended.sort((one, other) => (other.endedAtMs ?? 0) - (one.endedAtMs ?? 0))[0];
}

/** The earlier item was left, not settled, when this one began. */
function wasCutOff(before: AgendaItem, item: AgendaItem): boolean {
  return before.result === null && before.endedAtMs === item.startedAtMs;
}

function isUntouched(item: AgendaItem, floor: Floor): boolean {
  const said = [...floor.speeches, ...floor.pointsOfOrder].some(({ itemId }) => itemId === item.id);
  const isQuiet = floor.offeredIds.length === 0 && !said;
  return isQuiet && item.motion === null && item.consensus === '' && item.pollId === null && item.recused.length === 0;
}

/** The consensus was stated too early: the talk goes on, while no motion was read out and no vote held on it. */
export function takeBackConsensus({ meeting }: Evening): TakenBack | null {
  const item = agendaItem(meeting, meeting.currentItemId ?? '');
  if (item?.status !== 'current' || item.consensus === '' || item.pollId !== null) return null;
  if (item.motion !== null && item.motion.readOutAtMs !== null) return null;
  return { about: item.title, meeting: withItem(meeting, { ...item, consensus: '' }), others: [] };
}

/** The headcount was confirmed by mistake; not the one on which an opening or a vote rests. */
export function takeBackHeadcount({ meeting, rolls }: Evening, nowMs: number): TakenBack | null {
  const confirmedAtMs = Math.max(0, ...rolls.map((roll) => roll.headcountAtMs ?? 0));
  const restsOnMs = Math.max(meeting.openedAtMs ?? 0, ...meeting.items.map((item) => item.endedAtMs ?? 0));
  if (confirmedAtMs === 0 || confirmedAtMs <= restsOnMs) return null;
  const others = rolls.map((roll: PresenceRoll) =>
    change({ ...roll, headcountAtMs: null }, { type: 'HeadcountWithdrawn', data: { meetingId: meeting.id } }),
  );
  return { about: String(presentCountOf(rolls, nowMs)), meeting, others };
}
