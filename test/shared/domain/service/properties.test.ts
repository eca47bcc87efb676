import { weekdaysOnly } from '@shared/kernel/working-days';
import fc from 'fast-check';
import { workCalendar } from '@cloud/_platform/work-calendar';
import { assignRequest } from '@shared/domain/service/assign-request';
import { bringToCouncil } from '@shared/domain/service/bring-to-council';
import { checkRequest } from '@shared/domain/service/check-request';
import { giveBackRequest } from '@shared/domain/service/give-back-request';
import { passRequest } from '@shared/domain/service/pass-request';
import { rateRequest } from '@shared/domain/service/rate-request';
import { reportRequestHandled } from '@shared/domain/service/report-request-handled';
import { requestDoerIds, requestVisitorIds } from '@shared/domain/service/request-visitor';
import type { ServiceRequest } from '@shared/domain/service/service-request';
import { takeOnRequest } from '@shared/domain/service/take-on-request';
import { lookAtRequest } from '@shared/domain/service/watch-request';
import { visitRequester } from '@shared/domain/service/visit-requester';
import { withdrawRequest } from '@shared/domain/service/withdraw-request';
import { unitOf } from '@shared/domain/village/unit';
import { systemActor } from '@shared/domain/member/actor';
import type { Accepted, Outcome, Refusal } from '@shared/kernel/outcome';
import { addDays, dayMs, dayOf } from '@shared/kernel/time';
import { aRequest, aVillageWithGrid } from '../../../helpers/a-request';
import { as, nowMs as startMs, person } from '../../../helpers/carrying-out';

const village = aVillageWithGrid();
/** `vg002` lives with the requester, `vg003` is the grid member; the others hold offices. */
const people = ['vg001', 'vg002', 'vg003', 'ck001', 'ch001', 'as001', 'as002', 'tw001', 'sv001', 'cm001'];
const verbs = [
  'check',
  'assign',
  'takeOn',
  'giveBack',
  'reportHandled',
  'recordVisit',
  'rate',
  'pass',
  'withdraw',
  'bringToCouncil',
  'clock',
] as const;

const act = fc.record({
  verb: fc.constantFrom(...verbs),
  who: fc.constantFrom(...people),
  whom: fc.constantFrom(...people),
  /** Given to a unit instead of to `whom`. */
  unitId: fc.constantFrom(null, null, 'power', 'water'),
  days: fc.nat(9),
  rating: fc.integer({ min: 1, max: 5 }),
  isDone: fc.boolean(),
});
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

function taken(request: ServiceRequest, { verb, who, whom, unitId, days, rating, isDone }: Act, nowMs: number) {
  const actor = verb === 'clock' ? systemActor('v1') : as(who);
  const by = { actor, nowMs };
  const dueOn = addDays(dayOf(nowMs), days);
  const doers = [...requestDoerIds(request), who].map((id) => person(id));
  const candidates = requestVisitorIds(request, village).map((id) => person(id));
  const unit = unitId === null ? null : (unitOf(village, unitId) ?? null);
  const rules: Record<(typeof verbs)[number], () => Outcome<Refusal> | Accepted | null> = {
    check: () => checkRequest(request, village, { ...by, note: '看了', isShared: isDone }),
    assign: () => assignRequest(request, village, { ...by, doerId: unit ? null : whom, unit, dueOn, note: '' }),
    takeOn: () => takeOnRequest(request, village, by),
    giveBack: () => giveBackRequest(request, village, { ...by, reason: '不归我' }),
    reportHandled: () =>
      reportRequestHandled(request, village, { ...by, evidence: '好了', photoIds: [], doers, candidates }),
    recordVisit: () =>
      visitRequester(request, village, { ...by, note: '', said: { manner: 'home', isDone, rating, words: '' } }),
    rate: () => rateRequest(request, village, { ...by, isDone, rating, words: '' }),
    pass: () =>
      passRequest(request, village, { ...by, person: unit ? null : person(whom), unit, dueOn, reason: '换人', doers }),
    withdraw: () => withdrawRequest(request, village, { ...by, reason: '' }),
    bringToCouncil: () =>
      bringToCouncil(request, null, village, { ...by, calendar: workCalendar, reason: '要商量', proposalId: 'p9' }),
    clock: () => lookAtRequest(request, village, { nowMs, calendar: weekdaysOnly }),
  };
  const outcome = rules[verb]();
  if (!outcome?.ok) return request;
  const own = outcome.changes.filter(({ next }) => next.kind === 'serviceRequest');
  return own.at(-1)?.next as ServiceRequest;
}

function expectHeld(request: ServiceRequest): void {
  const { isOpen, holder, holderKey, dueAtMs, ladderAtMs, acceptance, unit, doer } = request;
  expect(unit === null || doer === null).toBe(true);
  if (acceptance !== null && isOpen) expect(holderKey).toBe(`unit:${unit?.unitId}`);
  if (isOpen) expect({ holder, holderKey, dueAtMs }).not.toMatchObject({ holder: null });
  expect(isOpen).toBe(holder !== null);
  expect(isOpen).toBe(dueAtMs > 0);
  expect(isOpen).toBe(holderKey !== '');
  if (!isOpen) expect(ladderAtMs).toBe(0);
}

/** Nobody visits what they did, nor what somebody they live with did, nor themself. */
function expectVisitedByOthers({ steps, requesterId }: ServiceRequest): void {
  steps.forEach(({ verb, by }, at) => {
    if (verb !== 'recordVisit') return;
    const doerIds = requestDoerIds({ doer: null, steps: steps.slice(0, at) });
    expect(by.villagerId).not.toBe(requesterId);
    expect(doerIds).not.toContain(by.villagerId);
    const households = doerIds.map((id) => person(id).householdId).filter((id) => id !== '');
    expect(households).not.toContain(person(by.villagerId).householdId);
  });
}

describe('no sequence of acts', () => {
  it('leaves a request without holder and date, lets anybody visit their own work, or loses a step', () => {
    const reached = new Set<string>();
    const walk = fc.property(fc.array(act, { minLength: 1, maxLength: 60 }), (acts) => {
      let request = aRequest();
      let nowMs = startMs;
      for (const one of acts) {
        nowMs += one.verb === 'clock' ? one.days * dayMs : 60_000;
        const before = request;
        request = taken(request, one, nowMs);
        expectHeld(request);
        expectVisitedByOthers(request);
        expect(request.steps.slice(0, before.steps.length)).toEqual(before.steps);
        expect(request.ladder.toldIds).toHaveLength(new Set(request.ladder.toldIds).size);
        if (request.reopenedCount > before.reopenedCount && request.reopenedCount >= 3) {
          expect(request.holderKey).toBe('role:townCoordinator');
        }
        reached.add(request.status);
      }
    });
    fc.assert(walk, { numRuns: 400 });
    // Chance reaches the last steps in some runs only.
    expect([...reached]).toEqual(
      expect.arrayContaining(['assigned', 'becameMatter', 'checked', 'received', 'withdrawn']),
    );
  });

  it('gets by willing people to the visit, and again after every reopening', () => {
    const walk = fc.property(
      fc.array(fc.record({ rating: fc.integer({ min: 1, max: 5 }), isDone: fc.boolean() }), { maxLength: 6 }),
      (visits) => {
        let request = aRequest();
        const go = (verb: Act['verb'], who: string, more: Partial<Act> = {}) => {
          request = taken(
            request,
            { verb, who, whom: 'as001', unitId: null, days: 3, rating: 5, isDone: true, ...more },
            startMs,
          );
        };
        go('check', 'vg003');
        go('assign', 'vg003');
        for (const said of [...visits, { rating: 5, isDone: true }]) {
          if (request.holderKey === 'role:townCoordinator') go('pass', 'tw001', { whom: 'as002' });
          go('reportHandled', request.doer?.villagerId ?? '');
          expect(request.status).toBe('handled');
          go('recordVisit', request.visitor?.villagerId ?? '', said);
          expect(request.status).toBe(said.isDone && said.rating >= 3 ? 'visited' : 'assigned');
          if (request.status === 'visited') break;
        }
        expect(request.status).toBe('visited');
      },
    );
    fc.assert(walk, { numRuns: 150 });
  });
});
