import { verifyStore } from '@cloud/_local/verify/verify-store';
import { expandOutbox } from '@cloud/clock/expand-outbox';
import { World } from '../../../helpers/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

const telecom = { name: ' 电信站 ', kind: 'telecom' as const, liaisonId: 'vg003' };

describe('the list of outside units', () => {
  it('is kept by the clerk, and everybody reads it', async () => {
    const { unitId } = await world.done('ck001', 'village.add-unit', telecom);
    const { units, mayKeep } = await world.done('vg004', 'village.units', {});
    expect(units.map(({ name }) => name)).toEqual(['供电所', '水务站', '电信站']);
    expect(units.find((unit) => unit.unitId === unitId)).toMatchObject({ kind: 'telecom', isMine: false });
    expect(mayKeep).toBe(false);
    expect((await world.done('ck001', 'village.units', {})).mayKeep).toBe(true);
  });

  it('knows its liaison at the next call, and forgets the one before', async () => {
    const { unitId } = await world.done('ck001', 'village.add-unit', telecom);
    const mine = async (villagerId: string) =>
      (await world.done(villagerId, 'village.units', {})).units.filter(({ isMine }) => isMine).map(({ name }) => name);
    expect(await mine('vg003')).toEqual(['电信站']);
    await world.done('ck001', 'village.change-unit', { ...telecom, unitId, liaisonId: 'vg004' });
    expect(await mine('vg003')).toEqual([]);
    expect(await mine('vg004')).toEqual(['电信站']);
    await expandOutbox.run(world.ports);
    const messages = await world.ports.store.find('messages', {
      where: { villageId: 'v1', recipientId: 'vg004' },
      orderBy: { field: 'atMs', direction: 'ascending' },
      limit: 10,
    });
    expect(messages).toMatchObject([{ code: 'unitLiaisonNamed' }]);
    expect(await verifyStore(world.ports.store)).toMatchObject({ broken: null });
  });

  it('shows the name of a liaison to villagers as boards show it', async () => {
    const consents = { isNamePublic: false, photosOnBoards: false, messages: true, consent: '' };
    await world.done('vg003', 'member.change-consents', { villagerId: 'vg003', ...consents });
    await world.done('ck001', 'village.add-unit', telecom);
    const nameFor = async (reader: string) =>
      (await world.done(reader, 'village.units', {})).units.find(({ name }) => name === '电信站')?.liaison?.name;
    expect(await nameFor('vg004')).toBe('村*');
    expect(await nameFor('ch001')).toBe('村民三');
    expect(await nameFor('vg003')).toBe('村民三');
  });

  it('keeps what ended, behind the others', async () => {
    await world.done('ck001', 'village.end-unit', { unitId: 'power' });
    const { units } = await world.done('vg004', 'village.units', {});
    expect(units.map(({ unitId, endedOn }) => [unitId, endedOn])).toEqual([
      ['water', null],
      ['power', '2026-03-02'],
    ]);
  });

  it('refuses a liaison whom the roster does not know', async () => {
    const stranger = { ...telecom, liaisonId: 'nobody' };
    expect(await world.refusal('ck001', 'village.add-unit', stranger)).toMatchObject({ code: 'UnitLiaisonUnknown' });
    expect(await world.refusal('ck001', 'village.change-unit', { ...stranger, unitId: 'power' })).toMatchObject({
      code: 'UnitLiaisonUnknown',
    });
  });
});
