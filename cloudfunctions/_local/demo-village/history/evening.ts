import { addDays, minuteMs } from '@shared/kernel/time';
import { Chance } from './chance';
import type { EveningDates } from './calendar';
import { type Chronicle, matterOf } from './chronicle';
import { holdEvening } from './hall';
import { instant } from './timeline';

const startsAt = '19:30';
/** Who is expected when nobody has come yet, to know who asks for leave. */
const expectedCount = 27;

/** What the scripts of one evening share. */
export interface Evening {
  dates: EveningDates;
  chance: Chance;
  meetingId: string;
  /** Everybody who comes, in the order of their coming. */
  comingIds: string[];
}

/** Plans an evening, convenes it, lets the members answer, and holds it where it is not ahead. */
export function scheduleEvening(chronicle: Chronicle, dates: EveningDates): void {
  const { timeline, offices, player } = chronicle;
  const chance = new Chance(dates.id);
  const evening: Evening = { dates, chance, meetingId: '', comingIds: comingTo(chronicle, dates, chance) };
  const convenedOn = dates.convenedOn ?? addDays(dates.on, -7);
  timeline.at(convenedOn, '08:30', () => plan(chronicle, evening));
  timeline.at(convenedOn, '09:20', async () => {
    await player.act(offices.chairId, 'agenda.convene', { meetingId: evening.meetingId });
  });
  scheduleAnswers(chronicle, evening, convenedOn);
  if (dates.isAhead) return;
  timeline.at(dates.on, '18:45', () => checkIn(chronicle, evening));
  if (dates.isInquorate) timeline.at(dates.on, '20:05', () => declareInquorate(chronicle, evening));
  else timeline.at(dates.on, startsAt, () => holdEvening(chronicle, evening));
}

/** Chair and clerk, whoever speaks for a matter or stands aside from it, and enough of the others. */
function comingTo(chronicle: Chronicle, { matterIds, present }: EveningDates, chance: Chance): string[] {
  const { people, offices, talks } = chronicle;
  const needed = [offices.chairId, offices.clerkId];
  for (const id of matterIds)
    needed.push(matterOf(chronicle, id).story.sponsorId, talks[id]?.recused ?? offices.clerkId);
  const others = chance.shuffled(people.filter((person) => person.isMember)).map((person) => person.id);
  return [...new Set([...needed, ...others])].slice(0, present === 0 ? expectedCount : present);
}

async function plan(chronicle: Chronicle, evening: Evening): Promise<void> {
  const { player, offices, place } = chronicle;
  const { title, on, guest, matterIds } = evening.dates;
  const guests = guest ? [{ name: guest.name, capacity: guest.capacity }] : [];
  const planned = { title, place, startAtMs: instant(on, startsAt), eveningMinutes: 150, guests };
  const { meetingId } = await player.act(offices.chairId, 'agenda.plan-meeting', planned);
  const items = matterIds.map((id) => ({
    proposalId: matterOf(chronicle, id).proposalId,
    minutes: 30,
    materials: null,
  }));
  await player.act(offices.chairId, 'agenda.change-plan', { meetingId, ...planned, reportMinutes: 20, items });
  evening.meetingId = meetingId;
}

/** Most read the notice within three days; of those who will not come, two in three say so. */
function scheduleAnswers(chronicle: Chronicle, evening: Evening, convenedOn: string): void {
  const { timeline, player, people, leaveReasons, leaveReasonsOfCadres } = chronicle;
  const { chance } = evening;
  for (const { id, householdId } of people.filter((person) => person.isMember)) {
    const reasons = householdId === '' ? leaveReasonsOfCadres : leaveReasons;
    const on = addDays(convenedOn, Math.floor(chance.next() ** 2 * 4));
    const time = `${chance.between(11, 21)}:${chance.between(0, 59)}`;
    const asksLeave = chance.next() < 0.65 && !evening.comingIds.includes(id);
    const hasRead = chance.next() < 0.9;
    const reason = reasons[chance.between(0, reasons.length - 1)] ?? '';
    timeline.at(on, time, async () => {
      const { meetingId } = evening;
      if (hasRead || asksLeave) await player.act(id, 'agenda.acknowledge-notice', { meetingId });
      if (asksLeave) await player.act(id, 'agenda.ask-leave', { meetingId, reason });
    });
  }
}

/** Most are ticked off on the clerk's list; some type the code that hangs on the wall. */
async function checkIn({ player, offices }: Chronicle, { meetingId, comingIds, chance }: Evening): Promise<void> {
  for (const villagerId of comingIds) {
    player.takeTime(Math.round(chance.next() * 2.4 * minuteMs));
    if (chance.next() < 0.25) {
      const { code } = await player.act(offices.clerkId, 'meeting.code', { meetingId });
      await player.act(villagerId, 'meeting.check-in-by-code', { meetingId, code });
    } else await player.act(offices.clerkId, 'meeting.check-in', { meetingId, villagerId });
  }
}

async function declareInquorate({ player, offices }: Chronicle, { meetingId }: Evening): Promise<void> {
  await player.act(offices.chairId, 'meeting.declare-inquorate', { meetingId });
}
