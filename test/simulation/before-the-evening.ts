import type { ReplyOf, ActionName, PayloadOf } from '@shared/contract';
import type { Chance } from '@cloud/_local/demo-village/history/chance';
import { dayOf, dayMs, hourMs, startOfDayMs } from '@shared/kernel/time';
import type { World } from '../helpers/world';
import { admit, attendeeIds, fullPreparation } from '../helpers/pre-review';
import { expectAnswer, guestName } from './evening';
import { chairId } from './observer';
import type { Telephone } from './telephone';

const sentences = ['村口的路灯坏了半个月', '小学门口下雨就积水', '晒谷场边上的垃圾没人收', '河边的护栏松了'];

async function done<A extends ActionName>(
  phones: Telephone,
  who: string,
  action: A,
  payload: PayloadOf<A>,
): Promise<ReplyOf<A>> {
  const answer = await phones.call(who, action, payload);
  if (!answer.ok) throw new Error(`${action} by ${who} was refused: ${JSON.stringify(answer.refusal)}`);
  return answer.data as ReplyOf<A>;
}

/** A matter on its road from a villager's sentence to the chair's desk. */
async function admitMatter(world: World, phones: Telephone, body: string): Promise<string> {
  const { proposalId } = await done(phones, 'vg001', 'proposal.submit', { body, photoIds: [] });
  await done(phones, 'cm001', 'proposal.sponsor', { proposalId });
  await done(phones, 'cm001', 'proposal.prepare', { proposalId, preparation: fullPreparation });
  const { preparedAtMs } = await done(phones, 'rv001', 'pre-review.prepare-opinion', { proposalId, opinion: admit });
  await done(phones, 'rv001', 'pre-review.decide-session', {
    heldOn: dayOf(world.now),
    attendeeIds: [...attendeeIds],
    matters: [{ proposalId, preparedAtMs }],
  });
  return proposalId;
}

/**
 * Brings matters to the chair and sends the notice of an evening five days ahead; gives the meeting's id. An urgent
 * meeting is for one matter, and its notice may be as short as a day.
 */
export async function conveneEvening(world: World, phones: Telephone, chance: Chance): Promise<string> {
  const isUrgent = chance.next() < 0.15;
  const proposalIds: string[] = [];
  const matterCount = isUrgent ? 1 : chance.between(1, 3);
  for (const body of sentences.slice(0, matterCount)) proposalIds.push(await admitMatter(world, phones, body));
  const hoursAhead = chance.between(16, 32);
  const startAtMs = isUrgent
    ? world.now + hoursAhead * hourMs
    : startOfDayMs(dayOf(world.now + 5 * dayMs)) + 19.5 * hourMs;
  const guests = [{ name: guestName, capacity: '法律顾问' }];
  const plan = { title: '村里夜话', place: '议事厅', startAtMs, eveningMinutes: 180, guests };
  const { meetingId } = await done(phones, chairId, 'agenda.plan-meeting', plan);
  const items = proposalIds.map((proposalId) => ({ proposalId, minutes: 20, materials: null }));
  const urgentReason = isUrgent ? '河堤要塌了' : null;
  const change = { meetingId, ...plan, reportMinutes: 15, urgentReason, items };
  await done(phones, chairId, 'agenda.change-plan', change);
  const answer = await phones.call(chairId, 'agenda.convene', { meetingId });
  const isInTime = !isUrgent || hoursAhead >= 24;
  if (expectAnswer(answer, isInTime, `an evening ${hoursAhead} hours ahead is convened`)) return meetingId;
  await done(phones, chairId, 'agenda.change-plan', { ...change, startAtMs: world.now + 24 * hourMs });
  await done(phones, chairId, 'agenda.convene', { meetingId });
  return meetingId;
}
