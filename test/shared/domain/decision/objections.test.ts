import { answerObjection, type AnswerObjection } from '@shared/domain/decision/answer-objection';
import type { Decision, Objection } from '@shared/domain/decision/decision';
import { objectionsMax, objectToDecision, type ObjectToDecision } from '@shared/domain/decision/object-to-decision';
import { proposalStatuses } from '@shared/domain/proposal/status';
import { dueAfterDays, endOfDayMs, startOfDayMs } from '@shared/kernel/time';
import { aDecision } from '../../../helpers/a-decision';
import { anActor, aProposal } from '../../../helpers/a-proposal';
import { nextOf } from '../../../helpers/a-poll';

const nowMs = startOfDayMs('2026-03-12') + 9 * 3_600_000;
const { decision, proposal } = aDecision(nowMs);
const published: Decision = { ...decision, noticeFromOn: '2026-03-11', noticeToOn: '2026-03-15' };
const theSupervisor = { villagerId: 'sv001', name: '监督一', isNamePublic: true };
const supervisor = anActor({ ...theSupervisor, roles: ['villager', 'supervisor'] });
const town = anActor({ villagerId: 'tw001', name: '镇协调一', roles: ['townCoordinator'] });
const villager = anActor({ villagerId: 'vg003', name: '村民三' });

function object(parts: Partial<ObjectToDecision> = {}, on: Decision = published) {
  const command = { actor: villager, nowMs, objectionId: 'o1', text: '灯会照进我家窗户', supervisors: [theSupervisor] };
  return objectToDecision(on, proposal, { ...command, ...parts });
}

function objected(parts: Partial<ObjectToDecision> = {}): Decision {
  return nextOf<Decision>(object(parts), 'decision')[0] as Decision;
}

describe('objecting to a decision', () => {
  it('is answered by the supervisor within five days', () => {
    expect(objected().objections).toMatchObject([
      {
        id: 'o1',
        by: { villagerId: 'vg003' },
        answerBy: 'supervisor',
        answerDueAtMs: dueAfterDays(nowMs, 5),
        answer: null,
      },
    ]);
    expect(object()).toMatchObject({
      messages: [{ to: { kind: 'role', role: 'supervisor' }, code: 'objectionToAnswer' }],
    });
  });

  it('is accepted to the last instant of the notice and refused after it', () => {
    const lastMs = endOfDayMs('2026-03-15');
    expect(object({ nowMs: lastMs }).ok).toBe(true);
    expect(object({ nowMs: lastMs + 1 })).toMatchObject({
      refusal: { code: 'DecisionNoticeOver', noticeToOn: '2026-03-15' },
    });
  });

  it.each([
    ['the supervisor themself', supervisor],
    ['a relative of the only supervisor', anActor({ villagerId: 'vg004', relativeIds: ['sv001'] })],
  ])('goes to the town when it comes from %s', (_, actor) => {
    expect(objected({ actor }).objections[0]?.answerBy).toBe('townCoordinator');
  });

  it('stays with the supervisors when another of them is free', () => {
    const other = { villagerId: 'sv002', name: '监督二', isNamePublic: true };
    expect(objected({ actor: supervisor, supervisors: [theSupervisor, other] }).objections[0]?.answerBy).toBe(
      'supervisor',
    );
  });

  const many = Array.from({ length: objectionsMax }, (_, index): Objection => ({
    ...(objected().objections[0] as Objection),
    by: { villagerId: `x${index}`, name: 'x', isNamePublic: true },
  }));

  it.each([
    ['before the notice', decision, {}, 'DecisionNotPublished'],
    ['to what was set aside', { ...published, setAsideAtMs: 1 }, {}, 'DecisionSetAside'],
    ['from outside the village', published, { actor: town }, 'RoleRequired'],
    ['a second time', objected(), {}, 'ObjectionAlreadyMade'],
    ['beyond a hundred', { ...published, objections: many }, {}, 'ObjectionsTooMany'],
  ] as [string, Decision, Partial<ObjectToDecision>, string][])('is refused %s', (_, on, parts, code) => {
    expect(object(parts, on)).toMatchObject({ refusal: { code } });
  });

  it.each(proposalStatuses.filter((status) => status !== 'adopted'))('is refused once the matter is %s', (status) => {
    const command = { actor: villager, nowMs, objectionId: 'o1', text: '不同意', supervisors: [] };
    expect(objectToDecision(published, aProposal({ status }), command)).toMatchObject({
      refusal: { code: 'DecisionMatterMoved' },
    });
  });
});

describe('answering an objection', () => {
  const answer = (parts: Partial<AnswerObjection> = {}, on: Decision = objected()) =>
    answerObjection(on, proposal, {
      actor: supervisor,
      nowMs,
      objectionId: 'o1',
      isUpheld: false,
      text: '灯罩会朝路面',
      ...parts,
    });

  it('not upheld leaves the decision standing and tells the objector', () => {
    expect(answer()).toMatchObject({
      changes: [
        { next: { setAsideAtMs: null, objections: [{ answer: { isUpheld: false, text: '灯罩会朝路面' } }] } },
        { next: { objectionToAnswer: null }, event: { type: 'ObjectionsCounted', data: { openCount: 0 } } },
      ],
      messages: [{ to: { kind: 'person', villagerId: 'vg003' }, code: 'objectionAnswered' }],
    });
  });

  it('upheld sets it aside and gives the matter back to the chair', () => {
    expect(answer({ isUpheld: true })).toMatchObject({
      changes: [
        { next: { setAsideAtMs: nowMs }, event: { type: 'ObjectionAnswered' } },
        {
          next: {
            status: 'admitted',
            holderKey: 'role:chair',
            decisionId: null,
            meetingId: null,
            dueAtMs: dueAfterDays(nowMs, 60),
          },
          event: { type: 'ObjectionUpheld' },
        },
      ],
    });
  });

  it('is upheld by the town where the supervisor is skipped', () => {
    const on = objected({ actor: supervisor });
    expect(answer({ actor: town, isUpheld: true }, on).ok).toBe(true);
    expect(answer({ actor: supervisor }, on)).toMatchObject({
      refusal: { code: 'RoleRequired', roles: ['townCoordinator'] },
    });
  });

  it('goes up to the town when its date has passed, and not a moment before', () => {
    const on = objected();
    const dueAtMs = on.objections[0]?.answerDueAtMs ?? 0;
    expect(answer({ actor: town, nowMs: dueAtMs }, on)).toMatchObject({ refusal: { code: 'RoleRequired' } });
    expect(answer({ actor: town, nowMs: dueAtMs + 1 }, on).ok).toBe(true);
    expect(answer({ actor: town, nowMs: dueAtMs + 1, isUpheld: true }, on).ok).toBe(true);
    expect(answer({ nowMs: dueAtMs + 1 }, on).ok).toBe(true);
  });

  const another = { villagerId: 'sv002', name: '监督二', isNamePublic: true };
  const ofSupervisor = objected({ actor: supervisor, supervisors: [theSupervisor, another] });

  it.each([
    ['of an objection that is not there', objected(), { objectionId: 'o9' }, 'ObjectionNotFound'],
    ['a second time', nextOf<Decision>(answer(), 'decision')[0], {}, 'ObjectionAlreadyAnswered'],
    ['by somebody else', objected(), { actor: villager }, 'RoleRequired'],
    ['of one’s own', ofSupervisor, {}, 'ObjectionOwn'],
    ['of a declared relative’s', objected(), { actor: { ...supervisor, relativeIds: ['vg003'] } }, 'ObjectionOwn'],
    ['once it was set aside', { ...objected(), setAsideAtMs: 1 }, {}, 'DecisionSetAside'],
  ] as [string, Decision, Partial<AnswerObjection>, string][])('is refused %s', (_, on, parts, code) => {
    expect(answer(parts, on)).toMatchObject({ refusal: { code } });
  });
});
