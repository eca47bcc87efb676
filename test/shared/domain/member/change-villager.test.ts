import { changeVillager, fixedFields } from '@shared/domain/member/change-villager';
import type { Villager } from '@shared/domain/member/villager';
import { foundVillage } from '@shared/domain/village/found-village';
import { aSmallVillage } from '../../../helpers/small-village';

const villager = foundVillage(aSmallVillage()).villagers[0]?.next as Villager;

describe('changing a villager after a renewed roster', () => {
  it('does nothing where the roster says the same', () => {
    expect(changeVillager(villager, { ...villager })).toEqual({ ok: true, fields: [], change: null });
  });

  it.each([
    ['name', { name: '新名字', pinyin: 'xin ming zi' }, { name: { seal: '新名字' } }],
    ['phoneLast4', { phoneLast4: '4321' }, { phoneLast4: { seal: '4321' } }],
    ['groupId', { groupId: 'g2' }, { groupId: 'g2' }],
    [
      'roles',
      { roles: [{ role: 'clerk' as const, fromOn: '2026-01-01', toOn: null }], councilCategory: null },
      { roles: [{ role: 'clerk', fromOn: '2026-01-01', toOn: null }], councilCategory: null },
    ],
  ])('records a change of %s, and keeps the rest', (field, parts, data) => {
    const compared = changeVillager(villager, { ...villager, ...parts });
    expect(compared).toEqual({
      ok: true,
      fields: [field],
      change: {
        next: { ...villager, ...parts },
        event: { type: 'VillagerChanged', data: { villagerId: villager.id, ...data } },
      },
    });
  });

  it('takes the reading of a name for a change of the name', () => {
    expect(changeVillager(villager, { ...villager, pinyin: 'li shi' })).toMatchObject({ ok: true, fields: ['name'] });
  });

  it.each(fixedFields)('refuses to change %s', (field) => {
    const given = { ...villager, [field]: 'other' };
    expect(changeVillager(villager, given)).toEqual({
      ok: false,
      refusal: { code: 'VillagerFieldsFixed', fields: [field] },
    });
  });

  it('keeps the chain of the villager, whatever the roster brings', () => {
    const stored = { ...villager, chain: { seq: 4, hash: 'h', salt: 's' } };
    const compared = changeVillager(stored, { ...villager, phoneLast4: '4321' });
    expect(compared.ok && compared.change?.next.chain).toEqual(stored.chain);
  });
});
