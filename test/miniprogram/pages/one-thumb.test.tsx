import { aPhone } from '../../helpers/phone';
import { councilIds, fridayEvening } from '../../helpers/a-meeting';
import { checkIn, convenedEvening } from '../../helpers/evenings';
import EveningPage from '../../../miniprogram/pages/meeting/evening';
import PollPage from '../../../miniprogram/pages/vote/poll';
import { assignWords, nextMeetingWords } from '../../../shared/text/words/console';
import { eveningWords, giveFloorTo } from '../../../shared/text/words/meeting';
import { minutesWords } from '../../../shared/text/words/minutes';
import { motionWords } from '../../../shared/text/words/motion';
import { pollWords } from '../../../shared/text/words/vote';

const present = councilIds.slice(0, 6);
const words = '村口装三盏灯';
let meetingId = '';
const phone = aPhone(async (world) => {
  meetingId = await convenedEvening(world);
});
const evening = () => phone().world.done('ch001', 'meeting.evening', { meetingId });

/** The strong buttons on a page of the chair's. */
async function strong(page: 'evening' | 'poll', id = meetingId): Promise<(string | null)[]> {
  await phone().open('ch001', page === 'evening' ? EveningPage : PollPage, { id });
  return [...document.querySelectorAll('.action-primary')].map(({ textContent }) => textContent);
}

/** The matter from its introduction to its vote: what is under the thumb after each act. */
async function leadThrough(itemId: string) {
  const { world } = phone();
  const led = [];
  const of = { meetingId, itemId };
  const next = async () => led.push(await strong('evening'));
  await world.done('ch001', 'meeting.start-item', of);
  await next();
  await world.done('ch001', 'meeting.give-floor', { meetingId, villagerId: 'ch001' });
  await next();
  await world.done('ch001', 'meeting.end-speech', { meetingId, note: null });
  for (const { villagerId } of (await evening()).floor?.notOffered ?? []) {
    await world.done('ch001', 'meeting.pass-floor', { meetingId, villagerId });
  }
  await next();
  await world.done('ch001', 'meeting.state-consensus', { ...of, text: words, hasOfferedAll: true });
  await next();
  await world.done('ch001', 'meeting.save-motion', { ...of, text: words, edition: 0 });
  await next();
  await world.done('ch001', 'meeting.read-out-motion', { ...of, edition: 1 });
  await next();
  const opening = { ...of, motion: words, method: 'open' as const, presentCount: present.length };
  const { pollId } = await world.done('ch001', 'vote.open-poll', opening);
  await next();
  for (const who of present) {
    const { mine } = await world.done(who, 'vote.poll', { pollId });
    await world.done(who, 'vote.cast', { boxId: mine?.boxId ?? '', choice: 'for' });
  }
  led.push(await strong('poll', pollId));
  await world.done('ch001', 'vote.close-poll', { pollId });
  led.push(await strong('poll', pollId));
  return led;
}

it('puts one thing under the chair’s thumb at every step of the evening, and only that', async () => {
  const { world } = phone();
  world.moveTo(fridayEvening - 20 * 60_000);
  expect(await strong('evening')).toEqual([eveningWords.open]);
  await checkIn(world, meetingId, present);
  world.moveTo(fridayEvening);
  expect(await strong('evening')).toEqual([eveningWords.open]);
  await world.done('ch001', 'meeting.open', { meetingId });
  expect(await strong('evening')).toEqual([eveningWords.startNext]);

  const matter = (await evening()).nextItemId ?? '';
  expect(await leadThrough(matter)).toEqual([
    [giveFloorTo('理事长一')],
    [eveningWords.endSpeech],
    [eveningWords.stateConsensus],
    [motionWords.write],
    [motionWords.readOutTitle],
    [eveningWords.openPoll],
    [eveningWords.seePoll],
    [pollWords.close],
    [pollWords.toMeeting],
  ]);

  expect(await strong('evening')).toEqual([assignWords.next]);
  const assigned = { meetingId, itemId: matter, assigneeId: 'as001', dueOn: '2026-04-01' };
  await world.done('ch001', 'follow-up.agree-assignment', assigned);
  expect(await strong('evening')).toEqual([nextMeetingWords.next]);
  const place = { startAtMs: fridayEvening + 28 * 86_400_000, place: '议事厅' };
  await world.done('ch001', 'meeting.propose-next', { meetingId, ...place });
  expect(await strong('evening')).toEqual([eveningWords.adjourn]);
  await world.done('ch001', 'meeting.adjourn', { meetingId });
  expect(await strong('evening')).toEqual([minutesWords.toMinutes]);
});
