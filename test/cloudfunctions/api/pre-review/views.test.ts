import { emptyPreparation } from '@shared/domain/proposal/proposal';
import { admit, decideMatter, decline, fullPreparation, raiseMatter, today } from '../../../helpers/pre-review';
import { World } from '../../../helpers/world';
import { PageReader } from '@cloud/api/page-reader';
import { dayMs } from '@shared/kernel/time';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

const desk = (who: string, tab: 'raised' | 'reconsiderations' | 'sessions' | null = null) =>
  world.done(who, 'pre-review.desk', { tab, cursor: null });

describe('the desk', () => {
  it('shows what waits, longest first, with its checklist, its opinion and its date', async () => {
    const first = await raiseMatter(world, { preparation: { ...fullPreparation, costYuan: null } });
    world.advance(dayMs);
    const second = await raiseMatter(world);
    await world.done('rv001', 'pre-review.prepare-opinion', { proposalId: second, opinion: admit });
    world.advance(10 * dayMs);
    expect(await desk('rv001')).toMatchObject({
      tabs: ['raised', 'receipts', 'sessions'],
      tab: 'raised',
      preparedCount: 1,
      rows: [
        { proposalId: first, waitingDays: 11, isOverdue: true, itemCount: 8, metCount: 7, verdict: null },
        { proposalId: second, waitingDays: 10, isOverdue: false, metCount: 8, verdict: 'admit' },
      ],
    });
  });

  it('says which matter is not the reader’s to judge', async () => {
    await raiseMatter(world, { author: 'vg002' });
    expect((await desk('rv001')).rows).toMatchObject([
      { permission: { isOpen: false, refusal: { code: 'PreReviewOwnMatter' } } },
    ]);
    expect((await desk('rv002')).rows).toMatchObject([{ permission: { isOpen: true } }]);
  });

  it('shows the town its reconsiderations', async () => {
    const proposalId = await raiseMatter(world);
    await decideMatter(world, proposalId, decline);
    await world.done('vg001', 'pre-review.request-reconsideration', { proposalId, reason: '不归供电所管' });
    expect(await desk('tw001')).toMatchObject({ tab: 'reconsiderations', rows: [{ proposalId, verdict: null }] });
  });

  it('lists the sessions held', async () => {
    const proposalId = await raiseMatter(world);
    const sessionId = await decideMatter(world, proposalId, admit);
    expect(await desk('rv001', 'sessions')).toMatchObject({
      rows: [],
      sessions: [{ sessionId, heldOn: today, attendeeCount: 3, titles: ['村口的路灯坏了半个月'] }],
    });
  });

  it('pages by twenty', async () => {
    for (let count = 0; count < 21; count += 1) await raiseMatter(world);
    const page = await desk('rv001');
    expect(page.rows).toHaveLength(20);
    const rest = await world.done('rv001', 'pre-review.desk', { tab: 'raised', cursor: page.next });
    expect(rest).toMatchObject({ rows: { length: 1 }, next: null });
  });

  it.each([
    ['vg001', null],
    ['tw001', 'raised'],
    ['rv001', 'reconsiderations'],
  ] as const)('is closed to %s asking for %s', async (who, tab) => {
    expect(await world.refusal(who, 'pre-review.desk', { tab, cursor: null })).toMatchObject({ code: 'RoleRequired' });
  });
});

describe('the page of a matter', () => {
  it('has all that is needed to judge it', async () => {
    const body = '村口路灯坏了，跳广场舞的人也看不见';
    const proposalId = await raiseMatter(world, { body, preparation: { ...fullPreparation, materials: [] } });
    const page = await world.done('rv001', 'pre-review.matter', { proposalId });
    expect(page).toMatchObject({
      categoryTitle: '道路路灯',
      suggestions: {
        settledByLawOrPolicy: [
          { articleId: 'policy-lights', keywords: expect.arrayContaining(['路灯']) as unknown },
          { articleId: 'noise-law', keywords: expect.arrayContaining(['广场舞']) as unknown },
        ],
        settledByCovenant: [{ articleId: 'covenant-dance' }],
      },
      handledFromOn: '2026-03-02',
      handledToOn: '2026-04-01',
      history: [{ verb: 'sponsor' }],
      permissions: { prepareOpinion: { isOpen: true }, resubmit: { isOpen: false }, routeAdmitted: { isOpen: false } },
    });
    expect(page.checklist.filter((item) => !item.isMet)).toMatchObject([{ id: 'materialsAttached' }]);
    expect(page.articles.settledByCovenant.map(({ id }) => id)).toEqual([
      'covenant-dogs',
      'covenant-dance',
      'covenant-wedding',
    ]);
    expect(page.routerAnswers[0]).toMatchObject({ matterKindId: 'roadsAndLightsUpkeep', councilMay: 'decide' });
    expect(page.routerAnswers.at(-1)).toMatchObject({ councilMay: 'nothing', receivers: [{ bodyId: 'serviceDesk' }] });
    expect(page.handlers).toContainEqual(expect.objectContaining({ villagerId: 'as002', roles: ['assignee'] }));
  });

  it('suggests at most five articles a ground, also those that call the thing otherwise, and says by which word', async () => {
    const proposalId = await raiseMatter(world, {
      body: '二组桥头的灯泡坏了，黑灯瞎火的',
      preparation: emptyPreparation,
    });
    const { suggestions } = await world.done('rv001', 'pre-review.matter', { proposalId });
    const [first] = suggestions.settledByLawOrPolicy;
    expect(first).toMatchObject({ articleId: 'policy-lights', reasons: [{ kind: 'speech', found: '路灯' }] });
    for (const found of Object.values(suggestions)) expect(found.length).toBeLessThanOrEqual(5);
  });

  it('suggests nothing that shares no word with the matter', async () => {
    const proposalId = await raiseMatter(world, { body: 'ＱＱ', preparation: emptyPreparation });
    const { suggestions } = await world.done('rv001', 'pre-review.matter', { proposalId });
    expect(suggestions).toEqual({ settledByLawOrPolicy: [], settledByCovenant: [] });
  });

  it('is read by its author, who sees what they may do', async () => {
    const proposalId = await raiseMatter(world);
    await decideMatter(world, proposalId, decline);
    expect(await world.done('vg001', 'pre-review.matter', { proposalId })).toMatchObject({
      opinion: { verdict: 'decline', reason: decline.reason },
      permissions: { requestReconsideration: { isOpen: true }, prepareOpinion: { isOpen: false } },
    });
  });

  it('keeps an opinion that is only prepared, and whom it may name, among those who judge', async () => {
    const proposalId = await raiseMatter(world);
    await world.done('rv001', 'pre-review.prepare-opinion', { proposalId, opinion: decline });
    expect(await world.done('rv001', 'pre-review.matter', { proposalId })).toMatchObject({
      opinion: { verdict: 'decline' },
    });
    expect(await world.done('vg001', 'pre-review.matter', { proposalId })).toMatchObject({
      opinion: null,
      handlers: [],
    });
  });

  it('is closed to others', async () => {
    const proposalId = await raiseMatter(world);
    expect(await world.refusal('vg003', 'pre-review.matter', { proposalId })).toMatchObject({ code: 'RoleRequired' });
  });
});

describe('a session’s pages', () => {
  it('offer the prepared matters and the party members', async () => {
    const prepared = await raiseMatter(world, { author: 'vg002' });
    await raiseMatter(world);
    await world.done('rv002', 'pre-review.prepare-opinion', { proposalId: prepared, opinion: admit });
    const draft = await world.done('rv001', 'pre-review.session-draft', {});
    expect(draft).toMatchObject({
      matters: [{ proposalId: prepared, isOwn: true }],
      attendeesMin: 3,
      mattersMax: 6,
      today,
    });
    expect(draft.partyMembers.map(({ villagerId }) => villagerId)).toEqual([
      'ch001',
      'rv001',
      'rv002',
      'pm001',
      'pm002',
    ]);
    expect(await world.refusal('ch001', 'pre-review.session-draft', {})).toMatchObject({ code: 'RoleRequired' });
  });

  it('keep the opinion sheet for party members and offices', async () => {
    const sessionId = await decideMatter(world, await raiseMatter(world), decline);
    for (const who of ['pm002', 'sv001', 'tw001', 'ck001']) {
      expect(await world.done(who, 'pre-review.session', { sessionId })).toMatchObject({
        villageName: '小村',
        attendeeNames: ['理事长一', '预审人一', '党员一'],
        items: [{ title: '村口的路灯坏了半个月', articles: [{ id: 'policy-lights' }] }],
      });
    }
    expect(await world.refusal('vg001', 'pre-review.session', { sessionId })).toMatchObject({ code: 'RoleRequired' });
    expect(await world.refusal('rv001', 'pre-review.session', { sessionId: 'none' })).toEqual({
      code: 'SessionNotFound',
    });
  });
});

describe('each page', () => {
  it('is drawn with at most five reads', async () => {
    const get = jest.spyOn(PageReader.prototype, 'get');
    const find = jest.spyOn(PageReader.prototype, 'find');
    const proposalId = await raiseMatter(world);
    const sessionId = await decideMatter(world, proposalId, admit);
    const readsOf = async (call: () => Promise<unknown>) => {
      get.mockClear();
      find.mockClear();
      await call();
      return get.mock.calls.length + find.mock.calls.length;
    };
    expect(await readsOf(() => desk('rv001'))).toBe(4);
    expect(await readsOf(() => desk('rv001', 'sessions'))).toBe(3);
    expect(await readsOf(() => world.done('rv001', 'pre-review.matter', { proposalId }))).toBe(5);
    expect(await readsOf(() => world.done('rv001', 'pre-review.session-draft', {}))).toBe(4);
    expect(await readsOf(() => world.done('rv001', 'pre-review.session', { sessionId }))).toBe(4);
    expect(await readsOf(() => world.done('vg001', 'village.rules', {}))).toBe(4);
    jest.restoreAllMocks();
  });
});
