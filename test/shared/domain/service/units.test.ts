import { assignRequest } from '@shared/domain/service/assign-request';
import { giveBackRequest } from '@shared/domain/service/give-back-request';
import { passRequest } from '@shared/domain/service/pass-request';
import { mayVisitRequester } from '@shared/domain/service/request-visitor';
import { reportRequestHandled } from '@shared/domain/service/report-request-handled';
import type { ServiceRequest } from '@shared/domain/service/service-request';
import { takeOnRequest } from '@shared/domain/service/take-on-request';
import { visitRequester } from '@shared/domain/service/visit-requester';
import { withdrawRequest } from '@shared/domain/service/withdraw-request';
import { type Unit, unitOf } from '@shared/domain/village/unit';
import type { Outcome, Refusal } from '@shared/kernel/outcome';
import { endOfDayMs } from '@shared/kernel/time';
import { aRequest, aVillageWithGrid } from '../../../helpers/a-request';
import { as, nowMs, on, person } from '../../../helpers/carrying-out';

const village = aVillageWithGrid();
/** `as002` speaks for the power company 供电所; the water station 水务站 has no liaison, and the clerk records for it. */
const [power, water] = ['power', 'water'].map((id) => unitOf(village, id)) as [Unit, Unit];

const code = (outcome: Outcome<Refusal>) => (outcome.ok ? null : outcome.refusal.code);
const after = (outcome: Outcome<Refusal>): ServiceRequest => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.changes.at(-1)?.next as ServiceRequest;
};
const assign = (unit: Unit | null, dueOn = on(10), doerId: string | null = null) =>
  assignRequest(aRequest({ status: 'checked' }), village, { actor: as('vg003'), nowMs, doerId, unit, dueOn, note: '' });
const takeOn = (request: ServiceRequest, actorId: string) =>
  takeOnRequest(request, village, { actor: as(actorId), nowMs });
const giveBack = (request: ServiceRequest, actorId: string) =>
  giveBackRequest(request, village, { actor: as(actorId), nowMs, reason: '不归我们这条线' });

describe('a request given to an outside unit', () => {
  it('is in the unit’s hands, to be taken on within the days of the rule and no later than the promise', () => {
    const given = assign(power);
    expect(after(given)).toMatchObject({
      status: 'assigned',
      doer: null,
      unit: { unitId: 'power', name: '供电所' },
      holderKey: 'unit:power',
      acceptance: { promisedOn: on(10) },
      dueAtMs: endOfDayMs(on(3)),
    });
    expect(given.ok && given.messages?.[1]).toMatchObject({ to: { kind: 'unit', unitId: 'power' } });
    expect(after(assign(power, on(1)))).toMatchObject({ dueAtMs: endOfDayMs(on(1)) });
  });

  it('goes to one person or to one unit, and to none that ended', () => {
    expect(code(assign(null))).toBe('HandOverToOne');
    expect(code(assign(power, on(3), 'as001'))).toBe('HandOverToOne');
    expect(code(assign({ ...power, endedOn: '2026-03-01' }))).toBe('HandOverUnitEnded');
    expect(code(assign(power, on(16)))).toBe('ServiceDateNotAllowed');
  });

  it('is taken on by its liaison or the clerk, once, and is due as promised from then on', () => {
    const given = after(assign(power));
    expect(code(takeOn(given, 'as001'))).toBe('ServiceRequestNotYours');
    const taken = after(takeOn(given, 'as002'));
    expect(taken).toMatchObject({ acceptance: null, dueAtMs: endOfDayMs(on(10)), holderKey: 'unit:power' });
    expect(code(takeOn(taken, 'as002'))).toBe('ServiceTakenOnAlready');
    expect(code(takeOn(after(assign(water)), 'ck001'))).toBeNull();
    expect(code(takeOn(after(assign(water)), 'as002'))).toBe('ServiceRequestNotYours');
  });

  it('comes back with the reason until it is taken on, and no later', () => {
    const given = after(assign(power));
    expect(after(giveBack(given, 'as002'))).toMatchObject({
      status: 'checked',
      unit: null,
      acceptance: null,
      holderKey: 'person:vg003',
      steps: [expect.anything(), { verb: 'giveBack', note: '不归我们这条线' }],
    });
    expect(code(giveBack(after(takeOn(given, 'as002')), 'as002'))).toBe('ServiceTakenOnAlready');
  });

  it('stays as free to be given back by a person as before', () => {
    expect(code(giveBack(aRequest({ status: 'assigned' }), 'as001'))).toBeNull();
  });
});

describe('what a unit did', () => {
  const report = (request: ServiceRequest, actorId: string) =>
    reportRequestHandled(request, village, {
      actor: as(actorId),
      nowMs,
      evidence: '换了表',
      photoIds: [],
      doers: [person(actorId)],
      candidates: [...(actorId === 'as002' ? ['as002'] : []), 'ck001', 'vg003'].map((id) => person(id)),
    });

  it('is reported by its liaison, also before it was taken on, and visited by nobody who speaks for it', () => {
    const handled = after(report(after(assign(power)), 'as002'));
    expect(handled).toMatchObject({ status: 'handled', acceptance: null, visitor: { villagerId: 'ck001' } });
    expect(mayVisitRequester(person('as002'), { ...handled, steps: [] }, [])).toBe(false);
  });

  it('is not visited by the clerk who recorded it for a unit without a liaison', () => {
    expect(after(report(after(assign(water)), 'ck001'))).toMatchObject({ visitor: { villagerId: 'vg003' } });
  });

  it('is done again by the unit when it is reopened, and the third time the town has it', () => {
    let request = after(report(after(assign(power)), 'as002'));
    for (const holderKey of ['unit:power', 'unit:power', 'role:townCoordinator']) {
      const said = { manner: 'home', isDone: false, rating: 1, words: '没修' } as const;
      const visit = { actor: as('ck001'), nowMs, note: '看了', said };
      request = after(visitRequester(request, village, visit));
      expect(request).toMatchObject({ status: 'assigned', holderKey });
      if (holderKey === 'unit:power') request = after(report(request, 'as002'));
    }
    expect(request).toMatchObject({ unit: null, doer: null });
  });
});

describe('passing it to a unit', () => {
  const pass = (request: ServiceRequest, unit: Unit | null, dueOn = on(5), personId?: string) =>
    passRequest(request, village, {
      actor: as('ck001'),
      nowMs,
      person: personId === undefined ? null : person(personId),
      unit,
      dueOn,
      reason: '换一家',
      doers: [],
    });

  it('is for what is being done, and the new unit takes it on anew', () => {
    const passed = after(pass(aRequest({ status: 'assigned' }), power));
    expect(passed).toMatchObject({ doer: null, holderKey: 'unit:power', acceptance: { promisedOn: on(5) } });
    expect(after(pass(passed, null, on(5), 'as001'))).toMatchObject({ unit: null, acceptance: null });
    expect(code(pass(aRequest(), power, on(2)))).toBe('ServiceNotToUnit');
    expect(code(pass(aRequest({ status: 'handled' }), power))).toBe('ServiceNotToUnit');
    expect(code(pass(aRequest({ status: 'assigned' }), { ...water, endedOn: on(0) }))).toBe('HandOverUnitEnded');
  });

  it('leaves what only gets another day with the unit, taken on or not', () => {
    const waiting = after(assign(power));
    expect(after(pass(waiting, null, on(12)))).toMatchObject({
      acceptance: { promisedOn: on(12) },
      dueAtMs: endOfDayMs(on(3)),
    });
    expect(code(pass(waiting, null, on(10)))).toBe('ServiceNothingChanged');
    const taken = after(takeOn(waiting, 'as002'));
    expect(after(pass(taken, null, on(12)))).toMatchObject({ acceptance: null, dueAtMs: endOfDayMs(on(12)) });
  });

  it('tells the unit when the requester takes it back', () => {
    const back = withdrawRequest(after(assign(power)), village, { actor: as('vg001'), nowMs, reason: '' });
    expect(back.ok && back.messages?.[0]?.to).toMatchObject({ villagerIds: expect.arrayContaining(['as002']) });
  });
});
