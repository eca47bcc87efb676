import { type Actor, actorFrom } from '@shared/domain/member/actor';
import type { Villager } from '@shared/domain/member/villager';
import { foundVillage } from '@shared/domain/village/found-village';
import { addUnit, changeUnit, endUnit } from '@shared/domain/village/keep-units';
import { unitOf, unitsInForce } from '@shared/domain/village/unit';
import { unitsMax } from '@shared/domain/village/unit-draft';
import { type Village, villageShape } from '@shared/domain/village/village';
import { startOfDayMs } from '@shared/kernel/time';
import { aSmallVillage } from '../../../helpers/small-village';

const founded = foundVillage(aSmallVillage());
const small = founded.village.next as Village;
const people = founded.villagers.map(({ next }) => next as Villager);
const nowMs = startOfDayMs('2026-03-02');

const personOf = (id: string) => people.find((one) => one.id === id) as Villager;
const actorOf = (id: string): Actor => actorFrom(personOf(id), nowMs);
const clerk = actorOf('ck001');
const telecom = { actor: clerk, unitId: 'telecom', name: '电信站', kind: 'telecom' as const, liaison: null };
const power = { ...telecom, unitId: 'power', name: '供电所', kind: 'power' as const };
const as002 = personOf('as002');
const vg003 = personOf('vg003');

const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'accepted' : outcome.refusal?.code;
function villageAfter(outcome: ReturnType<typeof endUnit>): Village {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.changes[0]?.next as Village;
}
const ended = villageAfter(endUnit(small, { actor: clerk, nowMs, unitId: 'power' }));

describe('outside units', () => {
  it('are none in a village that was founded before there were any', () => {
    const { units, ...older } = small;
    expect(units).toHaveLength(2);
    expect(villageShape.parse(older).units).toEqual([]);
  });

  it('come with the village, each known to the person who speaks for it', () => {
    expect(unitOf(small, 'power')).toMatchObject({ liaison: { villagerId: 'as002' }, endedOn: null });
    expect(actorOf('as002').unitIds).toEqual(['power']);
    expect(actorOf('as001').unitIds).toEqual([]);
  });

  it('take no second unit of the same name, but one of the name of a unit that ended', () => {
    expect(codeOf(addUnit(small, { ...telecom, name: '供电所' }))).toBe('UnitNameTaken');
    expect(codeOf(addUnit(ended, { ...telecom, name: '供电所' }))).toBe('accepted');
  });

  it('are at most forty that receive anything', () => {
    const withUnits = (count: number): Village => ({
      ...small,
      units: Array.from({ length: count }, (_, index) => ({
        id: `u${index}`,
        name: `单位${index}`,
        kind: 'other' as const,
        liaison: null,
        endedOn: null,
      })),
    });
    expect(codeOf(addUnit(withUnits(unitsMax - 1), telecom))).toBe('accepted');
    expect(codeOf(addUnit(withUnits(unitsMax), telecom))).toBe('UnitsTooMany');
    const oneEnded = {
      ...withUnits(unitsMax),
      units: [...withUnits(unitsMax - 1).units, { ...withUnits(1).units[0]!, endedOn: '2026-01-01' }],
    };
    expect(codeOf(addUnit(oneEnded, telecom))).toBe('accepted');
  });

  it('are looked after by the clerk alone', () => {
    const actor = actorOf('ch001');
    expect(codeOf(addUnit(small, { ...telecom, actor }))).toBe('RoleRequired');
    expect(codeOf(changeUnit(small, { ...power, actor, liaisonBefore: null }))).toBe('RoleRequired');
    expect(codeOf(endUnit(small, { actor, nowMs, unitId: 'power' }))).toBe('RoleRequired');
  });

  it('pass from one liaison to the next, and both are known anew', () => {
    const outcome = changeUnit(small, { ...power, liaison: vg003, liaisonBefore: as002 });
    expect(outcome).toMatchObject({
      ok: true,
      changes: [
        { next: { kind: 'village' }, event: { type: 'UnitChanged', data: { unitId: 'power', liaisonId: 'vg003' } } },
        { next: { id: 'as002', unitIds: [] } },
        { next: { id: 'vg003', unitIds: ['power'] } },
      ],
      messages: [{ to: { villagerId: 'vg003' }, code: 'unitLiaisonNamed', data: { title: '供电所' } }],
    });
  });

  it('may lose their liaison, and tell nobody then', () => {
    const outcome = changeUnit(small, { ...power, liaison: null, liaisonBefore: as002 });
    expect(outcome).toMatchObject({ ok: true, messages: [] });
    expect(outcome.ok && outcome.changes).toHaveLength(2);
  });

  it('refuse a change that changes nothing, of none, or of one that ended', () => {
    const same = { ...power, liaison: as002, liaisonBefore: as002 };
    expect(codeOf(changeUnit(small, same))).toBe('UnitNothingChanged');
    expect(codeOf(changeUnit(small, { ...same, name: '溪口供电所' }))).toBe('accepted');
    expect(codeOf(changeUnit(small, { ...same, name: '水务站' }))).toBe('UnitNameTaken');
    expect(codeOf(changeUnit(small, { ...same, unitId: 'none' }))).toBe('UnitNotFound');
    expect(codeOf(changeUnit(ended, { ...same, name: '溪口供电所' }))).toBe('UnitEnded');
    expect(codeOf(endUnit(ended, { actor: clerk, nowMs, unitId: 'power' }))).toBe('UnitEnded');
  });

  it('stay on the list when they end, with who speaks for them', () => {
    expect(unitOf(ended, 'power')).toMatchObject({ endedOn: '2026-03-02', liaison: { villagerId: 'as002' } });
    expect(unitsInForce(ended).map(({ id }) => id)).toEqual(['water']);
  });

  it('name nobody and no unit in the record', () => {
    const outcome = addUnit(small, telecom);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    expect(JSON.stringify(outcome.changes.map(({ event }) => event))).toContain('"seal":"电信站"');
  });
});
