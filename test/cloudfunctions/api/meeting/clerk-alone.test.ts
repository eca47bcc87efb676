import type { Meeting } from '@shared/domain/agenda/meeting';
import type { Decision } from '@shared/domain/decision/decision';
import type { Poll } from '@shared/domain/vote/poll';
import type { CaseEvent } from '@shared/kernel/case';
import { councilIds, fridayEvening } from '../../../helpers/a-meeting';
import { checkIn, convenedEvening } from '../../../helpers/evenings';
import { minutesNow } from '../../../helpers/played-evening';
import { World } from '../../../helpers/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

/** The same evening, each of the chair's words entered by `leader`. */
async function evening(leader: 'ch001' | 'ck001'): Promise<string> {
  const meetingId = await convenedEvening(world);
  world.moveTo(fridayEvening);
  await checkIn(world, meetingId, councilIds);
  if (leader === 'ck001') await world.done('ck001', 'meeting.record-for-chair', { meetingId });
  await world.done(leader, 'meeting.open', { meetingId });
  const { nextItemId } = await world.done(leader, 'meeting.evening', { meetingId });
  const itemId = nextItemId ?? '';
  await world.done(leader, 'meeting.start-item', { meetingId, itemId });
  const said = { meetingId, itemId, text: '先装三盏', hasOfferedAll: true };
  await world.done(leader, 'meeting.state-consensus', said);
  const opening = { meetingId, itemId, motion: '在村口装三盏灯', method: 'showOfHands' as const, presentCount: 9 };
  await world.done('ck001', 'meeting.save-motion', { meetingId, itemId, text: opening.motion, edition: 0 });
  await world.done(leader, 'meeting.read-out-motion', { meetingId, itemId, edition: 1 });
  const tellers = { tellerIds: ['cm001', 'cm002'], watcherId: 'cm003' };
  const { pollId } = await world.done(leader, 'vote.open-poll', { ...opening, tellers });
  for (const tellerId of tellers.tellerIds) {
    await world.done('ck001', 'vote.enter-count', { pollId, tellerId, for: 7, against: 1, abstain: 1, invalid: 0 });
  }
  await world.done(leader, 'vote.close-poll', { pollId });
  const agreed = { meetingId, itemId, assigneeId: 'as001', dueOn: '2026-04-01' };
  await world.done(leader, 'follow-up.agree-assignment', agreed);
  const next = { meetingId, startAtMs: fridayEvening + 30 * 86_400_000, place: '议事厅' };
  await world.done(leader, 'meeting.propose-next', next);
  await world.done(leader, 'meeting.adjourn', { meetingId });
  return meetingId;
}

/** What an evening leaves behind, without ids and chains that differ in any two runs. */
async function outcome(meetingId: string) {
  const meeting = await world.stored<Meeting>('meetings', meetingId);
  const pollId = meeting?.items[1]?.pollId ?? '';
  const poll = await world.stored<Poll>('polls', pollId);
  const decision = await world.stored<Decision>('decisions', `${pollId}.decision`);
  return {
    status: meeting?.status,
    chair: meeting?.chair,
    items: meeting?.items.map(({ result, assignment, consensus }) => ({ result, assignment, consensus })),
    tally: poll?.tally,
    explanation: poll?.explanation,
    text: decision?.text,
    agreed: decision?.agreed,
    minutes: await saidOf(meetingId),
  };
}

/** What the minutes say, without who recorded and without ids. */
async function saidOf(meetingId: string) {
  const { items, presider, attendance, nextMeeting } = await minutesNow(world, meetingId);
  const said = items.map(({ title, consensus, assignment, polls }) => ({
    title,
    consensus,
    assignment,
    polls: polls.map(({ motion, method, tally, explanation }) => ({ motion, method, tally, explanation })),
  }));
  return { said, presider, attendance, nextMeeting };
}

describe('an evening that the clerk alone enters', () => {
  it('decides the same as one that the chair enters, and names both in each of the chair’s acts', async () => {
    const byChair = await outcome(await evening('ch001'));
    await world.close();
    world = await World.create();
    const meetingId = await evening('ck001');
    expect(await outcome(meetingId)).toEqual(byChair);
    expect((await minutesNow(world, meetingId)).recorders).toMatchObject([
      { person: { villagerId: 'ck001' }, fromAtMs: fridayEvening, toAtMs: null },
    ]);
    const events = (await world.eventsOf(meetingId)) as unknown as CaseEvent[];
    const spoken = ['MeetingOpened', 'ItemStarted', 'ConsensusStated', 'PollOpenedInMeeting', 'MeetingAdjourned'];
    for (const type of spoken) {
      expect(events.find((event) => event.type === type)).toMatchObject({ actorId: 'ck001', onBehalfOf: 'ch001' });
    }
    expect(events.find(({ type }) => type === 'RecorderNamed')).toMatchObject({ actorId: 'ck001', onBehalfOf: null });
    const roll = (await world.eventsOf(`${meetingId}.roll.v1.council`)) as unknown as CaseEvent[];
    expect(roll.find(({ type }) => type === 'MemberCheckedIn')).toMatchObject({ onBehalfOf: null });
  });

  it('is refused to the clerk before they record for the chair, and after the chair has left', async () => {
    const meetingId = await convenedEvening(world);
    world.moveTo(fridayEvening);
    await checkIn(world, meetingId, councilIds);
    const only = { code: 'MeetingOnlyChair' };
    expect(await world.refusal('ck001', 'meeting.open', { meetingId })).toMatchObject(only);
    await world.done('ck001', 'meeting.record-for-chair', { meetingId });
    expect(await world.done('ck001', 'meeting.evening', { meetingId })).toMatchObject({
      next: 'open',
      reader: { isChair: true, recordsForName: '理事长一' },
      permissions: { open: { isOpen: true } },
    });
    world.advance(1_000);
    await world.done('ck001', 'meeting.check-out', { meetingId, villagerId: 'ch001' });
    expect(await world.refusal('ck001', 'meeting.open', { meetingId })).toMatchObject(only);
    await world.done('ck001', 'meeting.check-in', { meetingId, villagerId: 'ch001' });
    await world.done('ck001', 'meeting.stop-recording', { meetingId });
    expect(await world.refusal('ck001', 'meeting.open', { meetingId })).toMatchObject(only);
  });

  it('takes an act back in the name of the chair, and the page says what can be taken back', async () => {
    const meetingId = await convenedEvening(world);
    world.moveTo(fridayEvening);
    await checkIn(world, meetingId, councilIds);
    await world.done('ck001', 'meeting.record-for-chair', { meetingId });
    await world.done('ck001', 'meeting.open', { meetingId });
    const { nextItemId } = await world.done('ck001', 'meeting.evening', { meetingId });
    world.advance(1_000);
    await world.done('ck001', 'meeting.start-item', { meetingId, itemId: nextItemId ?? '' });
    const page = await world.done('ck001', 'meeting.evening', { meetingId });
    expect(page.undo[0]).toEqual({ act: 'itemStarted', about: '第1件事' });
    await world.done('ck001', 'meeting.undo', { meetingId, act: 'itemStarted', reason: '通报还没说完' });
    const events = (await world.eventsOf(meetingId)) as unknown as CaseEvent[];
    expect(events.at(-1)).toMatchObject({ type: 'ItemStartWithdrawn', actorId: 'ck001', onBehalfOf: 'ch001' });
    expect((await minutesNow(world, meetingId)).corrections).toMatchObject([
      { act: 'itemStarted', about: '第1件事', reason: '通报还没说完', by: { villagerId: 'ch001' } },
    ]);
    expect(await world.done('ch001', 'meeting.evening', { meetingId })).toMatchObject({ next: 'hearReport', undo: [] });
  });

  it('undoes an adjournment with its matters and attendance', async () => {
    const meetingId = await convenedEvening(world, 2);
    world.moveTo(fridayEvening);
    await checkIn(world, meetingId, councilIds);
    await world.done('ch001', 'meeting.open', { meetingId });
    world.advance(60_000);
    await world.done('ch001', 'meeting.adjourn', { meetingId });
    world.advance(60_000);
    await world.done('ch001', 'meeting.undo', { meetingId, act: 'adjourned', reason: '点错了' });
    const page = await world.done('ch001', 'meeting.evening', { meetingId });
    expect(page).toMatchObject({
      meeting: { status: 'inSession', endedAtMs: null },
      presentCount: 9,
      next: 'hearReport',
    });
    expect(
      await world.refusal('ch001', 'meeting.undo', { meetingId, act: 'adjourned', reason: '点错了' }),
    ).toMatchObject({
      code: 'UndoNothing',
    });
  });
});
