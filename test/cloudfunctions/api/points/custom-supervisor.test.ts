import type { Claim } from '@shared/domain/points/claim';
import { dayMs } from '@shared/kernel/time';
import { monthOf, river } from '../../../helpers/points-month';
import { aSmallVillage } from '../../../helpers/small-village';
import { World } from '../../../helpers/world';

let world: World;
beforeEach(async () => {
  const village = aSmallVillage();
  const position = { position: 'customSupervisor' as const, from: '2025-01-01' };
  const roster = village.roster.map((person) =>
    person.id === 'vg005' ? { ...person, positions: [position] } : person,
  );
  world = await World.create({ ...village, roster });
});
afterEach(() => world.close());

const banquet = {
  ...{ villagerId: 'vg003', entryId: 'banquet-over-small', photoIds: [], doneOn: '2026-03-01' },
  text: '登记是 12 桌，现场数了 18 桌',
};

describe('the custom supervisor', () => {
  it('proposes for others, and finds them in the list of people', async () => {
    expect(await world.done('vg005', 'points.tariff', {})).toMatchObject({ propose: { isOpen: true } });
    await world.done('vg005', 'member.people', { query: '村民', purpose: 'any', cursor: null });
    const { claimId } = await world.done('vg005', 'points.propose', { ...river, villagerId: 'vg003' });
    expect(await world.stored<Claim>('claims', claimId)).toMatchObject({
      proposer: { villagerId: 'vg005' },
      claimant: { villagerId: 'vg003' },
      status: 'waiting',
    });
  });

  it('takes nobody’s points in silence: what they propose is told and heard before it is judged', async () => {
    const { claimId } = await world.done('vg005', 'points.propose', banquet);
    await world.done('cs001', 'points.open-review', { batchId: 'v1.2026-03' });
    const sitting = monthOf('v1.2026-03', [claimId]);
    expect(await world.refusal('cs001', 'points.review', sitting)).toMatchObject({ code: 'ReviewDeductionNotHeard' });
    world.advance(8 * dayMs);
    expect(await world.done('cs001', 'points.review', sitting)).toEqual({ putOffIds: [] });
  });

  it('nobody else proposes, and whoever is none finds no list of people', async () => {
    expect(await world.refusal('vg004', 'points.propose', banquet)).toMatchObject({ code: 'RoleRequired' });
    const asked = { query: '', purpose: 'any' as const, cursor: null };
    expect(await world.refusal('vg004', 'member.people', asked)).toEqual({ code: 'PeopleOnlyOffices' });
  });
});
