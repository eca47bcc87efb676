import { askService, type AskService } from '@shared/domain/service/ask-service';
import { assignRequest } from '@shared/domain/service/assign-request';
import { checkRequest } from '@shared/domain/service/check-request';
import { giveBackRequest } from '@shared/domain/service/give-back-request';
import { passRequest } from '@shared/domain/service/pass-request';
import { rateRequest } from '@shared/domain/service/rate-request';
import { reportRequestHandled } from '@shared/domain/service/report-request-handled';
import { isClosed, type ServiceRequest } from '@shared/domain/service/service-request';
import { setGridMembers } from '@shared/domain/service/set-grid-members';
import { visitRequester } from '@shared/domain/service/visit-requester';
import { withdrawRequest } from '@shared/domain/service/withdraw-request';
import type { Outcome, Refusal } from '@shared/kernel/outcome';
import { dayMs, endOfDayMs } from '@shared/kernel/time';
import { aRequest, aVillageWithGrid, doer, gridMember, visitor } from '../../../helpers/a-request';
import { as, nowMs, on, person } from '../../../helpers/carrying-out';

const village = aVillageWithGrid();
const asked: AskService = {
  actor: as('vg001'),
  nowMs,
  requestId: 'r1',
  body: '自来水管漏水。已经三天了',
  photoIds: [],
  requester: person('vg001'),
  gridId: null,
  isShared: false,
};
const code = (outcome: Outcome<Refusal>) => (outcome.ok ? null : outcome.refusal.code);
const after = (outcome: Outcome<Refusal>): ServiceRequest => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.changes.at(-1)?.next as ServiceRequest;
};

describe('asking for something', () => {
  const ask = (parts: Partial<AskService> = {}, where = village) => askService(where, { ...asked, ...parts });

  it('takes one sentence to the grid member of one’s own area, with a date', () => {
    expect(after(ask())).toMatchObject({
      status: 'received',
      title: '自来水管漏水',
      holderKey: 'person:vg003',
      dueAtMs: endOfDayMs(on(2)),
      gridId: 'w1',
      isShared: false,
    });
  });

  it('takes a photo alone, and nothing at all it does not take', () => {
    expect(after(ask({ body: '', photoIds: ['f1'] }))).toMatchObject({ title: '', photoIds: ['f1'] });
    expect(code(ask({ body: ' \n' }))).toBe('ServiceRequestEmpty');
  });

  it('goes to the clerk where the area has nobody, or only the requester', () => {
    expect(after(ask({}, aVillageWithGrid([])))).toMatchObject({ holderKey: 'role:clerk' });
    const own = aVillageWithGrid([{ villagerId: 'vg001', name: '村民一', isNamePublic: true }]);
    expect(after(ask({}, own))).toMatchObject({ holderKey: 'role:clerk' });
  });

  it('takes as many characters and photos as the rule book says, and not one more', () => {
    expect(code(ask({ body: '水'.repeat(2_000) }))).toBeNull();
    expect(code(ask({ body: '水'.repeat(2_001) }))).toBe('ServiceRequestTooLong');
    const photos = (count: number) => Array.from({ length: count }, (_, index) => `f${index}`);
    expect(code(ask({ photoIds: photos(9) }))).toBeNull();
    expect(code(ask({ photoIds: photos(10) }))).toBe('ServiceRequestTooManyPhotos');
  });

  it('knows the village’s areas and no other', () => {
    expect(code(ask({ gridId: 'w1' }))).toBeNull();
    expect(code(ask({ gridId: 'w7' }))).toBe('ServiceGridUnknown');
  });

  it('lets a relative or an office fill in, with both names; nobody else, and nobody from outside for themself', () => {
    const forOther = (actorId: string) => ask({ actor: as(actorId), requester: person('vg002') });
    expect(after(forOther('rv001'))).toMatchObject({
      requesterId: 'vg002',
      helperId: 'rv001',
      steps: [{ by: { villagerId: 'rv001' }, onBehalfOf: { villagerId: 'vg002' } }],
    });
    expect(code(forOther('vg004'))).toBe('HelperNotAllowed');
    expect(code(ask({ actor: as('as002'), requester: person('as002') }))).toBe('RoleRequired');
  });
});

describe('the desk', () => {
  it('checks it, keeps it, and may only take it out of sight, not put it there', () => {
    const check = (isShared: boolean, mayShare: boolean) =>
      after(
        checkRequest(aRequest({ isShared }), village, { actor: as('vg003'), nowMs, note: '看了', isShared: mayShare }),
      );
    expect(check(true, true)).toMatchObject({ status: 'checked', isShared: true, holderKey: 'person:vg003' });
    expect(check(true, false).isShared).toBe(false);
    expect(check(false, true).isShared).toBe(false);
    const byClerk = checkRequest(aRequest(), village, { actor: as('ck001'), nowMs, note: '看了', isShared: false });
    expect(after(byClerk)).toMatchObject({ holderKey: 'role:clerk', dueAtMs: endOfDayMs(on(2)) });
  });

  it('gives it to a receiver until a day within the rule', () => {
    const assign = (doerId: string, dueOn: string) =>
      assignRequest(aRequest({ status: 'checked' }), village, {
        actor: as('vg003'),
        nowMs,
        doerId,
        unit: null,
        dueOn,
        note: '',
      });
    expect(after(assign('as002', on(15)))).toMatchObject({ status: 'assigned', holderKey: 'person:as002' });
    expect(code(assign('as002', on(0)))).toBeNull();
    expect(code(assign('as002', on(-1)))).toBe('ServiceDateNotAllowed');
    expect(code(assign('as002', on(16)))).toBe('ServiceDateNotAllowed');
    expect(code(assign('as002', '2026-02-31'))).toBe('ServiceDateNotAllowed');
    expect(code(assign('vg005', on(3)))).toBe('ServiceDoerNotAllowed');
    expect(code(assign('vg001', on(3)))).toBe('ServiceDoerIsRequester');
    // A grid member may do it with their own hands.
    expect(code(assign('vg003', on(3)))).toBeNull();
  });

  it('promises no later day than its matter was promised', () => {
    const of = { status: 'checked', matterId: 'm1', promisedAtMs: endOfDayMs(on(4)) } as const;
    const assign = (dueOn: string, parts: Partial<ServiceRequest> = {}) =>
      assignRequest(aRequest({ ...of, ...parts }), village, {
        actor: as('vg003'),
        nowMs,
        doerId: 'as001',
        unit: null,
        dueOn,
        note: '',
      });
    expect(code(assign(on(4)))).toBeNull();
    expect(code(assign(on(5)))).toBe('ServiceDateNotAllowed');
    expect(code(assign(on(5), { promisedAtMs: nowMs - dayMs }))).toBeNull();
  });

  it('has it again when the doer gives it back', () => {
    const back = giveBackRequest(aRequest({ status: 'assigned' }), village, {
      actor: as('as001'),
      nowMs,
      reason: '不归我',
    });
    expect(after(back)).toMatchObject({ status: 'checked', doer: null, holderKey: 'person:vg003' });
  });
});

describe('handled', () => {
  const report = (parts: Partial<ServiceRequest>, candidates: string[], doers = ['as001']) =>
    reportRequestHandled(aRequest({ status: 'assigned', ...parts }), village, {
      actor: as('as001'),
      nowMs,
      evidence: '换了水管',
      photoIds: [],
      doers: doers.map((id) => person(id)),
      candidates: candidates.map((id) => person(id)),
    });

  it('is visited by the first who neither did it nor asked for it', () => {
    expect(after(report({}, ['as001', 'vg001', 'vg003', 'sv001']))).toMatchObject({
      status: 'handled',
      holderKey: 'person:vg003',
      dueAtMs: endOfDayMs(on(7)),
    });
  });

  it('is visited by nobody of the doer’s household, nor by who did it before', () => {
    const sameHousehold = { ...person('vg003'), householdId: person('as001').householdId };
    const outcome = reportRequestHandled(aRequest({ status: 'assigned' }), village, {
      actor: as('as001'),
      nowMs,
      evidence: '换了水管',
      photoIds: [],
      doers: [person('as001')],
      candidates: [sameHousehold],
    });
    expect(code(outcome)).toBe('ServiceVisitorNobodyLeft');
    const before = { ...aRequest().steps, ...after(report({}, ['sv001'])).steps.at(-1)!, by: gridMember };
    expect(code(report({ steps: [before] }, ['vg003'], ['as001', 'vg003']))).toBe('ServiceVisitorNobodyLeft');
  });

  it('is closed only when it was visited', () => {
    expect(isClosed(aRequest({ status: 'handled' }))).toBe(false);
    expect(isClosed(aRequest({ status: 'answered' }))).toBe(false);
    expect(isClosed(aRequest({ status: 'visited' }))).toBe(true);
  });
});

describe('the visit', () => {
  const said = { manner: 'home', isDone: true, rating: 5, words: '' } as const;
  const visit = (
    parts: Partial<ServiceRequest>,
    saying: Partial<typeof said> | { isDone: boolean; rating: number } = {},
  ) =>
    visitRequester(aRequest({ status: 'handled', ...parts }), village, {
      actor: as('sv001'),
      nowMs,
      note: '去看了',
      said: { ...said, ...saying },
    });

  it('lets a 3 rest and reopens a 2, and what is not done whatever the rating', () => {
    expect(after(visit({}, { isDone: true, rating: 3 }))).toMatchObject({ status: 'visited', isOpen: false });
    expect(after(visit({}, { isDone: true, rating: 2 }))).toMatchObject({
      status: 'assigned',
      reopenedCount: 1,
      holderKey: 'person:as001',
      visitor: null,
    });
    expect(after(visit({}, { isDone: false, rating: 5 }))).toMatchObject({ status: 'assigned' });
  });

  it('keeps the history, and goes to the town the third time', () => {
    const third = after(visit({ reopenedCount: 2, doer }, { isDone: false, rating: 1 }));
    expect(third).toMatchObject({
      status: 'assigned',
      holderKey: 'role:townCoordinator',
      doer: null,
      reopenedCount: 3,
    });
    expect(third.steps.map(({ verb }) => verb)).toEqual(['recordVisit', 'reopen']);
    expect(third.steps[0]?.rating).toMatchObject({ isDone: false, rating: 1 });
  });

  it('is nobody’s who did it', () => {
    expect(code(visit({ visitor: doer, doer: visitor }))).toBe('ServiceRequestNotYours');
    expect(code(visit({ doer: visitor }))).toBe('ServiceVisitByDoer');
  });
});

describe('the requester’s own rating', () => {
  const rate = (parts: Partial<ServiceRequest>, rating: number, atMs = nowMs, isDone = true) =>
    rateRequest(aRequest({ status: 'handled', ...parts }), village, {
      actor: as('vg001'),
      nowMs: atMs,
      isDone,
      rating,
      words: '',
    });

  it('stays a rating when it is good: the visitor still comes', () => {
    expect(after(rate({}, 3))).toMatchObject({ status: 'handled', holderKey: 'person:sv001' });
    expect(after(rate({}, 2))).toMatchObject({ status: 'assigned', reopenedCount: 1 });
    expect(after(rate({}, 5, nowMs, false))).toMatchObject({ status: 'assigned' });
  });

  it('is given once for each time it was handled', () => {
    const rated = after(rate({}, 4));
    expect(code(rate(rated, 4))).toBe('ServiceRatingAlreadyGiven');
    const handled = { ...rated.steps[0]!, verb: 'reportHandled' };
    expect(code(rate({ ...rated, steps: [...rated.steps, handled] }, 4))).toBeNull();
  });

  it('may come until thirty days after the visit', () => {
    const visited = { status: 'visited', statusSinceMs: nowMs } as const;
    expect(code(rate(visited, 1, endOfDayMs(on(30))))).toBeNull();
    expect(code(rate(visited, 1, endOfDayMs(on(30)) + 1))).toBe('ServiceReopenTooLate');
  });
});

describe('passing it on', () => {
  const pass = (parts: Partial<ServiceRequest>, personId: string | null, dueOn = on(2), actorId = 'ck001') =>
    passRequest(aRequest(parts), village, {
      actor: as(actorId),
      nowMs,
      person: personId === null ? null : person(personId),
      unit: null,
      dueOn,
      reason: '网格员住院了',
      doers: [person('as001')],
    });

  it('goes to somebody of the desk before it is assigned, then to a receiver, then to a visitor', () => {
    expect(after(pass({}, 'vg003'))).toMatchObject({ status: 'received', holderKey: 'person:vg003' });
    expect(code(pass({}, 'as001'))).toBe('ServicePersonNotOfDesk');
    expect(after(pass({ status: 'assigned' }, 'as002'))).toMatchObject({ doer: { villagerId: 'as002' } });
    expect(code(pass({ status: 'assigned' }, 'vg005'))).toBe('ServiceDoerNotAllowed');
    expect(after(pass({ status: 'handled' }, 'cm001'))).toMatchObject({ visitor: { villagerId: 'cm001' } });
    expect(code(pass({ status: 'handled' }, 'as001'))).toBe('ServiceVisitorNotAllowed');
    expect(code(pass({ status: 'handled' }, 'vg001'))).toBe('ServiceVisitorNotAllowed');
  });

  it('must change something, and needs somebody where a role has it', () => {
    expect(code(pass({ dueAtMs: endOfDayMs(on(2)) }, null))).toBe('ServicePersonNeeded');
    expect(code(pass({ status: 'assigned', dueAtMs: endOfDayMs(on(2)) }, null))).toBe('ServiceNothingChanged');
    expect(code(pass({ status: 'assigned' }, null, on(5)))).toBeNull();
  });

  it('gives each step as many days as the rules do', () => {
    expect(code(pass({}, 'vg003', on(3)))).toBe('ServiceDateNotAllowed');
    expect(code(pass({ status: 'handled' }, 'cm001', on(7)))).toBeNull();
    expect(code(pass({ status: 'handled' }, 'cm001', on(8)))).toBe('ServiceDateNotAllowed');
  });

  it('is the town’s alone once the town has it', () => {
    const towns = { status: 'assigned', doer: null, holder: { kind: 'role', role: 'townCoordinator' } } as const;
    expect(code(pass(towns, 'as002'))).toBe('RoleRequired');
    expect(after(pass(towns, 'as002', on(5), 'tw001'))).toMatchObject({ holderKey: 'person:as002' });
  });
});

describe('taking it back', () => {
  it('is the requester’s or helper’s, tells who had it, and not for what came from a matter', () => {
    const back = withdrawRequest(aRequest({ status: 'assigned' }), village, { actor: as('vg001'), nowMs, reason: '' });
    expect(after(back)).toMatchObject({ status: 'withdrawn', holder: null, dueAtMs: 0 });
    expect(back.ok && back.messages?.[0]?.to).toMatchObject({ villagerIds: expect.arrayContaining(['as001']) });
    const ofMatter = aRequest({ matterId: 'm1' });
    expect(code(withdrawRequest(ofMatter, village, { actor: as('vg001'), nowMs, reason: '' }))).toBe(
      'ServiceRequestOfMatter',
    );
  });
});

describe('the grid members of an area', () => {
  const set = (ids: string[], actorId = 'ck001', gridId = 'w1') =>
    setGridMembers(village, { actor: as(actorId), gridId, people: ids.map((id) => person(id)) });

  it('are set by the clerk, five at most, from the village', () => {
    const five = ['vg001', 'vg002', 'vg003', 'vg004', 'vg005'];
    const done = set([...five, 'vg001']);
    expect(done.ok && done.changes[0]?.next).toMatchObject({
      grids: [{ members: five.map((villagerId) => ({ villagerId })) }],
    });
    expect(code(set([...five, 'sk001']))).toBe('GridMembersTooMany');
    expect(code(set(['as002']))).toBe('GridMemberNotHere');
    expect(code(set([], 'ch001'))).toBe('RoleRequired');
    expect(code(set([], 'ck001', 'w7'))).toBe('ServiceGridUnknown');
  });
});
