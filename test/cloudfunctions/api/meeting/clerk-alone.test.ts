import type { Meeting } from '@shared/domain/agenda/meeting';
import type { Decision } from '@shared/domain/decision/decision';
import type { Poll } from '@shared/domain/vote/poll';
import type { CaseEvent } from '@shared/kernel/case';
import { councilIds, fridayEvening } from '../../../helpers/a-meeting';
import { aMatter } from '../../../helpers/carrying-out';
import { putMatter } from '../../../helpers/carrying-out-world';
import { putDocuments } from '../../../helpers/evening-builder';
import { checkIn, convenedEvening, openEvening } from '../../../helpers/evenings';
import { minutesNow } from '../../../helpers/played-evening';
import { World } from '../../../helpers/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

const open = { isOpen: true };
const evening = (who: string, meetingId: string) => world.done(who, 'meeting.evening', { meetingId });

/** The same evening, each of the chair's words entered by `leader`, and each button found open before it is pressed. */
async function playedBy(leader: 'ch001' | 'ck001'): Promise<string> {
  const meetingId = await convenedEvening(world);
  await putDocuments(world, [aMatter('inProgress', { id: 'earlier' })]);
  world.moveTo(fridayEvening);
  await checkIn(world, meetingId, councilIds);
  if (leader === 'ck001') await world.done('ck001', 'meeting.record-for-chair', { meetingId });
  const name = leader === 'ck001' ? '理事长一' : '';
  expect(await evening(leader, meetingId)).toMatchObject({ next: 'open', permissions: { open } });
  await world.done(leader, 'meeting.open', { meetingId });
  const { nextItemId } = await world.done(leader, 'meeting.evening', { meetingId });
  const itemId = nextItemId ?? '';
  expect(await evening(leader, meetingId)).toMatchObject({ permissions: { inSession: { startNextItem: open } } });
  await world.done(leader, 'meeting.start-item', { meetingId, itemId });
  const said = { meetingId, itemId, text: '先装三盏', hasOfferedAll: true };
  const beforeConsensus = (await evening(leader, meetingId)).permissions.inSession?.stateConsensus;
  expect(beforeConsensus).toMatchObject({ refusal: { code: 'FloorNotOfferedToAll' } });
  await world.done(leader, 'meeting.state-consensus', said);
  const opening = { meetingId, itemId, motion: '在村口装三盏灯', method: 'showOfHands' as const, presentCount: 9 };
  await world.done('ck001', 'meeting.save-motion', { meetingId, itemId, text: opening.motion, edition: 0 });
  expect(await evening(leader, meetingId)).toMatchObject({ next: 'readOutMotion', motion: { readOut: open } });
  await world.done(leader, 'meeting.read-out-motion', { meetingId, itemId, edition: 1 });
  expect(await world.done(leader, 'vote.opening', { meetingId, itemId })).toMatchObject({
    recordsForName: name,
    permissions: { open, defer: open },
  });
  const tellers = { tellerIds: ['cm001', 'cm002'], watcherId: 'cm003' };
  const { pollId } = await world.done(leader, 'vote.open-poll', { ...opening, tellers });
  for (const tellerId of tellers.tellerIds) {
    await world.done('ck001', 'vote.enter-count', { pollId, tellerId, for: 7, against: 1, abstain: 1, invalid: 0 });
  }
  expect(await world.done(leader, 'vote.poll', { pollId })).toMatchObject({
    recordsForName: name,
    permissions: { close: open, void: open },
  });
  await world.done(leader, 'vote.close-poll', { pollId });
  const { people } = await world.done(leader, 'follow-up.candidates', { proposalId: 'm1' });
  expect(people.map(({ villagerId }) => villagerId)).toContain('as001');
  const agreed = { meetingId, itemId, assigneeId: 'as001', dueOn: '2026-04-01' };
  await world.done(leader, 'follow-up.agree-assignment', agreed);
  const next = { meetingId, startAtMs: fridayEvening + 30 * 86_400_000, place: '议事厅' };
  await world.done(leader, 'meeting.propose-next', next);
  expect(await evening(leader, meetingId)).toMatchObject({ permissions: { inSession: { adjourn: open } } });
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
  const { items, presider, attendance, nextMeeting, standing } = await minutesNow(world, meetingId);
  const said = items.map(({ title, consensus, assignment, polls }) => ({
    title,
    consensus,
    assignment,
    polls: polls.map(({ motion, method, tally, explanation }) => ({ motion, method, tally, explanation })),
  }));
  return { said, presider, attendance, nextMeeting, standing };
}

/** The clerk's pages of the carrying out and of a poll that runs, to be read again and again. */
async function pagesDuringPoll(meetingId: string, itemId: string) {
  await putMatter(world, 'reportedDone', { id: 'done1' });
  const motion = '在村口装三盏灯';
  await world.done('ch001', 'meeting.state-consensus', { meetingId, itemId, text: motion, hasOfferedAll: true });
  await world.done('ck001', 'meeting.save-motion', { meetingId, itemId, text: motion, edition: 0 });
  await world.done('ch001', 'meeting.read-out-motion', { meetingId, itemId, edition: 1 });
  const opening = { meetingId, itemId, motion, method: 'open' as const, presentCount: 9 };
  const { pollId } = await world.done('ch001', 'vote.open-poll', opening);
  return {
    closeOuts: () => world.done('ck001', 'follow-up.close-outs', {}),
    opened: () => world.done('ck001', 'vote.opening', { meetingId, itemId }),
    polled: () => world.done('ck001', 'vote.poll', { pollId }),
  };
}

describe('an evening that the clerk alone enters', () => {
  it('decides the same as one that the chair enters, and names both in each of the chair’s acts', async () => {
    const byChair = await outcome(await playedBy('ch001'));
    await world.close();
    world = await World.create();
    const meetingId = await playedBy('ck001');
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

  it('opens the pages of vote and close-out to the recording clerk while the chair is in the hall, and to no other', async () => {
    const meetingId = await openEvening(world, { presentCount: 9 });
    const { nextItemId } = await evening('ch001', meetingId);
    const itemId = nextItemId ?? '';
    await world.done('ch001', 'meeting.start-item', { meetingId, itemId });
    const { closeOuts, opened, polled } = await pagesDuringPoll(meetingId, itemId);
    const onlyChair = { isOpen: false, refusal: { code: 'MeetingOnlyChair' } };
    const shut = { members: [], recordsForName: '', rows: [{ permission: { isOpen: false } }] };
    expect(await closeOuts()).toMatchObject(shut);
    expect(await opened()).toMatchObject({ recordsForName: '', permissions: { open: onlyChair, defer: onlyChair } });
    expect(await polled()).toMatchObject({ recordsForName: '', permissions: { close: onlyChair, void: onlyChair } });

    await world.done('ck001', 'meeting.record-for-chair', { meetingId });
    const forChair = { recordsForName: '理事长一' };
    expect(await closeOuts()).toMatchObject({ ...forChair, rows: [{ permission: open }] });
    expect((await closeOuts()).members).toHaveLength(9);
    expect(await opened()).toMatchObject(forChair);
    expect(await polled()).toMatchObject({ ...forChair, permissions: { close: open, void: open } });

    world.advance(1_000);
    await world.done('ck001', 'meeting.check-out', { meetingId, villagerId: 'ch001' });
    expect(await closeOuts()).toMatchObject(shut);
    expect(await opened()).toMatchObject({ permissions: { open: onlyChair, defer: onlyChair } });
    expect(await polled()).toMatchObject({ permissions: { close: onlyChair, void: onlyChair } });
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
