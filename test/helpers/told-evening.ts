import { minuteMs } from '@shared/kernel/time';
import { fridayEvening } from './a-meeting';
import { convenedEvening } from './evenings';
import { meetingNow } from './played-evening';
import type { World } from './world';

/** So many minutes after the announced start of the told evening. */
export const at = (minutes: number) => fridayEvening + minutes * minuteMs;

/** Somebody comes late, somebody goes; a guest; somebody stands aside; a vote by phones; one put off. */
export async function toldEvening(world: World): Promise<string> {
  const later = (minutes: number) => world.advance(minutes * minuteMs);
  const meetingId = await convenedEvening(world, 3);
  await world.done('cm007', 'agenda.ask-leave', { meetingId, reason: '去县里看病' });
  world.moveTo(at(-20));
  for (const villagerId of ['ch001', 'ck001', 'cm001', 'cm002', 'cm003', 'cm004'])
    await world.done('ck001', 'meeting.check-in', { meetingId, villagerId });
  const { code } = await world.done('ck001', 'meeting.code', { meetingId });
  await world.done('cm005', 'meeting.check-in-by-code', { meetingId, code });
  await world.done('ck001', 'meeting.check-in', { meetingId, villagerId: 'cm006' });
  await world.done('ck001', 'meeting.undo-check-in', { meetingId, villagerId: 'cm006' });
  world.moveTo(at(0));
  await world.done('ch001', 'meeting.open', { meetingId });
  const { items } = await meetingNow(world, meetingId);
  const [, first, second] = items.map((item) => item.id);
  later(10);
  await world.done('ch001', 'meeting.start-item', { meetingId, itemId: first ?? '' });
  await world.done('ck001', 'meeting.give-floor', { meetingId, villagerId: 'cm001' });
  later(2);
  await world.done('ck001', 'meeting.end-speech', { meetingId, note: { gist: '先装三盏', stance: 'for' } });
  await world.done('ck001', 'meeting.call-guest', { meetingId, name: '周律师' });
  later(1);
  await world.done('ck001', 'meeting.end-speech', { meetingId, note: null });
  await world.done('ck001', 'meeting.check-in', { meetingId, villagerId: 'cm006' });
  later(1);
  await world.done('ch001', 'meeting.suspend', { meetingId });
  later(5);
  await world.done('ch001', 'meeting.resume', { meetingId });
  const stated = { meetingId, itemId: first ?? '', hasOfferedAll: true };
  await world.done('ch001', 'meeting.state-consensus', { ...stated, text: '先装两盏' });
  await world.done('ch001', 'meeting.state-consensus', { ...stated, text: '先装三盏' });
  await world.done('cm002', 'vote.recuse', {
    meetingId,
    itemId: first ?? '',
    villagerId: 'cm002',
    reason: '是我哥提的',
  });
  const opening = { meetingId, itemId: first ?? '', motion: '装三盏灯', presentCount: 8 };
  const ofItem = { meetingId, itemId: first ?? '' };
  await world.done('ck001', 'meeting.save-motion', { ...ofItem, text: opening.motion, edition: 0 });
  await world.done('ch001', 'meeting.read-out-motion', { ...ofItem, edition: 1 });
  const tellers = { tellerIds: ['cm004', 'cm005'], watcherId: 'cm006' };
  const { pollId } = await world.done('ch001', 'vote.open-poll', { ...opening, method: 'showOfHands', tellers });
  const counts = { pollId, against: 1, abstain: 0, invalid: 0 };
  await world.done('cm004', 'vote.enter-count', { ...counts, tellerId: 'cm004', for: 4 });
  await world.done('cm004', 'vote.enter-count', { ...counts, tellerId: 'cm004', for: 5, isCorrection: true });
  await world.done('ck001', 'vote.enter-count', { ...counts, tellerId: 'cm005', for: 5 });
  await world.done('ch001', 'vote.close-poll', { pollId });
  await world.done('ck001', 'meeting.check-out', { meetingId, villagerId: 'cm003' });
  later(4);
  await world.done('ch001', 'meeting.start-item', { meetingId, itemId: second ?? '' });
  await world.done('ch001', 'vote.defer-item', { meetingId, itemId: second ?? '', reason: '报价还没有来' });
  later(6);
  await world.done('ch001', 'meeting.adjourn', { meetingId });
  return meetingId;
}
