import routerData from '../../../../config/router/default.json';
import { firstOutOfProcedure } from '@shared/domain/agenda/convene-meeting';
import { bringToBody } from '@shared/domain/decision/bring-to-body';
import { recordStep, type RecordStep } from '@shared/domain/decision/record-step';
import { nextStep } from '@shared/domain/proposal/procedure';
import { nextVerbOf } from '@shared/domain/proposal/next-verb';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { type ProposalStatus } from '@shared/domain/proposal/status';
import { parseRouter, routeOf } from '@shared/domain/village/router';
import { dayMs, dayOf, dueAfterDays } from '@shared/kernel/time';
import { aDecision } from '../../../helpers/a-decision';
import { accepted, aDraft, aMatterItem, chair, clerk, eventTypes, monday, villager } from '../../../helpers/a-meeting';
import { aProposal } from '../../../helpers/a-proposal';

const router = parseRouter(routerData);
const works = routeOf(router, 'publicWorksAndFundRaising');
const parts = { force: 'recommendation', bodyThatDecides: '村民会议' } as const;
const recommendation = aDecision(monday, parts).decision;
const recommended = aProposal({ status: 'adopted', decisionId: recommendation.id, dueAtMs: monday });
const bring = (proposal = recommended, parts: object = {}, decision = recommendation, route = works) =>
  bringToBody(
    proposal,
    decision,
    route,
    { scheduleDaysMax: 60 },
    {
      actor: chair,
      nowMs: monday,
      bodyId: 'villagersAssembly',
      ...parts,
    },
  );
const brought = accepted<Proposal>(bring(), 'proposal');
const step: RecordStep = {
  actor: clerk,
  nowMs: monday + dayMs,
  index: 0,
  on: dayOf(monday),
  place: '党员活动室',
  presentCount: 7,
  memberCount: 9,
  isAgreed: true,
  text: '同意提出来',
  photoIds: [],
};
const record = (proposal: Proposal, parts: Partial<RecordStep> = {}, isPublished = false) =>
  recordStep(proposal, { ...step, ...parts }, isPublished);
const after = (proposal: Proposal, parts: Partial<RecordStep> = {}) =>
  accepted<Proposal>(record(proposal, parts), 'proposal');
const held = after(after(after(brought), { index: 1 }), { index: 2 });

describe('bringing a matter to the body that decides', () => {
  it('takes a recommendation once more along the road, with its procedure, its holder and its day', () => {
    expect(eventTypes(bring())).toEqual(['ProposalBroughtToBody']);
    expect(brought).toMatchObject({
      status: 'admitted',
      decisionId: null,
      holder: { kind: 'body', body: 'partyOrganisation' },
      dueAtMs: dueAfterDays(monday, 15),
      procedure: { title: '四议两公开', bodyTitle: '村民会议', recommendationId: recommendation.id, from: 'adopted' },
    });
    expect(brought.procedure?.steps.map(({ kind }) => kind)).toEqual([
      'held',
      'held',
      'held',
      'decides',
      'publishesDecision',
      'publishesResult',
    ]);
  });

  it('takes a matter that the council never deliberated, and the body that may decide in its place', () => {
    const admitted = aProposal({ status: 'admitted' });
    const matter = accepted<Proposal>(bring(admitted, { bodyId: 'villagersRepresentatives' }), 'proposal');
    expect(matter.procedure).toMatchObject({ bodyId: 'villagersRepresentatives', recommendationId: null });
  });

  it('has the body’s meeting as its only step where nothing is configured', () => {
    const group = routeOf(router, 'groupAffairs');
    const matter = accepted<Proposal>(
      bring(recommended, { bodyId: 'villagersGroup' }, recommendation, group),
      'proposal',
    );
    expect(matter.procedure?.steps).toMatchObject([{ title: '村民小组会议', kind: 'decides', daysMax: 60 }]);
    expect(matter.holder).toEqual({ kind: 'role', role: 'chair' });
  });

  it.each<[string, () => ReturnType<typeof bring>, string]>([
    ['a villager', () => bring(recommended, { actor: villager }), 'ProposalNotYours'],
    ['one that has begun', () => bring(brought), 'ProcedureAlreadyBegun'],
    [
      'the council’s own matter',
      () => bring(recommended, {}, recommendation, routeOf(router, 'waterUpkeep')),
      'ProcedureNotNeeded',
    ],
    ['what the council decided', () => bring(recommended, {}, aDecision(monday).decision), 'ProcedureDecisionFinal'],
    [
      'one with an objection that waits',
      () => bring({ ...recommended, objectionToAnswer: { answerBy: 'supervisor', dueAtMs: monday } }),
      'ProcedureObjectionOpen',
    ],
    ['a body that is not asked', () => bring(recommended, { bodyId: 'collectiveMembers' }), 'ProcedureBodyUnknown'],
    ['one in hand already', () => bring({ ...recommended, status: 'inProgress' }), 'ProposalStatusNotAllowed'],
  ])('refuses %s', (_, act, code) => {
    expect(act()).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('a step of the procedure', () => {
  it('keeps day, place, attendance and result, and gives the matter to whoever is next, with a day', () => {
    const matter = after(brought);
    expect(matter.procedure?.steps[0]?.records).toMatchObject([
      {
        on: dayOf(monday),
        place: '党员活动室',
        presentCount: 7,
        memberCount: 9,
        isAgreed: true,
        by: { villagerId: 'ck001' },
      },
    ]);
    expect(matter).toMatchObject({
      status: 'admitted',
      holder: { kind: 'body', body: 'twoCommittees' },
      dueAtMs: dueAfterDays(monday + dayMs, 15),
    });
    expect(held).toMatchObject({ holder: { kind: 'role', role: 'chair' }, dueAtMs: dueAfterDays(monday + dayMs, 60) });
    expect(nextStep(held)?.step.kind).toBe('decides');
    expect([nextVerbOf(brought, chair), nextVerbOf(held, chair)]).toEqual(['recordStep', 'convene']);
  });

  it('is held again where it was not agreed to; both holdings are kept', () => {
    const refused = after(brought, { isAgreed: false });
    expect(nextStep(refused)?.index).toBe(0);
    expect(refused.holder).toEqual({ kind: 'body', body: 'partyOrganisation' });
    const again = after(refused, { on: dayOf(monday + dayMs) });
    expect(again.procedure?.steps[0]?.records.map(({ isAgreed }) => isAgreed)).toEqual([false, true]);
    expect(nextStep(again)?.index).toBe(1);
  });

  it('is held on the day the procedure began at the earliest, today at the latest, and not before the last one', () => {
    expect(record(brought, { on: dayOf(monday - dayMs) })).toMatchObject({
      refusal: { code: 'ProcedureDayNotAllowed' },
    });
    expect(record(brought, { on: dayOf(monday + 2 * dayMs) })).toMatchObject({
      refusal: { code: 'ProcedureDayNotAllowed', fromOn: dayOf(monday), toOn: dayOf(monday + dayMs) },
    });
    const late = after(brought, { on: dayOf(monday + dayMs) });
    expect(record(late, { index: 1 })).toMatchObject({ refusal: { code: 'ProcedureDayNotAllowed' } });
    expect(record(late, { index: 1, on: dayOf(monday + dayMs) }).ok).toBe(true);
  });

  it.each<[string, Proposal, Partial<RecordStep>, object]>([
    ['a villager', brought, { actor: villager }, { code: 'ProposalNotYours' }],
    ['a matter without procedure', aProposal({ status: 'admitted' }), {}, { code: 'ProcedureNone' }],
    ['a step that is skipped to', brought, { index: 1 }, { code: 'ProcedureStepNotNext', title: '村党组织会议提议' }],
    ['a step that is done', after(brought), { index: 0 }, { code: 'ProcedureStepNotNext' }],
    ['the body’s own meeting', held, { index: 3 }, { code: 'ProcedureStepElsewhere', kind: 'decides' }],
    ['nobody present', brought, { presentCount: 0 }, { code: 'ProcedureAttendance' }],
    ['more present than belong to it', brought, { presentCount: 10 }, { code: 'ProcedureAttendance', memberCount: 9 }],
  ])('refuses %s', (_, proposal, parts, refusal) => {
    expect(record(proposal, parts)).toMatchObject({ ok: false, refusal });
  });

  it('publishes the result when the work is reported done, and leaves holder and day alone', () => {
    const decided: Proposal = {
      ...held,
      status: 'inProgress',
      holder: { kind: 'role', role: 'assignee' },
      dueAtMs: monday + 9,
    };
    const publish = { index: 5, presentCount: 0, memberCount: 0, on: dayOf(monday + dayMs) };
    expect(record(decided, publish)).toMatchObject({
      refusal: { code: 'ProcedureStepTooEarly', status: 'inProgress' },
    });
    const done = after({ ...decided, status: 'reportedDone' }, publish);
    expect(done).toMatchObject({
      status: 'reportedDone',
      holder: { kind: 'role', role: 'assignee' },
      dueAtMs: monday + 9,
    });
    expect(nextStep(done)).toBeUndefined();
    const visited: Proposal = { ...decided, status: 'visited', holder: null, holderKey: '', dueAtMs: 0, isOpen: false };
    expect(after(visited, publish)).toMatchObject({ status: 'visited', holder: null, dueAtMs: 0 });
  });

  it('files a covenant between its decision and its publishing', () => {
    const covenant = routeOf(router, 'covenantChange');
    const begun = accepted<Proposal>(bring(recommended, {}, recommendation, covenant), 'proposal');
    const ready = after(after(after(begun), { index: 1 }), { index: 2 });
    const adopted: Proposal = { ...ready, status: 'adopted' };
    expect(nextStep(adopted)?.step.kind).toBe('filed');
    const filed = after(adopted, { index: 4, on: dayOf(monday + dayMs) });
    expect(nextStep(filed)?.step.kind).toBe('publishesDecision');
    expect(nextStep(filed, true)).toBeUndefined();
  });

  it.each<ProposalStatus>(['scheduled', 'deferred', 'raised', 'rejected'])('is not recorded while %s', (status) => {
    expect(record({ ...brought, status })).toMatchObject({ refusal: { code: 'ProposalStatusNotAllowed' } });
  });
});

describe('the agenda of a matter in its procedure', () => {
  const item = aMatterItem({ proposalId: recommended.id });
  const assembly = aDraft({ body: { id: 'villagersAssembly' } as never });

  it('is that body’s, once the steps before its meeting are done', () => {
    expect(firstOutOfProcedure(aDraft(), [item], [held])).toMatchObject({
      code: 'AgendaItemForBody',
      body: '村民会议',
    });
    expect(firstOutOfProcedure(assembly, [item], [brought])).toMatchObject({
      code: 'AgendaStepsMissing',
      step: '村党组织会议提议',
    });
    expect(firstOutOfProcedure(assembly, [item], [held])).toBeUndefined();
    expect(firstOutOfProcedure(assembly, [item], [recommended])).toBeUndefined();
  });
});

describe('the interval between two steps', () => {
  /** As the village configured it: so many days between the second step and the first, and before the body's meeting. */
  const withDays = (matter: Proposal, daysMin: number): Proposal => {
    const { procedure } = matter;
    if (!procedure) throw new Error('no procedure');
    return { ...matter, procedure: { ...procedure, steps: procedure.steps.map((one) => ({ ...one, daysMin })) } };
  };
  const on = (days: number) => dayOf(monday + days * dayMs);

  it('is over on its last day and not one day before', () => {
    const first = after(withDays(brought, 0));
    const apart = withDays(first, 3);
    const heldOn = (days: number) => record(apart, { index: 1, on: on(days), nowMs: monday + 9 * dayMs });
    expect(heldOn(3).ok).toBe(true);
    expect(heldOn(2)).toEqual({
      ok: false,
      refusal: { code: 'ProcedureDayNotAllowed', fromOn: on(3), toOn: on(9) },
    });
  });

  it('refuses › AgendaStepTooSoon, a meeting of the body before it is over', () => {
    const item = aMatterItem({ proposalId: recommended.id });
    const body = { id: 'villagersAssembly' } as never;
    const apart = withDays(held, 10);
    const meets = (days: number) =>
      firstOutOfProcedure(aDraft({ body, startAtMs: monday + days * dayMs }), [item], [apart]);
    expect(meets(10)).toBeUndefined();
    expect(meets(9)).toMatchObject({ code: 'AgendaStepTooSoon', fromOn: on(10) });
  });

  it('is never longer than the days within which the step is due', () => {
    const stages = (daysMin: number) => [{ kind: 'decides', holder: 'council', daysMin, daysMax: 15 }];
    const withStages = (daysMin: number) => ({
      ...routerData,
      procedures: [
        ...routerData.procedures,
        { id: 'own', title: '本村程序', steps: ['开会'], stages: stages(daysMin) },
      ],
    });
    expect(parseRouter(withStages(15)).procedures).toHaveLength(routerData.procedures.length + 1);
    expect(() => parseRouter(withStages(16))).toThrow();
  });
});
