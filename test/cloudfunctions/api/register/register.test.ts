import type { PayloadOf, ReplyOf } from '@shared/contract';
import { verifyStore } from '@cloud/_local/verify/verify-store';
import { dayMs } from '@shared/kernel/time';
import { aDecision } from '../../../helpers/a-decision';
import { aSitting } from '../../../helpers/an-amendment';
import { putDocuments } from '../../../helpers/evening-builder';
import { World } from '../../../helpers/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

type Search = PayloadOf<'register.search'>;
const search = (question: string, more: Partial<Search> = {}, who = 'vg001') =>
  world.done(who, 'register.search', { question, kind: null, past: false, cursor: null, ...more });
const ids = ({ rows }: ReplyOf<'register.search'>) => rows.map(({ id }) => id);
const covenant = (replacedBy: string | null = null, who = 'vg001') =>
  world.done(who, 'register.covenant', { replacedBy });

const lights = {
  kind: 'policy' as const,
  document: '溪口镇公共照明管护办法',
  number: '',
  edition: '2026 年印发',
  title: '路灯坏了谁来修',
  text: '接到报修三个工作日里处理。',
  keywords: ['路灯', '灯不亮'],
  link: 'https://example.gov.cn/lights',
  inForceFrom: '2026-03-01',
};
const text = {
  number: '第二条',
  title: '广场舞八点半收场',
  text: '广场舞晚上八点半收场；屡劝不听的，罚款五十元。',
  keywords: ['广场舞'],
  reward: '',
  penalty: '',
};
const amendment = {
  sitting: aSitting,
  changes: [{ kind: 'reword' as const, articleId: 'covenant-dance', text }],
  edition: '2026 年修订',
  filedOn: '2026-03-02',
  fromOn: '2026-03-02',
};

describe('the register is searched', () => {
  it('in village speech, with what it was found by', async () => {
    const found = await search('灯泡坏了');
    expect(found.rows[0]).toMatchObject({ id: 'policy-lights', marks: expect.arrayContaining(['路灯坏了']) });
    expect(found.rows[0]?.reasons).toContainEqual({ kind: 'speech', said: '灯泡', found: '路灯' });
    expect(found.mayMaintain).toBe(false);
  });

  it('without a question shows everything in force, covenant first, by pages', async () => {
    const first = await search('');
    expect(first.rows).toHaveLength(20);
    expect(ids(first).slice(0, 2)).toEqual(['covenant-dogs', 'covenant-dance']);
    const second = await search('', { cursor: first.next });
    const all = [...ids(first), ...ids(second)];
    expect(new Set(all).size).toBe(all.length);
    expect(all).not.toContain('covenant-old');
    expect(second.next).toBeNull();
    const { counts } = first;
    expect(counts.law + counts.policy + counts.covenant + counts.decision).toBe(all.length);
  });

  it('by kind, and counts the other kinds all the same', async () => {
    const found = await search('广场舞', { kind: 'covenant' });
    expect(ids(found)).toEqual(['covenant-dance']);
    expect(found.counts.law).toBeGreaterThan(0);
  });

  it('for what is no longer in force', async () => {
    expect(ids(await search('广场舞', { past: true }))).toEqual(['covenant-old']);
  });

  it('among past decisions, which lead to their own page; one set aside is past', async () => {
    const { decision } = aDecision(world.now);
    const text = '在村东口装三盏太阳能路灯';
    const decisions = [
      { ...decision, id: 'd1', title: '村东口装路灯', text },
      { ...decision, id: 'd2', title: '村西口装路灯', text, setAsideAtMs: world.now - dayMs },
    ];
    await putDocuments(world, decisions);
    const found = await search('太阳能路灯', { kind: 'decision' });
    expect(found.rows).toMatchObject([{ id: 'd1', kind: 'decision', page: '/pages/decision/decision/index?id=d1' }]);
    expect(ids(await search('太阳能路灯', { past: true }))).toEqual(['d2']);
  });

  it('and another village finds none of it', async () => {
    expect(
      await world.refusal('stranger', 'register.search', { question: '路灯', kind: null, past: false, cursor: null }),
    ).toMatchObject({ code: 'NotBound' });
  });
});

describe('the clerk keeps laws and policies', () => {
  it('a new edition is found at once and the old one among the past', async () => {
    await search('路灯');
    const payload = { article: lights, replacesId: 'policy-lights' };
    const { articleId } = await world.done('ck001', 'register.enter-article', payload);
    expect(ids(await search('路灯坏了'))).toContain(articleId);
    world.advance(dayMs);
    expect(ids(await search('路灯坏了', { kind: 'policy' }))).toEqual([articleId]);
    expect(ids(await search('路灯坏了', { past: true }))).toContain('policy-lights');
    expect((await search('', {}, 'ck001')).mayMaintain).toBe(true);
    expect(await verifyStore(world.ports.store)).toMatchObject({ broken: null });
  });

  it('may end one', async () => {
    await world.done('ck001', 'register.end-article', {
      articleId: 'policy-lights',
      inForceTo: '2026-03-01',
      reason: '镇里废止了',
    });
    expect(ids(await search('路灯', { kind: 'policy' }))).toEqual([]);
  });

  it('and nobody else', async () => {
    const payload = { article: lights, replacesId: null };
    expect(await world.refusal('ch001', 'register.enter-article', payload)).toMatchObject({ code: 'RoleRequired' });
  });
});

describe('the covenant is amended by the assembly', () => {
  it('only once the supervisor has confirmed it; the old edition stays readable', async () => {
    const { amendmentId } = await world.done('ck001', 'register.record-amendment', amendment);
    expect((await covenant()).covenant.edition).toBe('2024 年修订');
    expect((await covenant()).waiting).toEqual([]);
    expect((await covenant(null, 'sv001')).waiting).toMatchObject([{ id: amendmentId, confirm: { isOpen: true } }]);
    expect((await covenant(null, 'ck001')).waiting).toMatchObject([{ confirm: { isOpen: false } }]);
    await world.done('sv001', 'register.confirm-amendment', { amendmentId });
    const now = await covenant();
    expect(now).toMatchObject({ covenant: { edition: '2026 年修订' }, isCurrent: true });
    expect(now.articles.find(({ id }) => id === 'covenant-dance')).toMatchObject({
      title: '广场舞八点半收场',
      isFine: true,
    });
    expect(now.decided[0]).toMatchObject({
      changes: [{ before: '广场舞晚上九点收场，音量不扰邻。', isFine: true }],
      explanations: [{ code: 'quorum' }, { code: 'majority' }],
    });
    const old = await covenant(amendmentId);
    expect(old).toMatchObject({ covenant: { edition: '2024 年修订' }, isCurrent: false });
    expect(old.articles.find(({ id }) => id === 'covenant-dance')?.title).toBe('广场舞九点收场');
    expect(await verifyStore(world.ports.store)).toMatchObject({ broken: null });
  });

  it('is found by its new words at once', async () => {
    await search('广场舞');
    const { amendmentId } = await world.done('ck001', 'register.record-amendment', amendment);
    await world.done('sv001', 'register.confirm-amendment', { amendmentId });
    const [first] = (await search('跳舞几点收场', { kind: 'covenant' })).rows;
    expect(first).toMatchObject({ title: '广场舞八点半收场', edition: '2026 年修订' });
  });

  it('is sent back with what is wrong', async () => {
    const { amendmentId } = await world.done('ck001', 'register.record-amendment', amendment);
    await world.done('sv001', 'register.send-back-amendment', { amendmentId, reason: '实到人数写错了' });
    expect((await covenant(null, 'ck001')).decided).toMatchObject([
      { status: 'sentBack', sentBackReason: '实到人数写错了' },
    ]);
    expect((await covenant()).decided).toEqual([]);
    expect(await world.refusal('vg001', 'register.covenant', { replacedBy: amendmentId })).toMatchObject({
      code: 'AmendmentNotFound',
    });
  });

  it('and the verifier finds one that whoever recorded it confirmed', async () => {
    const { amendmentId } = await world.done('ck001', 'register.record-amendment', amendment);
    const stored = await world.stored('covenantAmendments', amendmentId);
    const forged = { ...stored, decidedBy: { villagerId: 'ck001', name: '记录员一', isNamePublic: true } };
    await putDocuments(world, [forged as never]);
    expect(await verifyStore(world.ports.store)).toMatchObject({ broken: { id: amendmentId } });
  });
});
