import fc from 'fast-check';
import { adviceOn, isOfFamily } from '@shared/domain/neighbourhood/ceremony';
import { adviceFor, noFigures } from '@shared/domain/neighbourhood/ceremony-draft';
import { cancelCeremony, changeCeremony, noteCeremony, passCeremony } from '@shared/domain/neighbourhood/hold-ceremony';
import { registerCeremony, type RegisterCeremony } from '@shared/domain/neighbourhood/register-ceremony';
import { foundVillage } from '@shared/domain/village/found-village';
import type { Village } from '@shared/domain/village/village';
import type { Villager } from '@shared/domain/member/villager';
import { addDays, dayOf, endOfDayMs, startOfDayMs } from '@shared/kernel/time';
import { aCeremony } from '../../../helpers/a-neighbourhood';
import { nowMs } from '../../../helpers/a-batch';
import { anActor } from '../../../helpers/a-proposal';
import { aSmallRegister } from '../../../helpers/small-register';
import { aSmallVillage } from '../../../helpers/small-village';

const founded = foundVillage(aSmallVillage());
const village = founded.village.next as Village;
const villager = (id: string) => founded.villagers.map(({ next }) => next as Villager).find((one) => one.id === id)!;
const { covenant } = aSmallRegister();
const today = dayOf(nowMs);
const clerk = anActor({ villagerId: 'ck001', name: '记录员一', householdId: 'h11', roles: ['villager', 'clerk'] });
const stranger = anActor({ villagerId: 'vg005', householdId: 'h99' });
const plan = { on: addDays(today, 7), place: ' 院子 ', figures: { ...noFigures, tables: 20, cars: 6 }, help: '' };

const register = (parts: Partial<RegisterCeremony> = {}) =>
  registerCeremony(village, covenant, {
    actor: anActor(),
    nowMs,
    ceremonyId: 'c1',
    kind: 'wedding',
    family: villager('vg001'),
    plan,
    ...parts,
  });
const registered = (parts: Partial<RegisterCeremony> = {}) => {
  const outcome = register(parts);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return { outcome, ceremony: outcome.changes[0]?.next as ReturnType<typeof aCeremony> };
};

describe('registering a ceremony', () => {
  it('says nothing at the limit, and a friendly word one table above it', () => {
    expect(adviceOn(registered().ceremony)).toEqual([]);
    const above = registered({ plan: { ...plan, figures: { ...plan.figures, tables: 21 } } }).ceremony;
    expect(adviceOn(above)).toMatchObject([{ kind: 'over', planned: 21, overBy: 1, limit: { max: 20 } }]);
    expect(above.status).toBe('registered');
  });

  it('copies limits and articles of the covenant, and keeps only the figures that its kind is asked about', () => {
    const { ceremony } = registered({ plan: { ...plan, figures: { ...plan.figures, days: 3 } } });
    expect(ceremony.limits.map(({ id, articleId }) => [id, articleId])).toEqual([
      ['covenant-wedding.banquetTables', 'covenant-wedding'],
      ['covenant-wedding.weddingCars', 'covenant-wedding'],
    ]);
    expect(ceremony.articles).toMatchObject([{ number: '第四条', isFine: false }]);
    expect(ceremony.plan).toMatchObject({ place: '院子', figures: { days: null, tables: 20 } });
    expect(registered({ kind: 'feast' }).ceremony.limits).toEqual([]);
  });

  it('mentions a wedding that is told late, and never a funeral', () => {
    const soon = { ...plan, on: addDays(today, 6) };
    expect(adviceOn(registered({ plan: soon }).ceremony)).toEqual([{ kind: 'late', noticeDays: 7, daysAhead: 6 }]);
    expect(adviceOn(registered({ plan: soon, kind: 'funeral' }).ceremony)).toEqual([]);
  });

  it('tells the clerk and the red-white council, without a word of limits; and the family, where another entered it', () => {
    const own = registered().outcome.messages ?? [];
    expect(own.map(({ code, to }) => [code, to])).toEqual([
      ['ceremonyRegistered', { kind: 'people', villagerIds: ['ck001'] }],
    ]);
    expect(Object.keys(own[0]?.data ?? {})).toEqual(['name', 'kind', 'on', 'dueAtMs']);
    const council = { ...village, ceremonyCouncil: [{ villagerId: 'cm001', name: '成员1', isNamePublic: true }] };
    const byClerk = registerCeremony(council, covenant, {
      ...{ actor: clerk, nowMs, ceremonyId: 'c1', kind: 'wedding' as const, family: villager('vg001'), plan },
    });
    expect(byClerk).toMatchObject({
      messages: [
        { code: 'ceremonyRegistered', to: { villagerIds: ['cm001'] } },
        { code: 'ceremonyEntered', to: { villagerId: 'vg001' } },
      ],
    });
  });

  it('is open to the household, the clerk, the red-white council and whoever may fill in, and to nobody else', () => {
    expect(register({ actor: anActor({ villagerId: 'vg002' }) }).ok).toBe(true);
    expect(register({ actor: clerk }).ok).toBe(true);
    expect(register({ actor: { ...stranger, isCeremonyCouncil: true } }).ok).toBe(true);
    expect(register({ actor: { ...stranger, relativeIds: ['vg001'] } }).ok).toBe(true);
    expect(register({ actor: stranger })).toMatchObject({
      refusal: { code: 'NeighbourhoodNotYours', part: 'family' },
    });
    expect(register({ actor: clerk, family: villager('tw001') })).toMatchObject({
      refusal: { code: 'NeighbourhoodPersonNotFound' },
    });
  });

  it.each([
    ['wedding', 0, true],
    ['wedding', -1, false],
    ['wedding', 400, true],
    ['wedding', 401, false],
    ['funeral', -3, true],
    ['funeral', -4, false],
  ] as const)('takes a %s %d days from now: %s', (kind, days, isTaken) => {
    const outcome = register({ kind, plan: { ...plan, on: addDays(today, days) } });
    expect(outcome.ok).toBe(isTaken);
    if (!outcome.ok) expect(outcome.refusal.code).toBe('NeighbourhoodDayNotAllowed');
  });
});

describe('afterwards', () => {
  it('may be changed and taken back while it is ahead, by the family or whoever looks after it', () => {
    const ceremony = aCeremony();
    expect(changeCeremony(ceremony, village, { actor: anActor(), nowMs, plan }).ok).toBe(true);
    expect(changeCeremony(ceremony, village, { actor: clerk, nowMs, plan })).toMatchObject({
      messages: [{ code: 'ceremonyChanged', to: { villagerId: 'vg001' } }],
    });
    expect(changeCeremony(ceremony, village, { actor: stranger, nowMs, plan })).toMatchObject({
      refusal: { code: 'NeighbourhoodNotYours' },
    });
    const past = { ...plan, on: addDays(today, -1) };
    expect(changeCeremony(ceremony, village, { actor: anActor(), nowMs, plan: past })).toMatchObject({
      refusal: { code: 'NeighbourhoodDayNotAllowed' },
    });
    expect(cancelCeremony(ceremony, village, { actor: stranger })).toMatchObject({
      refusal: { code: 'NeighbourhoodNotYours' },
    });
    expect(cancelCeremony(ceremony, village, { actor: anActor() })).toMatchObject({
      changes: [{ next: { status: 'cancelled', isOpen: false, isWatched: false } }],
    });
  });

  it.each(['held', 'cancelled'] as const)('stands still once it is %s', (status) => {
    const ceremony = aCeremony({ status });
    const closed = { refusal: { code: 'NeighbourhoodStepClosed', status } };
    expect(changeCeremony(ceremony, village, { actor: anActor(), nowMs, plan })).toMatchObject(closed);
    expect(cancelCeremony(ceremony, village, { actor: anActor() })).toMatchObject(closed);
    expect(passCeremony(ceremony, Number.MAX_SAFE_INTEGER)).toBeNull();
  });

  it('is held when its last day is over, not a moment before', () => {
    const figures = { ...noFigures, days: 3 };
    const { ceremony } = registered({ kind: 'funeral', plan: { ...plan, figures } });
    const endMs = endOfDayMs(addDays(plan.on, 2));
    expect(passCeremony(ceremony, endMs)).toBeNull();
    expect(passCeremony(ceremony, endMs + 1)).toMatchObject({
      changes: [{ next: { status: 'held', isOpen: false, isWatched: false } }],
      messages: [{ code: 'ceremonyHeld', to: { villagerId: 'vg001' } }],
    });
  });

  it('is noted by the family alone, and only when it was held', () => {
    const held = aCeremony({ status: 'held', isOpen: false });
    expect(noteCeremony(held, { actor: anActor({ villagerId: 'vg002' }), text: ' 热闹 ' })).toMatchObject({
      changes: [{ next: { note: '热闹' }, event: { data: { note: { seal: '热闹' } } } }],
    });
    expect(noteCeremony(held, { actor: clerk, text: '热闹' })).toMatchObject({
      refusal: { code: 'NeighbourhoodNotYours' },
    });
    expect(noteCeremony(aCeremony(), { actor: anActor(), text: '热闹' })).toMatchObject({
      refusal: { code: 'NeighbourhoodStepClosed' },
    });
  });

  it('knows its family by household and person; nobody belongs to an empty household', () => {
    const single = aCeremony({ householdId: '' });
    expect(isOfFamily(single, anActor())).toBe(true);
    expect(isOfFamily(single, anActor({ villagerId: 'vg005', householdId: '' }))).toBe(false);
  });
});

describe('advice', () => {
  const limit = { id: 'l', kind: 'wedding', measure: 'tables', unit: '桌', title: '婚宴桌数', articleId: 'a' } as const;

  it('is given exactly where a figure is above its limit, with the difference', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.option(fc.nat(50), { nil: null }), (max, tables) => {
        const basis = { limits: [{ ...limit, max }], noticeDays: null, todayOn: today, on: today };
        const advice = adviceFor({ ...noFigures, tables }, basis);
        const over = tables === null ? 0 : Math.max(0, tables - max);
        expect(advice.map((one) => one.kind === 'over' && one.overBy)).toEqual(over === 0 ? [] : [over]);
      }),
    );
  });
});

it('begins its days at midnight in Shanghai', () => {
  expect(registered().ceremony.lookAtMs).toBe(startOfDayMs(addDays(plan.on, 1)));
});
