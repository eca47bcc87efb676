import { dispatch } from '@cloud/api/dispatch';
import { dayMs } from '@shared/kernel/time';
import { counting } from '../../../helpers/counting-store';
import { countByTellers, openedPoll, putEvening } from '../../../helpers/evening-builder';
import { aSmallVillage } from '../../../helpers/small-village';
import { World } from '../../../helpers/world';

describe('a decision', () => {
  let world: World;
  let decisionId: string;
  beforeEach(async () => {
    world = await World.create();
    await putEvening(world);
    const pollId = await openedPoll(world, { method: 'showOfHands' });
    await countByTellers(world, pollId, { for: 7, against: 1, abstain: 0 });
    await world.done('ch001', 'vote.close-poll', { pollId });
    decisionId = `${pollId}.decision`;
  });
  afterEach(() => world.close());

  const object = (who: string) => world.done(who, 'decision.object', { decisionId, text: '灯会照进我家窗户' });
  const read = (who: string) => world.done(who, 'decision.read', { decisionId });

  it('is read in five reads at most, with number, tally and explanation', async () => {
    const { ports, counts } = counting(world.ports);
    const answer = await dispatch(ports, 'v1:ck001', { action: 'decision.read', payload: { decisionId } });
    expect(answer).toMatchObject({
      data: {
        number: 1,
        year: 2026,
        text: '在村口装三盏太阳能路灯，由村集体出资 6000 元',
        tally: { for: 7 },
        explanation: { isMet: true },
        notice: { state: 'notPublished' },
        handOverBlock: { code: 'DecisionNotPublished' },
        permissions: { publish: { isOpen: true }, object: { isOpen: false } },
      },
    });
    expect(counts.reads).toBeLessThanOrEqual(5);
  });

  it('is published by the clerk for five days, and may be handed over after them', async () => {
    expect(await world.refusal('ch001', 'decision.publish', { decisionId })).toMatchObject({ code: 'RoleRequired' });
    expect(await world.done('ck001', 'decision.publish', { decisionId })).toEqual({ noticeToOn: '2026-03-06' });
    expect(await world.refusal('ck001', 'decision.publish', { decisionId })).toEqual({
      code: 'DecisionAlreadyPublished',
    });
    expect(await read('ck001')).toMatchObject({ notice: { state: 'running', daysLeft: 5 }, mayHandOver: true });
    world.advance(5 * dayMs);
    expect(await read('ck001')).toMatchObject({ notice: { state: 'over', daysLeft: 0 }, handOverBlock: null });
    expect(await read('vg001')).toMatchObject({ mayHandOver: false });
  });

  it('waits for the answer to an objection', async () => {
    await world.done('ck001', 'decision.publish', { decisionId });
    const { objectionId } = await object('vg003');
    expect(await world.refusal('vg003', 'decision.object', { decisionId, text: '再说一遍看看' })).toEqual({
      code: 'ObjectionAlreadyMade',
    });
    world.advance(5 * dayMs);
    expect(await world.refusal('vg004', 'decision.object', { decisionId, text: '我也不同意' })).toMatchObject({
      code: 'DecisionNoticeOver',
    });
    expect(await read('ck001')).toMatchObject({
      handOverBlock: { code: 'DecisionObjectionOpen', openCount: 1 },
      openObjectionCount: 1,
    });
    expect(await read('sv001')).toMatchObject({ objections: [{ permission: { isOpen: true } }] });
    const answer = { decisionId, objectionId, isUpheld: false, text: '灯罩会朝路面，不照窗户' };
    expect(await world.refusal('ch001', 'decision.answer-objection', answer)).toMatchObject({ code: 'RoleRequired' });
    await world.done('sv001', 'decision.answer-objection', answer);
    expect(await read('vg003')).toMatchObject({
      handOverBlock: null,
      objections: [{ isMine: true, answer: { isUpheld: false } }],
    });
  });

  it('is set aside by an upheld objection, and the matter goes back to the chair', async () => {
    await world.done('ck001', 'decision.publish', { decisionId });
    const { objectionId } = await object('vg003');
    await world.done('sv001', 'decision.answer-objection', {
      decisionId,
      objectionId,
      isUpheld: true,
      text: '确实没有量过距离',
    });
    expect(await world.stored('proposals', 'm1')).toMatchObject({
      status: 'admitted',
      holderKey: 'role:chair',
      decisionId: null,
    });
    expect(await read('ck001')).toMatchObject({
      notice: { state: 'setAside' },
      handOverBlock: { code: 'DecisionSetAside' },
      mayHandOver: false,
    });
    expect(await world.refusal('vg004', 'decision.object', { decisionId, text: '我也不同意' })).toEqual({
      code: 'DecisionSetAside',
    });
  });

  it('shows the names of objector and clerk as they agreed', async () => {
    for (const id of ['vg003', 'ck001']) {
      const stored = await world.stored<Record<string, unknown>>('villagers', id);
      await world.ports.store.transact((transaction) =>
        transaction.put('villagers', { ...stored, isNamePublic: false } as never),
      );
    }
    await world.done('ck001', 'decision.publish', { decisionId });
    await object('vg003');
    expect(await read('vg004')).toMatchObject({ publishedByName: '记*', objections: [{ byName: '村*' }] });
    expect(await read('vg003')).toMatchObject({ objections: [{ byName: '村民三', isMine: true }] });
    expect(await read('sv001')).toMatchObject({ publishedByName: '记录员一', objections: [{ byName: '村民三' }] });
  });

  it('is hidden from another village', async () => {
    const village = aSmallVillage('v2');
    const [first] = village.roster;
    await world.found({
      ...village,
      council: { ...village.council, seats: [] },
      roster: first ? [{ ...first, id: 'zz001' }] : [],
    });
    const text = '不同意这样做';
    for (const call of [
      world.refusal('v2:zz001', 'decision.read', { decisionId }),
      world.refusal('v2:zz001', 'decision.publish', { decisionId }),
      world.refusal('v2:zz001', 'decision.object', { decisionId, text }),
      world.refusal('v2:zz001', 'decision.answer-objection', { decisionId, objectionId: 'o', isUpheld: true, text }),
    ]) {
      expect(await call).toEqual({ code: 'DecisionNotFound' });
    }
    expect(await world.done('v2:zz001', 'decision.list', { cursor: null })).toEqual({ rows: [], next: null });
  });
});
