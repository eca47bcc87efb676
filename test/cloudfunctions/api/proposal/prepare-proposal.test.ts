import { aSmallVillage } from '../../../helpers/small-village';
import { World } from '../../../helpers/world';
import type { Preparation, Proposal } from '@shared/domain/proposal/proposal';

const lamp = { body: '村口的路灯坏了半个月，晚上老人不敢出门', photoIds: [] };
const whole: Preparation = {
  category: 'roadsAndLights',
  matterKind: 'roadsAndLightsUpkeep',
  affected: '一组二十来户',
  outcomeWanted: '晚上看得清路',
  options: [
    { title: '修旧灯', detail: '三天' },
    { title: '换太阳能灯', detail: '一周' },
  ],
  costYuan: 2400,
  costSource: '村集体经费',
  materials: [{ title: '报价单', text: '每盏 300 元', fileId: null }],
};

describe('taking up and completing a matter', () => {
  let world: World;
  let proposalId: string;
  beforeEach(async () => {
    world = await World.create();
    ({ proposalId } = await world.done('vg001', 'proposal.submit', lamp));
  });
  afterEach(() => world.close());
  const stored = async () => (await world.stored<Proposal>('proposals', proposalId))!;

  it('goes from sentence to prepared matter, with its events and the sponsor’s award', async () => {
    const { dueAtMs } = await world.done('cm001', 'proposal.sponsor', { proposalId });
    expect(await world.done('cm001', 'proposal.prepare', { proposalId, preparation: whole })).toEqual({
      failingItemIds: [],
    });
    expect(await stored()).toMatchObject({ status: 'raised', sponsorId: 'cm001', dueAtMs, preparation: whole });
    expect((await world.eventsOf(proposalId)).map(({ type }) => type)).toEqual([
      'ProposalSubmitted',
      'ProposalSponsored',
      'PreparationSaved',
    ]);
    const outbox = await world.all<{ awards: unknown[] }>('outbox', {
      where: { isOpen: true },
      orderBy: { field: 'atMs', direction: 'ascending' },
      limit: 10,
    });
    expect(outbox.flatMap(({ awards }) => awards)).toEqual([
      { trigger: 'matterSponsored', villagerId: 'cm001', sourceId: proposalId },
    ]);
  });

  it('takes a matter up once, however often it is asked', async () => {
    const first = await world.call('cm001', 'proposal.sponsor', { proposalId }, 'same');
    expect(await world.call('cm001', 'proposal.sponsor', { proposalId }, 'same')).toEqual(first);
    expect(await world.refusal('cm002', 'proposal.sponsor', { proposalId })).toMatchObject({
      code: 'ProposalStatusNotAllowed',
      status: 'raised',
    });
  });

  it('says what is still missing after a half-done save', async () => {
    await world.done('cm001', 'proposal.sponsor', { proposalId });
    const preparation = { ...whole, costYuan: null, options: whole.options.slice(1) };
    expect(await world.done('cm001', 'proposal.prepare', { proposalId, preparation })).toEqual({
      failingItemIds: ['optionsTwo', 'costEstimated'],
    });
  });

  it.each([
    ['a villager', 'vg003'],
    ['another member', 'cm002'],
  ])('refuses the preparation of %s', async (_, who) => {
    await world.done('cm001', 'proposal.sponsor', { proposalId });
    const refusal = await world.refusal(who, 'proposal.prepare', { proposalId, preparation: whole });
    expect(refusal).toEqual({ code: 'PreparationNotYours' });
  });

  it.each([
    ['a category that the router does not hold', { category: 'nowhere', matterKind: '' }],
    ['a kind of another category', { category: 'water', matterKind: 'roadsAndLightsUpkeep' }],
    ['a kind without its category', { category: '', matterKind: 'roadsAndLightsUpkeep' }],
  ])('refuses %s', async (_, wrong) => {
    const preparation = { ...whole, ...wrong };
    const refusal = await world.refusal('vg001', 'proposal.prepare', { proposalId, preparation });
    expect(refusal).toEqual({ code: 'PreparationKindUnknown' });
  });

  it('refuses a picture that nobody uploaded', async () => {
    const materials = [{ title: '照片', text: '', fileId: 'f404' }];
    const preparation = { ...whole, materials };
    const refusal = await world.refusal('vg001', 'proposal.prepare', { proposalId, preparation });
    expect(refusal).toEqual({ code: 'ProposalPhotoNotFound' });
  });

  it.each([
    ['seven options', { options: Array.from({ length: 7 }, () => whole.options[0]) }],
    ['ten materials', { materials: Array.from({ length: 10 }, () => whole.materials[0]) }],
    ['a negative cost', { costYuan: -1 }],
    ['half a yuan', { costYuan: 0.5 }],
    ['an unknown field', { status: 'adopted' }],
    ['an option without a title', { options: [{ title: ' ', detail: '' }] }],
  ])('refuses %s as input', async (_, wrong) => {
    const payload = { proposalId, preparation: { ...whole, ...wrong } };
    const answer = await world.send('vg001', { action: 'proposal.prepare', payload, requestId: 'r' });
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'InputInvalid' } });
    expect(await world.eventsOf(proposalId)).toHaveLength(1);
  });

  it('hides another village’s matter from every act', async () => {
    await world.found(withOtherIds());
    const acts = [
      world.refusal('v2:zz001', 'proposal.sponsor', { proposalId }),
      world.refusal('v2:zz001', 'proposal.prepare', { proposalId, preparation: whole }),
      world.refusal('v2:zz001', 'proposal.withdraw', { proposalId, reason: '' }),
      world.refusal('v2:zz001', 'proposal.merge', { proposalId, targetId: proposalId, reason: '' }),
      world.refusal('v2:zz001', 'proposal.route', { proposalId, reason: '' }),
      world.refusal('v2:zz001', 'proposal.read', { proposalId }),
      world.refusal('v2:zz001', 'proposal.preparation', { proposalId }),
    ];
    expect(new Set((await Promise.all(acts)).map(({ code }) => code))).toEqual(new Set(['ProposalNotFound']));
  });
});

function withOtherIds() {
  const village = aSmallVillage('v2');
  const [first] = village.roster;
  return { ...village, council: { ...village.council, seats: [] }, roster: first ? [{ ...first, id: 'zz001' }] : [] };
}
