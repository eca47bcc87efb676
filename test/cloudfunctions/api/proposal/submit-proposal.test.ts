import { aSmallVillage } from '../../../helpers/small-village';
import { World } from '../../../helpers/world';
import type { Proposal } from '@shared/domain/proposal/proposal';

const lamp = { body: '村口的路灯坏了半个月，晚上老人不敢出门。盼着修一修', photoIds: [] };

describe('raising a matter', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
  });
  afterEach(() => world.close());

  it('records it with its holder, its date and its event', async () => {
    const { proposalId } = await world.done('vg001', 'proposal.submit', lamp);
    const proposal = await world.stored<Proposal>('proposals', proposalId);
    expect(proposal).toMatchObject({
      status: 'submitted',
      title: '村口的路灯坏了半个月，晚上老人不敢出门',
      holderKey: 'role:chair',
      author: { villagerId: 'vg001', name: '村民一' },
    });
    expect(await world.eventsOf(proposalId)).toMatchObject([{ type: 'ProposalSubmitted', seq: 1 }]);
  });

  it('gives the same answer to the same request, once', async () => {
    const first = await world.call('vg001', 'proposal.submit', lamp, 'same');
    const second = await world.call('vg001', 'proposal.submit', lamp, 'same');
    expect(second).toEqual(first);
    expect(await world.eventsOf((first as { data: { proposalId: string } }).data.proposalId)).toHaveLength(1);
  });

  it('refuses the same request id with other content', async () => {
    await world.call('vg001', 'proposal.submit', lamp, 'same');
    const second = await world.call('vg001', 'proposal.submit', { ...lamp, body: '另一件事' }, 'same');
    expect(second).toEqual({ ok: false, refusal: { code: 'RequestReused' } });
  });

  it.each([
    ['an unknown field', { ...lamp, status: 'adopted' }, 'payload.status'],
    ['a wrong type', { ...lamp, body: 5 }, 'payload.body'],
    ['control characters', { ...lamp, body: '灯\u0000' }, 'payload.body'],
    ['ten thousand and one characters', { ...lamp, body: '灯'.repeat(10_001) }, 'payload.body'],
    ['a voice note of more than a minute', { ...lamp, voice: { fileId: 'f1', seconds: 61 } }, 'payload.voice.seconds'],
    ['a voice note of no length', { ...lamp, voice: { fileId: 'f1', seconds: 0 } }, 'payload.voice.seconds'],
  ])('refuses %s with the field', async (_, payload, field) => {
    const answer = await world.send('vg001', { action: 'proposal.submit', payload, requestId: 'r' });
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'InputInvalid', field } });
  });

  it('refuses one character more than the rule book allows', async () => {
    await world.done('vg001', 'proposal.submit', { ...lamp, body: '😀'.repeat(2_000) });
    expect(await world.refusal('vg001', 'proposal.submit', { ...lamp, body: '😀'.repeat(2_001) })).toMatchObject({
      code: 'ProposalBodyTooLong',
      chars: 2001,
    });
  });

  it('knows nobody without a binding', async () => {
    const answer = await world.send('nobody:x', { action: 'proposal.submit', payload: lamp, requestId: 'r' });
    expect(answer).toEqual({ ok: false, refusal: { code: 'NotBound' } });
  });

  it('hides another village’s matter', async () => {
    await world.found(aSmallVillageWithOtherIds());
    const { proposalId } = await world.done('vg001', 'proposal.submit', lamp);
    expect(await world.refusal('v2:zz001', 'proposal.support', { proposalId })).toEqual({ code: 'ProposalNotFound' });
  });
});

function aSmallVillageWithOtherIds() {
  const village = aSmallVillage('v2');
  const [first] = village.roster;
  return { ...village, council: { ...village.council, seats: [] }, roster: first ? [{ ...first, id: 'zz001' }] : [] };
}
