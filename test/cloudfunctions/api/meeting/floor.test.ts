import type { Meeting } from '@shared/domain/agenda/meeting';
import type { Floor } from '@shared/domain/meeting/floor';
import { drawnOrder } from '@shared/domain/meeting/first-round';
import { floorId } from '@shared/domain/meeting/floor';
import type { Village } from '@shared/domain/village/village';
import type { CaseEvent } from '@shared/kernel/case';
import { councilIds } from '../../../helpers/a-meeting';
import { checkIn, openEvening } from '../../../helpers/evenings';
import { World } from '../../../helpers/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

async function atTheMatter(): Promise<{ meetingId: string; itemId: string }> {
  const meetingId = await openEvening(world);
  const itemId = (await world.stored<Meeting>('meetings', meetingId))?.items[1]?.id ?? '';
  await world.done('ch001', 'meeting.start-item', { meetingId, itemId });
  return { meetingId, itemId };
}

async function drawByLot(): Promise<void> {
  await world.ports.store.transact(async (transaction) => {
    const village = (await transaction.get('villages', 'v1')) as unknown as Village;
    const { rules } = village.rules;
    const firstRoundOrder = { ...rules.firstRoundOrder, value: 'random' as const };
    const next = { ...village, rules: { ...village.rules, rules: { ...rules, firstRoundOrder } } };
    await transaction.put('villages', next);
  });
}

describe('the floor of an evening', () => {
  it('draws the first round by lot where the rule says so, from a seed that everybody can check', async () => {
    await drawByLot();
    const { meetingId, itemId } = await atTheMatter();
    const page = await world.done('vg001', 'meeting.evening', { meetingId });
    const seed = page.floor?.orderSeed ?? -1;
    expect(seed).toBeGreaterThanOrEqual(0);
    const drawn = drawnOrder(councilIds, seed).filter((id) => councilIds.indexOf(id) < 6);
    expect(page.floor?.notOffered.map(({ villagerId }) => villagerId)).toEqual(drawn);
    const floor = await world.stored<Floor>('floors', floorId(meetingId));
    const event = await world.stored<CaseEvent>('events', `${floor?.id}.${floor?.chain.seq}`);
    expect(event).toMatchObject({ type: 'FloorCleared', data: { itemId, order: 'random', orderSeed: seed } });
  });

  it('shows everybody how much of it each has had, and lets those who waited go first', async () => {
    const { meetingId } = await atTheMatter();
    for (const villagerId of councilIds.slice(2, 6))
      await world.done('ck001', 'meeting.pass-floor', { meetingId, villagerId });
    for (const villagerId of ['ch001', 'ck001']) {
      await world.done('ck001', 'meeting.give-floor', { meetingId, villagerId });
      world.advance(90_000);
      await world.done('ck001', 'meeting.end-speech', { meetingId, note: null });
    }
    await world.done('cm001', 'meeting.raise-hand', { meetingId, villagerId: 'cm001', stance: 'against' });
    expect(await world.refusal('ck001', 'meeting.give-floor', { meetingId, villagerId: 'ck001' })).toEqual({
      code: 'FloorOthersSpokeLess',
      names: ['成员1'],
    });
    const page = await world.done('ck001', 'meeting.evening', { meetingId });
    expect(page.floor?.shares).toEqual([
      { name: '理事长一', isMine: false, itemTimes: 1, itemMs: 90_000, eveningTimes: 1, eveningMs: 90_000 },
      { name: '记录员一', isMine: true, itemTimes: 1, itemMs: 90_000, eveningTimes: 1, eveningMs: 90_000 },
    ]);
    expect(page.floor?.hands).toMatchObject([{ villagerId: 'cm001', stance: 'against', itemTimes: 0 }]);
    const { speechId } = await world.done('ck001', 'meeting.give-floor', { meetingId, villagerId: 'cm001' });
    const speaking = await world.done('ch001', 'meeting.evening', { meetingId });
    expect(speaking.floor?.current).toMatchObject({ speechId, stance: 'against' });
    const { endsAtMs } = await world.done('ch001', 'meeting.grant-time', { meetingId, minutes: 1 });
    expect(endsAtMs).toBe(world.now + 4 * 60_000);
  });

  it('hears a point of order before anything else', async () => {
    const { meetingId, itemId } = await atTheMatter();
    const statement = { meetingId, itemId, text: '先装三盏', hasOfferedAll: true };
    await world.done('ch001', 'meeting.state-consensus', statement);
    const { pointId } = await world.done('cm001', 'meeting.raise-point-of-order', {
      meetingId,
      villagerId: 'cm001',
      text: '',
    });
    expect(await world.done('ch001', 'meeting.evening', { meetingId })).toMatchObject({
      next: 'ruleOnPoint',
      floor: { points: [{ pointId, name: '成员1', ruling: null }] },
    });
    const waits = { code: 'PointOfOrderFirst', name: '成员1' };
    const opening = { meetingId, itemId, motion: '在村口装三盏灯', method: 'open' as const, presentCount: 6 };
    expect(await world.refusal('ch001', 'vote.open-poll', opening)).toEqual(waits);
    const before = await world.done('ch001', 'vote.opening', { meetingId, itemId });
    expect(before.permissions).toMatchObject({ open: { refusal: waits }, defer: { isOpen: true } });
    const ruling = { meetingId, pointId, isUpheld: false, text: '人数刚清点过' };
    expect(await world.refusal('ck001', 'meeting.rule-on-point', ruling)).toMatchObject({ code: 'MeetingOnlyChair' });
    await world.done('ch001', 'meeting.rule-on-point', ruling);
    expect(await world.refusal('ch001', 'vote.open-poll', opening)).toMatchObject({ code: 'PollMotionNotReadOut' });
    expect(
      await world.refusal('cm001', 'meeting.raise-point-of-order', { meetingId, villagerId: 'cm001', text: '' }),
    ).toEqual({
      code: 'PointOfOrderUsedUp',
      pointsMax: 1,
    });
  });
});

describe('the chair of an evening', () => {
  it('is handed over: the deputy leads through the vote to the end, and the chair does not', async () => {
    const { meetingId, itemId } = await atTheMatter();
    const to = { meetingId, villagerId: 'cm001', isForItem: false, votesFor: null };
    await world.done('ch001', 'meeting.hand-over-chair', { ...to, reason: '家里有急事' });
    const page = await world.done('cm001', 'meeting.evening', { meetingId });
    expect(page.reader).toMatchObject({ isChair: true });
    expect(page.chair).toMatchObject({ leaderName: '成员1', isDeputy: true, handovers: [{ choice: 'named' }] });
    expect(await world.done('ch001', 'meeting.evening', { meetingId })).toMatchObject({ reader: { isChair: false } });
    const statement = { meetingId, itemId, text: '先装三盏', hasOfferedAll: true };
    expect(await world.refusal('ch001', 'meeting.state-consensus', statement)).toEqual({
      code: 'MeetingOnlyChair',
      chairName: '成员1',
    });
    await world.done('cm001', 'meeting.state-consensus', statement);
    const motion = { meetingId, itemId, motion: '在村口装三盏灯', presentCount: 6 };
    await world.done('ck001', 'meeting.save-motion', { meetingId, itemId, text: motion.motion, edition: 0 });
    await world.done('cm001', 'meeting.read-out-motion', { meetingId, itemId, edition: 1 });
    const tellers = { tellerIds: ['cm002', 'cm003'], watcherId: 'ck001' };
    const { pollId } = await world.done('cm001', 'vote.open-poll', { ...motion, method: 'showOfHands', tellers });
    for (const tellerId of tellers.tellerIds) {
      const counts = { for: 6, against: 0, abstain: 0, invalid: 0 };
      await world.done('ck001', 'vote.enter-count', { pollId, tellerId, ...counts });
    }
    expect(await world.refusal('ch001', 'vote.close-poll', { pollId })).toMatchObject({ code: 'MeetingOnlyChair' });
    await world.done('cm001', 'vote.close-poll', { pollId });
    expect(await world.done('vg001', 'vote.poll', { pollId })).toMatchObject({ status: 'closed' });
    await world.done('cm001', 'meeting.adjourn', { meetingId });
    expect(await world.stored<Meeting>('meetings', meetingId)).toMatchObject({ status: 'adjourned' });
  });

  it('is elected when the chair has left, and given back when the chair is here again', async () => {
    const { meetingId } = await atTheMatter();
    const to = { meetingId, villagerId: 'cm001', reason: '理事长先走了', isForItem: false };
    expect(await world.refusal('ck001', 'meeting.hand-over-chair', { ...to, votesFor: 6 })).toMatchObject({
      code: 'HandoverChairPresent',
    });
    await world.done('ck001', 'meeting.check-out', { meetingId, villagerId: 'ch001' });
    expect(await world.refusal('ck001', 'meeting.hand-over-chair', { ...to, votesFor: 2 })).toEqual({
      code: 'HandoverNotElected',
      votesFor: 2,
      presentCount: 5,
    });
    await world.done('ck001', 'meeting.hand-over-chair', { ...to, votesFor: 3 });
    expect(await world.refusal('ch001', 'meeting.take-back-chair', { meetingId, reason: '回来了' })).toEqual({
      code: 'HandoverChairAway',
    });
    await checkIn(world, meetingId, ['ch001']);
    await world.done('ch001', 'meeting.take-back-chair', { meetingId, reason: '回来了' });
    expect(await world.done('ch001', 'meeting.evening', { meetingId })).toMatchObject({ reader: { isChair: true } });
  });
});
