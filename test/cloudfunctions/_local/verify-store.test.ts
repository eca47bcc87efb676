import { verifyStore } from '@cloud/_local/verify/verify-store';
import type { CollectionName } from '@cloud/_platform/collections';
import type { StoredDocument } from '@cloud/_platform/store';
import type { Proposal } from '@shared/domain/proposal/proposal';
import type { CaseEvent } from '@shared/kernel/case';
import { World } from '../../helpers/world';

const lamp = { body: '村口的路灯坏了半个月', photoIds: [] };

describe('verifying a whole database', () => {
  let world: World;
  let proposalId: string;
  beforeEach(async () => {
    world = await World.create();
    ({ proposalId } = await world.done('vg001', 'proposal.submit', lamp));
    await world.done('vg003', 'proposal.support', { proposalId });
    await world.done('vg004', 'proposal.support', { proposalId });
  });
  afterEach(() => world.close());

  /** Writes past every rule, as somebody with the database in hand could. */
  async function tamper(collection: CollectionName, id: string, parts: object): Promise<void> {
    const document = (await world.stored(collection, id)) as StoredDocument;
    await world.ports.store.transact((transaction) => transaction.put(collection, { ...document, ...parts }));
  }
  const verdict = () => verifyStore(world.ports.store);

  it('counts what it read when everything holds', async () => {
    const { broken, caseCount, eventCount } = await verdict();
    expect(broken).toBeNull();
    expect(caseCount).toBeGreaterThan(25);
    expect(eventCount).toBe(caseCount + 2);
  });

  it('finds a changed record', async () => {
    await tamper('events', `${proposalId}.2`, { data: { supportCount: 9 } });
    expect(await verdict()).toMatchObject({ broken: { collection: 'events', id: `${proposalId}.2` } });
  });

  it('finds a removed record', async () => {
    const { chain } = (await world.stored<Proposal>('proposals', proposalId)) as Proposal;
    const last = (await world.stored<CaseEvent>('events', `${proposalId}.3`)) as CaseEvent;
    // The store removes nothing, so the second event is overwritten by the third and the third by nothing of this case.
    await tamper('events', `${proposalId}.3`, { caseId: 'elsewhere', seq: 1 });
    expect(await verdict()).toMatchObject({
      broken: { collection: 'events', id: last.id, problem: expect.stringContaining('missing') },
    });
    expect(chain.seq).toBe(3);
  });

  it('finds a matter whose part names another', async () => {
    const parts = { staying: '路灯坏了', leaving: '护栏松了', category: '', matterKind: '', reason: '' };
    const { partId } = await world.done('vg001', 'proposal.split', { proposalId, ...parts });
    expect((await verdict()).broken).toBeNull();
    await tamper('proposals', partId, { splitFrom: null });
    expect(await verdict()).toMatchObject({ broken: { id: proposalId, problem: 'a part of this matter is missing' } });
  });

  it('finds two swapped records', async () => {
    const second = (await world.stored<CaseEvent>('events', `${proposalId}.2`)) as CaseEvent;
    const third = (await world.stored<CaseEvent>('events', `${proposalId}.3`)) as CaseEvent;
    await tamper('events', second.id, { ...third, id: second.id, seq: 2 });
    await tamper('events', third.id, { ...second, id: third.id, seq: 3 });
    expect(await verdict()).toMatchObject({ broken: { collection: 'events', id: second.id } });
  });

  it('finds an event without a case', async () => {
    const first = (await world.stored<CaseEvent>('events', `${proposalId}.1`)) as CaseEvent;
    await world.ports.store.transact((transaction) =>
      transaction.add('events', { ...first, id: 'nowhere.1', caseId: 'nowhere' } as StoredDocument),
    );
    expect(await verdict()).toMatchObject({ broken: { collection: 'events', id: 'nowhere.1' } });
  });

  it.each([
    ['status', { status: 'adopted' }],
    ['holder', { holderKey: 'role:clerk' }],
    ['date', { dueAtMs: 5 }],
  ])('finds a matter whose %s is not that of its last step', async (_, parts) => {
    await tamper('proposals', proposalId, parts);
    expect(await verdict()).toMatchObject({ broken: { collection: 'proposals', id: proposalId } });
  });

  it('finds a record that lies in a strange collection', async () => {
    await tamper('proposals', proposalId, { kind: 'villager' });
    expect(await verdict()).toMatchObject({ broken: { id: proposalId } });
  });
});
