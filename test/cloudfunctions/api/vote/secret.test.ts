import { readAll } from '@cloud/_local/read-all';
import { runClock } from '@cloud/clock/run-clock';
import { dispatch } from '@cloud/api/dispatch';
import type { Choice, Poll } from '@shared/domain/vote/poll';
import type { SecretBox } from '@shared/domain/vote/secret-box';
import { dayMs } from '@shared/kernel/time';
import { counting } from '../../../helpers/counting-store';
import { councilIds, openedPoll, putEvening } from '../../../helpers/evening-builder';
import { everythingStored } from '../../../helpers/lives/everything-stored';
import { expectPollHolds } from '../../../helpers/poll-holds';
import { World } from '../../../helpers/world';

describe('a secret poll', () => {
  let world: World;
  let pollId: string;
  const codes = councilIds.map((_, index) => String(482_913_077_100 + index * 7_919));
  const split = (index: number): Choice => (index < 6 ? 'for' : index < 8 ? 'against' : 'abstain');

  beforeEach(async () => {
    world = await World.create();
    await putEvening(world, { meeting: { startAtMs: world.now } });
    pollId = await openedPoll(world, { method: 'secret' });
  });
  afterEach(() => world.close());

  const boxFor = async (who: string) => (await world.done(who, 'vote.poll', { pollId })).mine?.boxId ?? '';
  async function cast(index: number, choice = split(index), code = codes[index] ?? '') {
    const who = councilIds[index] ?? '';
    return world.call(who, 'vote.cast-secret', { boxId: await boxFor(who), code, choice });
  }
  async function castAll(choiceOf = split): Promise<void> {
    for (const index of councilIds.keys()) expect(await cast(index, choiceOf(index))).toEqual({ ok: true, data: {} });
  }
  const close = () => world.done('ch001', 'vote.close-poll', { pollId });
  const seen = (who: string) => world.done(who, 'vote.poll', { pollId });
  const boxes = async () => {
    const { boxIds } = (await world.stored<Poll & { kind: string }>('polls', pollId)) as Poll;
    return Promise.all(boxIds.map((id) => world.stored<SecretBox>('secretBoxes', id)));
  };

  it('takes two reads and two writes a ballot', async () => {
    const boxId = await boxFor('cm001');
    const { ports, counts } = counting(world.ports);
    const payload = { boxId, code: codes[0], choice: 'for' };
    await dispatch(ports, 'v1:cm001', { action: 'vote.cast-secret', payload, requestId: 'once' });
    expect(counts).toMatchObject({ reads: 2, writes: 2 });
  });

  it('shows who has voted to themself, nothing to anybody while it runs, and result and codes at the end', async () => {
    await castAll();
    for (const who of ['ch001', 'ck001', 'cm001', 'vg001']) {
      expect(await seen(who)).toMatchObject({ castCount: 9, liveCounts: null, tally: null, codes: null });
    }
    expect((await seen('cm001')).mine).toMatchObject({ hasVoted: true, choice: null });
    await close();
    expect(await seen('vg001')).toMatchObject({
      status: 'closed',
      tally: { for: 6, against: 2, abstain: 1, notVoting: 0 },
      codes: [...codes].sort(),
      explanation: { isMet: true },
    });
    expect(await world.stored('decisions', `${pollId}.decision`)).toBeDefined();
    await expectPollHolds(world, pollId);
  });

  it('leaves no record that joins a member, a code and a choice', async () => {
    await castAll();
    const during = await everythingStored(world.ports.store);
    await close();
    const afterwards = await everythingStored(world.ports.store);
    for (const document of [...Object.values(during), ...Object.values(afterwards)]) {
      const namesACode = codes.some((code) => document.includes(code));
      // The published codes stand in the poll and its last event, beside the whole electorate or nobody.
      const namesOne = councilIds.filter((id) => document.includes(`"${id}"`)).length === 1;
      if (namesACode) expect(document).toMatch(/"kind":"poll"|"type":"PollClosed"/);
      if (document.includes('"SecretBallotCast"')) {
        expect(namesOne).toBe(true);
        expect(document).not.toMatch(/"(for|against|abstain)"|choice|code|Hash":"[^"]*","choice/i);
      }
    }
    expect(Object.values(during).join()).not.toContain(codes[0]);
    for (const box of await boxes()) {
      expect(box).toMatchObject({ isSealed: true, isCleared: true, codeSlips: [], choiceSlips: [] });
    }
  });

  it('keeps no receipt, and in no version of a box anything that can be read', async () => {
    const versions: string[] = [];
    for (const index of councilIds.keys()) {
      await cast(index);
      versions.push(JSON.stringify(await boxes()));
    }
    for (const version of versions) {
      expect(version).not.toMatch(/"(for|against|abstain)"/);
      expect(codes.some((code) => version.includes(code))).toBe(false);
    }
    const receipts: string[] = [];
    for await (const { id } of readAll(world.ports.store, 'receipts')) receipts.push(id);
    expect(receipts.some((id) => id.startsWith('cm001'))).toBe(false);
  });

  it('takes a repeated ballot once, and no second one', async () => {
    await cast(2, 'for');
    const boxId = await boxFor('cm001');
    const again = { boxId, code: codes[2] ?? '', choice: 'for' as const };
    expect(await world.call('cm001', 'vote.cast-secret', again)).toEqual({ ok: true, data: {} });
    expect(await world.refusal('cm001', 'vote.cast-secret', { ...again, code: '000000000001' })).toEqual({
      code: 'BallotAlreadyCast',
    });
    expect(await world.refusal('cm003', 'vote.cast-secret', again)).toEqual({ code: 'BallotCodeTaken' });
    expect((await seen('ch001')).castCount).toBe(1);
  });

  it.each(['12345678901', '1234567890123', '12345678901a', ''])('refuses the code %j', async (code) => {
    expect(await world.refusal('cm001', 'vote.cast-secret', { boxId: 'x', code, choice: 'for' })).toMatchObject({
      code: 'InputInvalid',
      field: 'payload.code',
    });
  });

  it('is refused to who is not in it, and after it closed', async () => {
    const boxId = await boxFor('cm001');
    const ballot = { boxId, code: codes[0] ?? '', choice: 'for' as const };
    expect(await world.refusal('vg001', 'vote.cast-secret', ballot)).toEqual({ code: 'BallotNotYours' });
    expect(await world.refusal('cm001', 'vote.cast-secret', { ...ballot, boxId: 'no' })).toEqual({
      code: 'PollNotFound',
    });
    await close();
    expect(await world.refusal('cm001', 'vote.cast-secret', ballot)).toEqual({ code: 'BallotPollClosed' });
  });

  describe('that is unanimous', () => {
    beforeEach(async () => {
      await castAll(() => 'for');
      await close();
    });

    it('warns the chair before its counts are published', async () => {
      expect(await seen('ch001')).toMatchObject({
        status: 'closing',
        isAwaiting: true,
        revealing: 'unanimous',
        tally: null,
      });
      expect(await seen('cm001')).toMatchObject({ isAwaiting: true, revealing: null, tally: null, codes: null });
      await close();
      await runClock(world.ports);
      expect(await seen('ch001')).toMatchObject({ status: 'closing' });
      expect(await world.refusal('ck001', 'vote.publish-result', { pollId })).toMatchObject({
        code: 'MeetingOnlyChair',
      });
      expect(await world.refusal('ch001', 'vote.void-poll', { pollId, reason: '不想公布' })).toMatchObject({
        code: 'PollNotOpen',
      });
      await world.done('ch001', 'vote.publish-result', { pollId });
      expect(await seen('cm001')).toMatchObject({ status: 'closed', tally: { for: 9 }, isAwaiting: false });
      await expectPollHolds(world, pollId);
      expect(await world.refusal('ch001', 'vote.publish-result', { pollId })).toMatchObject({
        code: 'PollNotAwaiting',
      });
    });

    it('is published by the clock when the evening is long over: silence is no veto', async () => {
      await world.ports.store.transact(async (transaction) => {
        const floor = { id: 'e1.floor', kind: 'floor', villageId: 'v1', meetingId: 'e1', itemId: 'i1' };
        const chain = { seq: 1, hash: 'h', salt: 's' };
        const empty = { chain, offeredIds: [], hands: [], currentSpeechId: null, speeches: [] };
        await transaction.put('floors', { ...floor, ...empty });
      });
      world.advance(3 * dayMs);
      await runClock(world.ports);
      expect(await seen('cm001')).toMatchObject({ status: 'closed', tally: { for: 9 } });
    });
  });

  it('is void without being counted', async () => {
    await cast(0);
    await world.done('ch001', 'vote.void-poll', { pollId, reason: '原话写错了' });
    expect(await seen('cm001')).toMatchObject({ status: 'void', tally: null, codes: null });
    expect(await world.stored<Poll & { kind: string }>('polls', pollId)).toMatchObject({ secretCount: null });
    for (const box of await boxes()) expect(box).toMatchObject({ isCleared: true, choiceSlips: [] });
    await expectPollHolds(world, pollId);
  });
});
