import { World } from '../../../helpers/world';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { emptyPreparation } from '@shared/domain/proposal/proposal';
import { dayMs } from '@shared/kernel/time';

describe('the pages of matters', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
  });
  afterEach(() => world.close());

  const raise = async (who: string, body: string) => {
    world.advance(60_000);
    return (await world.done(who, 'proposal.submit', { body, photoIds: [] })).proposalId;
  };
  const list = (
    who: string,
    tab: 'open' | 'mine' | 'toSponsor' | 'done',
    cursor: { value: number | string; id: string } | null = null,
  ) => world.done(who, 'proposal.list', { tab, cursor });

  it('lists all open matters newest first, twenty a page, without gap or double', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 45; index += 1) ids.unshift(await raise('vg001', `第 ${index} 件事`));
    const seen: string[] = [];
    let cursor: { value: number | string; id: string } | null = null;
    let pages = 0;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list('vg003', 'open', cursor);
      expect(page.rows.length).toBeLessThanOrEqual(20);
      seen.push(...page.rows.map(({ id }) => id));
      cursor = page.next;
      pages += 1;
    } while (cursor !== null);
    expect(seen).toEqual(ids);
    expect(pages).toBe(3);
  });

  it('lists as mine what I raised, took up or support, and nothing else', async () => {
    const raised = await raise('cm001', '我自己提的');
    const other = await raise('vg003', '别人的');
    const taken = await raise('vg001', '我收集的');
    const supported = await raise('vg001', '我支持的');
    await world.done('cm001', 'proposal.sponsor', { proposalId: taken });
    await world.done('cm001', 'proposal.support', { proposalId: supported });
    const { rows, next } = await list('cm001', 'mine');
    expect(rows.map(({ id, relation }) => [id, relation])).toEqual([
      [supported, 'supporter'],
      [taken, 'sponsor'],
      [raised, 'author'],
    ]);
    expect(next).toBeNull();
    expect(rows.map(({ id }) => id)).not.toContain(other);
  });

  it('keeps what has ended apart, and what waits for a sponsor longest first', async () => {
    const first = await raise('vg001', '先提的');
    const second = await raise('vg001', '后提的');
    const gone = await raise('vg001', '撤回的');
    await world.done('vg001', 'proposal.withdraw', { proposalId: gone, reason: '' });
    expect((await list('cm001', 'toSponsor')).rows.map(({ id }) => id)).toEqual([first, second]);
    expect((await list('cm001', 'done')).rows).toMatchObject([
      { id: gone, isEnded: true, holder: null, isOverdue: false },
    ]);
  });

  it('marks what is overdue', async () => {
    await raise('vg001', '路灯坏了');
    expect((await list('vg003', 'open')).rows).toMatchObject([{ isOverdue: false }]);
    world.advance(9 * dayMs);
    expect((await list('vg003', 'open')).rows).toMatchObject([{ isOverdue: true }]);
  });

  it('finds similar matters while somebody writes, withdrawn ones not', async () => {
    const lamp = await raise('vg001', '村口的路灯坏了半个月');
    const gone = await raise('vg003', '村口路灯又坏了');
    await world.done('vg003', 'proposal.withdraw', { proposalId: gone, reason: '' });
    const { rows } = await world.done('vg004', 'proposal.similar', { text: '村口路灯不亮' });
    expect(rows).toMatchObject([{ row: { id: lamp }, isOpen: true }]);
    expect(rows[0]?.sharedWords).toContain('路灯');
    expect(await world.done('vg004', 'proposal.similar', { text: '村口路灯不亮', exceptId: lamp })).toEqual({
      rows: [],
      decided: [],
    });
  });

  it('tells where a matter is, in whose hands, until when, and each step', async () => {
    const proposalId = await raise('vg001', '路灯坏了');
    await world.done('cm001', 'proposal.sponsor', { proposalId });
    const page = await world.done('vg003', 'proposal.read', { proposalId });
    expect(page).toMatchObject({
      row: {
        status: 'raised',
        stage: 'pre-review',
        holder: { kind: 'body', body: 'partyOrganisation' },
        isEnded: false,
      },
      sponsorName: '成员1',
      steps: [
        { verb: 'submit', byName: '村民一', to: 'submitted' },
        { verb: 'sponsor', byName: '成员1', to: 'raised' },
      ],
      opinion: null,
      decision: null,
      followUp: null,
      categoryTitle: null,
    });
    expect(page.checklist).toHaveLength(8);
  });

  it.each([
    ['the author', 'vg001', ['merge', 'split', 'withdraw'], { support: 'SupportOwnMatter', prepare: true }],
    ['a member', 'cm001', ['sponsor'], { support: true, prepare: 'PreparationNotYours' }],
    ['the chair', 'ch001', ['sponsor', 'route'], { support: true, prepare: 'PreparationNotYours' }],
    ['a villager', 'vg003', [], { support: true, prepare: 'PreparationNotYours' }],
  ])('opens to %s exactly their verbs', async (_, who, verbs, others) => {
    const proposalId = await raise('vg001', '路灯坏了');
    const page = await world.done(who, 'proposal.read', { proposalId });
    const open = Object.entries(page.permissions).filter(([, permission]) => permission.isOpen);
    expect(open.map(([verb]) => verb).sort()).toEqual([...verbs].sort());
    expect(page.support.isOpen || page.support.refusal.code).toBe(others.support);
    expect(page.prepare.isOpen || page.prepare.refusal.code).toBe(others.prepare);
  });

  it('says why a verb of mine is closed now', async () => {
    const proposalId = await raise('vg001', '路灯坏了');
    const { permissions } = await world.done('rv001', 'proposal.read', { proposalId });
    expect(permissions.admit).toEqual({
      isOpen: false,
      refusal: { code: 'ProposalStatusNotAllowed', status: 'submitted', verb: 'admit' },
    });
    expect(permissions.recordVisit).toBeUndefined();
  });

  it('keeps an opinion that is only prepared to itself', async () => {
    const proposalId = await raise('vg001', '路灯坏了');
    const proposal = (await world.stored<Proposal>('proposals', proposalId))!;
    const opinion = {
      verdict: 'return',
      ground: 'insufficientlyPrepared',
      failingItemIds: ['costEstimated'],
      articleIds: [],
      reason: '还没有估价',
      handler: null,
      dueOn: null,
      body: null,
      matterKind: null,
      sessionId: null,
      preparedBy: { villagerId: 'rv001', name: '预审人一', isNamePublic: true },
      preparedAtMs: world.now,
    };
    const put = (status: string) =>
      world.ports.store.transact((transaction) =>
        transaction.put('proposals', { ...proposal, status, opinion } as never),
      );
    await put('raised');
    expect((await world.done('vg001', 'proposal.read', { proposalId })).opinion).toBeNull();
    await put('returned');
    expect((await world.done('vg001', 'proposal.read', { proposalId })).opinion).toMatchObject({
      verdict: 'return',
      failingItems: [{ id: 'costEstimated', cure: expect.stringContaining('估') }],
    });
  });

  it('gives the form of the preparation with the categories of the router', async () => {
    const proposalId = await raise('vg001', '路灯坏了');
    const page = await world.done('vg001', 'proposal.preparation', { proposalId });
    expect(page).toMatchObject({
      preparation: emptyPreparation,
      permission: { isOpen: true },
      resubmit: { isOpen: false },
    });
    expect(page.categories.find(({ id }) => id === 'roadsAndLights')?.matterKinds.map(({ id }) => id)).toContain(
      'roadsAndLightsUpkeep',
    );
  });
});
