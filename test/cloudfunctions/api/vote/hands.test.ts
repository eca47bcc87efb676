import { countByTellers, openedPoll, putEvening } from '../../../helpers/evening-builder';
import { expectPollHolds } from '../../../helpers/poll-holds';
import { World } from '../../../helpers/world';

describe('votes that two tellers count', () => {
  let world: World;
  let pollId: string;
  const begin = async (method: 'showOfHands' | 'paper') => {
    pollId = await openedPoll(world, { method });
  };
  beforeEach(async () => {
    world = await World.create();
    await putEvening(world, { meeting: { startAtMs: world.now } });
  });
  afterEach(() => world.close());

  const enter = (who: string, tellerId: string, counts: { for: number; against: number; abstain: number }) =>
    world.done(who, 'vote.enter-count', { pollId, tellerId, invalid: 0, ...counts });
  const seen = (who: string) => world.done(who, 'vote.poll', { pollId });
  const close = () => world.done('ch001', 'vote.close-poll', { pollId });
  const refusedToClose = () => world.refusal('ch001', 'vote.close-poll', { pollId });
  const counts = { for: 6, against: 2, abstain: 1 };

  it('hide from each teller what the other counted, until they agree', async () => {
    await begin('showOfHands');
    expect(await refusedToClose()).toMatchObject({ code: 'PollCountNotAgreed', failedCount: 0 });
    const asked = async () => {
      const homes = await Promise.all(
        ['cm001', 'cm002', 'cm003', 'cm004'].map((who) => world.done(who, 'home.read', {})),
      );
      return homes.map(({ tasks }) => tasks.flatMap((task) => (task.kind === 'count' ? [task.act] : [])));
    };
    expect(await asked()).toEqual([['count'], ['count'], ['watch'], []]);
    await enter('cm001', 'cm001', counts);
    expect(await asked()).toEqual([[], ['count'], ['watch'], []]);
    expect((await seen('cm001')).handCount?.tellers[0]).toMatchObject({ hasCounted: true, count: counts });
    for (const who of ['cm002', 'ch001', 'ck001', 'cm003']) {
      expect((await seen(who)).handCount?.tellers[0]).toMatchObject({ hasCounted: true, count: null });
    }
    await enter('cm002', 'cm002', counts);
    expect(await seen('vg001')).toMatchObject({ castCount: 9, handCount: { agreed: counts, rounds: [] }, mine: null });
    await close();
    expect(await seen('vg001')).toMatchObject({
      status: 'closed',
      tally: { ...counts, notVoting: 0 },
      handCount: { rounds: [[counts, counts]] },
    });
    await expectPollHolds(world, pollId);
  });

  it('can be entered by the clerk alone, in the names of both', async () => {
    await begin('showOfHands');
    for (const tellerId of ['cm001', 'cm002']) await enter('ck001', tellerId, counts);
    await close();
    expect((await seen('cm001')).handCount?.rounds).toMatchObject([[{ isByClerk: true }, { isByClerk: true }]]);
    const events = await world.eventsOf(pollId);
    expect(events.filter(({ type }) => type === 'TellerCounted')).toMatchObject([
      { actorId: 'ck001', data: { tellerId: 'cm001', isByClerk: true } },
      { actorId: 'ck001', data: { tellerId: 'cm002', isByClerk: true } },
    ]);
  });

  it('are counted again when they differ, and after the third time only void', async () => {
    await begin('showOfHands');
    for (let round = 1; round <= 3; round += 1) {
      await enter('cm001', 'cm001', counts);
      await enter('cm002', 'cm002', { ...counts, abstain: 0 });
      expect(await refusedToClose()).toMatchObject({ code: 'PollCountNotAgreed', failedCount: round });
      expect((await seen('cm002')).handCount).toMatchObject({ failedCount: round, agreed: null, rounds: [] });
    }
    const more = { pollId, tellerId: 'cm001', invalid: 0, ...counts };
    expect(await world.refusal('cm001', 'vote.enter-count', more)).toMatchObject({ code: 'PollCountDisputed' });
    await world.done('ch001', 'vote.void-poll', { pollId, reason: '三遍都数得不一样' });
    await begin('paper');
    expect(await seen('ch001')).toMatchObject({ method: 'paper', status: 'open' });
  });

  it('refuse who does not count, and a poll that is not there', async () => {
    await begin('showOfHands');
    const entry = { pollId, tellerId: 'cm001', invalid: 0, ...counts };
    for (const who of ['ch001', 'cm002', 'vg001']) {
      expect(await world.refusal(who, 'vote.enter-count', entry)).toMatchObject({ code: 'RoleRequired' });
    }
    expect(await world.refusal('ck001', 'vote.enter-count', { ...entry, pollId: 'none' })).toEqual({
      code: 'PollNotFound',
    });
    for (const call of [
      world.refusal('ck001', 'vote.reconcile-paper', { pollId: 'none', issued: 1, returned: 1, spoiled: 0, unused: 0 }),
      world.refusal('ch001', 'vote.close-poll', { pollId: 'none' }),
      world.refusal('ch001', 'vote.publish-result', { pollId: 'none' }),
      world.refusal('ch001', 'vote.void-poll', { pollId: 'none', reason: '看看' }),
    ]) {
      expect(await call).toEqual({ code: 'PollNotFound' });
    }
  });

  it('on paper are counted only when every paper is found', async () => {
    await begin('paper');
    const papers = { pollId, issued: 10, returned: 8, spoiled: 1, unused: 0 };
    expect(await world.refusal('ck001', 'vote.reconcile-paper', papers)).toMatchObject({
      code: 'PollPaperDoesNotAddUp',
    });
    expect(
      await world.refusal('cm001', 'vote.enter-count', {
        pollId,
        tellerId: 'cm001',
        for: 8,
        against: 0,
        abstain: 0,
        invalid: 0,
      }),
    ).toEqual({ code: 'PollPaperNotReconciled' });
    await world.done('ck001', 'vote.reconcile-paper', { ...papers, unused: 1 });
    expect(await seen('cm005')).toMatchObject({ castCount: 8, handCount: { paper: { issued: 10 } } });
    await countByTellers(world, pollId, { for: 5, against: 1, abstain: 1, invalid: 1 });
    await close();
    expect(await seen('cm005')).toMatchObject({ tally: { for: 5, against: 1, abstain: 1, notVoting: 2 } });
    await expectPollHolds(world, pollId);
  });
});
