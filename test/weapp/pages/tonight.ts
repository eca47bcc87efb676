import type { DemoVillage } from '../../helpers/weapp/demo-village';
import type { Meeting } from '@shared/domain/agenda/meeting';
import { minuteMs } from '@shared/kernel/time';
import { chair, clerk, type Stored } from './people';

/** Everybody of the council's plain members who comes; one more is checked in while a page is looked at. */
export const comingIds = Array.from({ length: 24 }, (_, index) => `p${String(index + 7).padStart(3, '0')}`).filter(
  (id) => id !== 'p012',
);
const gist = '学校门口早晚各有人看着，别的时候靠减速带';
const motion = '在学校岔路口装两道减速带和两块警示牌，由村集体出资 1800 元';

export function tonight(village: DemoVillage): Promise<Stored<Meeting>> {
  return village.first<Stored<Meeting>>('meetings', ({ title }) => title === '小雪夜话');
}

/** The hall fills and the chair opens; of the first matter three have spoken, and a fourth has the floor. */
export async function openTonight(village: DemoVillage): Promise<Stored<Meeting>> {
  const { id: meetingId, startAtMs, items } = await tonight(village);
  village.moveTo(startAtMs - 15 * minuteMs);
  for (const villagerId of [chair, clerk, ...comingIds]) {
    await village.act(clerk, 'meeting.check-in', { meetingId, villagerId });
  }
  village.moveTo(startAtMs);
  await village.act(chair, 'meeting.open', { meetingId });
  await village.act(chair, 'meeting.start-item', { meetingId, itemId: items[1]?.id ?? '' });
  for (const villagerId of comingIds.slice(0, 3)) {
    await village.act(clerk, 'meeting.give-floor', { meetingId, villagerId });
    village.moveTo(village.nowMs + minuteMs);
    await village.act(clerk, 'meeting.end-speech', { meetingId, note: { gist, stance: 'for' } });
  }
  await village.act(clerk, 'meeting.give-floor', { meetingId, villagerId: comingIds[3] ?? '' });
  return tonight(village);
}

/** Everybody has spoken; the motion is written down and read out, and a third of the members has voted on it. */
export async function openPoll(village: DemoVillage): Promise<string> {
  const { id: meetingId, currentItemId } = await tonight(village);
  const itemId = currentItemId ?? '';
  await village.act(clerk, 'meeting.end-speech', { meetingId, note: null });
  const text = '先装两道减速带和两块牌子';
  await village.act(chair, 'meeting.state-consensus', { meetingId, itemId, text, hasOfferedAll: true });
  await village.act(clerk, 'meeting.save-motion', { meetingId, itemId, text: motion, edition: 0 });
  await village.act(chair, 'meeting.read-out-motion', { meetingId, itemId, edition: 1 });
  const { presentCount } = await village.act(chair, 'vote.opening', { meetingId, itemId });
  const opening = { meetingId, itemId, motion, method: 'open', presentCount } as const;
  const { pollId } = await village.act(chair, 'vote.open-poll', opening);
  for (const villagerId of comingIds.slice(3, 12)) {
    const { mine } = await village.act(villagerId, 'vote.poll', { pollId });
    await village.act(villagerId, 'vote.cast', { boxId: mine?.boxId ?? '', choice: 'for' });
  }
  return pollId;
}
