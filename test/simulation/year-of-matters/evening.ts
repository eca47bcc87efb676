import { dayMs, dayOf, endOfDayMs, hourMs, startOfDayMs } from '@shared/kernel/time';
import type { Meeting } from '@shared/domain/agenda/meeting';
import { councilIds } from '../../helpers/lives/stages';
import { ask, inDays, isTheirDay, matterOf, note, type VillageYear } from './village-year';

const itemsMax = 5;

/** The notice of an evening five days from now. Gives the meeting's id. */
export async function convene(year: VillageYear, proposalIds: readonly string[]): Promise<string> {
  const startAtMs = startOfDayMs(inDays(year, 5)) + 19.5 * hourMs;
  const plan = { title: '村里夜话', place: '议事厅', startAtMs, eveningMinutes: 240, guests: [] };
  const { meetingId } = await ask(year, 'ch001', 'agenda.plan-meeting', plan);
  const items = proposalIds.slice(0, itemsMax).map((proposalId) => ({ proposalId, minutes: 20, materials: null }));
  await ask(year, 'ch001', 'agenda.change-plan', { meetingId, ...plan, reportMinutes: 15, items });
  await ask(year, 'ch001', 'agenda.convene', { meetingId });
  return meetingId;
}

/** The evening itself: who was reported done is closed out or not yet, and what is on the agenda is voted on. */
export async function hold(year: VillageYear, meetingId: string, reportedDone: readonly string[]): Promise<void> {
  const { startAtMs } = await meetingOf(year, meetingId);
  year.world.moveTo(startAtMs - hourMs / 2);
  for (const villagerId of councilIds) await ask(year, 'ck001', 'meeting.check-in', { meetingId, villagerId });
  year.world.moveTo(Math.max(year.world.now, startAtMs));
  await ask(year, 'ch001', 'meeting.open', { meetingId });
  for (const proposalId of reportedDone) await closeOut(year, meetingId, proposalId);
  for (const { id, proposalId } of (await meetingOf(year, meetingId)).items) {
    if (proposalId !== null) await decide(year, meetingId, id);
  }
  await ask(year, 'ch001', 'meeting.adjourn', { meetingId });
  note(year, 'evenings');
}

async function meetingOf({ world }: VillageYear, meetingId: string): Promise<Meeting> {
  const meeting = await world.stored<Meeting>('meetings', meetingId);
  if (!meeting) throw new Error(`no meeting ${meetingId}`);
  return meeting;
}

async function closeOut(year: VillageYear, meetingId: string, proposalId: string): Promise<void> {
  const { sponsorId } = await matterOf(year, proposalId);
  const base = { proposalId, meetingId, reason: '会上都看了照片' };
  if (year.chance.next() < 0.12) {
    await ask(year, 'ch001', 'follow-up.not-yet', { ...base, newDueOn: inDays(year, 12) });
    return;
  }
  // A matter that nobody of the council took up is visited by a member whom the chair names.
  const visitorId = sponsorId === '' ? 'cm006' : null;
  await ask(year, 'ch001', 'follow-up.close-out', { ...base, evidence: '照片三张', objectedCount: 0, visitorId });
}

async function decide(year: VillageYear, meetingId: string, itemId: string): Promise<void> {
  await ask(year, 'ch001', 'meeting.start-item', { meetingId, itemId });
  const consensus = { meetingId, itemId, text: '大家都同意先装三盏', hasOfferedAll: true };
  await ask(year, 'ch001', 'meeting.state-consensus', consensus);
  const motion = '在村口装三盏太阳能路灯，由村集体出资 6000 元';
  await ask(year, 'ck001', 'meeting.save-motion', { meetingId, itemId, text: motion, edition: 0 });
  await ask(year, 'ch001', 'meeting.read-out-motion', { meetingId, itemId, edition: 1 });
  const opening = { meetingId, itemId, motion, method: 'open' as const, presentCount: councilIds.length };
  const { pollId } = await ask(year, 'ch001', 'vote.open-poll', opening);
  const forCount = year.chance.next() < 0.85 ? 7 : 3;
  for (const [index, who] of councilIds.entries()) {
    const { mine } = await year.world.done(who, 'vote.poll', { pollId });
    const choice = index < forCount ? ('for' as const) : ('against' as const);
    await ask(year, who, 'vote.cast', { boxId: mine?.boxId ?? '', choice });
  }
  await ask(year, 'ch001', 'vote.close-poll', { pollId });
}

/** Published by the clerk, and handed over when the notice is over and the chair gets round to it. */
export async function handOver(year: VillageYear, proposalId: string): Promise<void> {
  const matter = await matterOf(year, proposalId);
  const decisionId = matter.decisionId ?? '';
  const decision = await year.world.stored<{ id: string; kind: string; noticeToOn: string | null }>(
    'decisions',
    decisionId,
  );
  if (decision?.noticeToOn === null) await ask(year, 'ck001', 'decision.publish', { decisionId });
  const noticeToOn = decision?.noticeToOn ?? null;
  const isOver = noticeToOn !== null && year.world.now > endOfDayMs(noticeToOn);
  if (!isOver || !isTheirDay(year, matter)) return;
  const dueOn = dayOf(year.world.now + 25 * dayMs);
  const milestones = [{ title: '装灯通电', dueOn }];
  await ask(year, 'ch001', 'follow-up.hand-over', { proposalId, assigneeId: 'as001', dueOn, milestones });
}
