import { dispatch } from '@cloud/api/dispatch';
import type { MeetingRules } from '@shared/domain/agenda/meeting';
import type { BallotBox } from '@shared/domain/vote/ballot-box';
import type { Choice } from '@shared/domain/vote/poll';
import { counting } from '../../../helpers/counting-store';
import { aMeeting, councilIds, openedPoll, putEvening } from '../../../helpers/evening-builder';
import { aSmallVillage } from '../../../helpers/small-village';
import { World } from '../../../helpers/world';

describe('casting ballots', () => {
  let world: World;
  let pollId: string;
  beforeEach(async () => {
    world = await World.create();
    await putEvening(world);
    pollId = await openedPoll(world);
  });
  afterEach(() => world.close());

  async function boxOf(who: string): Promise<string> {
    const { mine } = await world.done(who, 'vote.poll', { pollId });
    if (!mine) throw new Error(`${who} has no box`);
    return mine.boxId;
  }

  async function cast(who: string, choice: Choice, requestId?: string) {
    return world.call(who, 'vote.cast', { boxId: await boxOf(who), choice }, requestId);
  }

  it('reads the binding and the box, writes the box and its event, and nothing else', async () => {
    const { ports, counts } = counting(world.ports);
    const payload = { boxId: await boxOf('cm001'), choice: 'for' };
    const answer = await dispatch(ports, 'v1:cm001', { action: 'vote.cast', payload, requestId: 'r' });
    expect(answer).toEqual({ ok: true, data: { choice: 'for' } });
    expect(counts).toEqual({ reads: 2, writes: 2, commits: 1 });
  });

  it('shows how the ballots divide while the poll runs, where the rules say so', async () => {
    await cast('cm001', 'for');
    await cast('cm002', 'against');
    expect(await world.done('cm001', 'vote.poll', { pollId })).toMatchObject({
      liveCounts: { for: 1, against: 1, abstain: 0 },
      tally: null,
    });
    await world.done('ch001', 'vote.close-poll', { pollId });
    expect(await world.done('cm001', 'vote.poll', { pollId })).toMatchObject({ liveCounts: null, tally: { for: 1 } });
  });

  it('else shows the voter their own choice, and nobody how the ballots divide', async () => {
    const rules = { ...(aMeeting().rules as MeetingRules), openTallyIsLive: false };
    await world.close();
    world = await World.create();
    await putEvening(world, { meeting: { rules } });
    pollId = await openedPoll(world);
    await cast('cm001', 'for');
    await cast('cm002', 'against');
    const seen = await world.done('cm001', 'vote.poll', { pollId });
    expect(seen).toMatchObject({
      castCount: 2,
      electorateCount: 9,
      mine: { choice: 'for' },
      tally: null,
      explanation: null,
    });
    expect(JSON.stringify(seen)).not.toContain('against":');
  });

  it('gives the same answer to the same request and writes once', async () => {
    const first = await cast('cm001', 'for', 'same');
    const { ports, counts } = counting(world.ports);
    const payload = { boxId: await boxOf('cm001'), choice: 'for' };
    expect(await dispatch(ports, 'v1:cm001', { action: 'vote.cast', payload, requestId: 'same' })).toEqual(first);
    expect(counts.writes).toBe(0);
    expect(await cast('cm001', 'against', 'same')).toEqual({ ok: false, refusal: { code: 'RequestReused' } });
  });

  it('lets no late retry undo a later change', async () => {
    await cast('cm001', 'for', 'early');
    await cast('cm001', 'against', 'late');
    await cast('cm001', 'for', 'early');
    expect(await world.done('cm001', 'vote.poll', { pollId })).toMatchObject({
      castCount: 1,
      mine: { choice: 'against' },
    });
  });

  it('keeps everybody’s ballot when all vote at once, each twice', async () => {
    const boxIds = new Map(await Promise.all(councilIds.map(async (who) => [who, await boxOf(who)] as const)));
    const send = (who: string, choice: Choice, requestId: string) =>
      world.call(who, 'vote.cast', { boxId: boxIds.get(who) ?? '', choice }, requestId);
    await Promise.all(councilIds.flatMap((who) => [send(who, 'for', 'one'), send(who, 'for', 'one')]));
    expect(await world.done('ch001', 'vote.poll', { pollId })).toMatchObject({ castCount: 9 });
    const boxes = await world.all<BallotBox>('ballotBoxes', {
      where: { meetingId: 'e1', pollId },
      orderBy: { field: 'id', direction: 'ascending' },
      limit: 20,
    });
    expect(boxes.flatMap((box) => box.ballots.map((ballot) => ballot.requests.length))).toEqual(Array(9).fill(1));
  });

  it('chains each ballot behind the one before', async () => {
    const boxId = await boxOf('cm001');
    await cast('cm001', 'for');
    await cast('cm001', 'abstain');
    expect((await world.eventsOf(boxId)).map((event) => event.type)).toEqual([
      'BoxPrepared',
      'BallotCast',
      'BallotCast',
    ]);
  });

  it('refuses somebody else’s box, a villager, and what is no choice', async () => {
    const boxId = await boxOf('cm001');
    const other = councilIds.find((who) => who !== 'cm001') as string;
    const otherBoxes = await Promise.all(councilIds.map(async (who) => ({ who, boxId: await boxOf(who) })));
    const elsewhere = otherBoxes.find((one) => one.boxId !== boxId)?.who ?? other;
    expect(await world.refusal(elsewhere, 'vote.cast', { boxId, choice: 'for' })).toEqual({ code: 'BallotNotYours' });
    expect(await world.refusal('vg001', 'vote.cast', { boxId, choice: 'for' })).toEqual({ code: 'BallotNotYours' });
    const answer = await world.send('cm001', {
      action: 'vote.cast',
      payload: { boxId, choice: 'maybe' },
      requestId: 'r',
    });
    expect(answer).toMatchObject({ refusal: { code: 'InputInvalid', field: 'payload.choice' } });
  });

  it('refuses a ballot after closing, and still answers the retry of one that was in', async () => {
    await cast('cm001', 'for', 'in-time');
    const boxId = await boxOf('cm002');
    await world.done('ch001', 'vote.close-poll', { pollId });
    expect(await world.refusal('cm002', 'vote.cast', { boxId, choice: 'for' })).toEqual({ code: 'BallotPollClosed' });
    expect(await cast('cm001', 'for', 'in-time')).toEqual({ ok: true, data: { choice: 'for' } });
    expect(await world.done('cm002', 'vote.poll', { pollId })).toMatchObject({ tally: { for: 1, notVoting: 8 } });
  });

  it('hides another village’s box and poll', async () => {
    const village = aSmallVillage('v2');
    const [first] = village.roster;
    await world.found({
      ...village,
      council: { ...village.council, seats: [] },
      roster: first ? [{ ...first, id: 'zz001' }] : [],
    });
    expect(await world.refusal('v2:zz001', 'vote.cast', { boxId: await boxOf('cm001'), choice: 'for' })).toEqual({
      code: 'PollNotFound',
    });
    expect(await world.refusal('v2:zz001', 'vote.poll', { pollId })).toEqual({ code: 'PollNotFound' });
  });
});
