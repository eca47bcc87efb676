import type { Decision } from '@shared/domain/decision/decision';
import { handOver, type HandOver } from '@shared/domain/follow-up/hand-over';
import { endOfDayMs } from '@shared/kernel/time';
import { aDecision } from '../../../helpers/a-decision';
import { aMatter, as, nowMs, on, person, theRules } from '../../../helpers/carrying-out';

const over: Partial<Decision> = { noticeFromOn: on(-5), noticeToOn: on(-1) };
const { decision } = aDecision(nowMs, over);
const matter = aMatter('adopted');

const command = (parts: Partial<HandOver> = {}): HandOver => ({
  actor: as('ch001'),
  nowMs,
  rules: theRules,
  before: undefined,
  assignee: person('as001'),
  unit: null,
  assistants: [],
  budget: null,
  dueOn: on(30),
  milestones: [
    { id: 'a', title: '选好灯杆', dueOn: on(10), weight: 1 },
    { id: 'b', title: '装灯通电', dueOn: on(30), weight: 1 },
  ],
  ...parts,
});
const refusalOf = (parts: Partial<HandOver>, decided = decision) => handOver(matter, decided, command(parts));

describe('handing a decision over', () => {
  it('refuses › DecisionOnlyRecommends, until the body that decides has decided', () => {
    const recommendation = { force: 'recommendation', bodyThatDecides: '村民会议' } as const;
    expect(refusalOf({}, { ...decision, ...recommendation })).toEqual({
      ok: false,
      refusal: { code: 'DecisionOnlyRecommends', body: '村民会议' },
    });
  });

  it.each(['ch001', 'ck001'])('gives the matter to the assignee, to take it on within three days, by %s', (who) => {
    expect(handOver(matter, decision, command({ actor: as(who) }))).toMatchObject({
      ok: true,
      changes: [
        {
          next: {
            status: 'inProgress',
            holderKey: 'person:as001',
            assignee: { villagerId: 'as001' },
            dueAtMs: endOfDayMs(on(3)),
            acceptance: { promisedOn: on(30) },
          },
          event: { type: 'ProposalHandedOver' },
        },
        {
          next: {
            kind: 'followUp',
            id: 'm1.followUp',
            dueOn: on(30),
            isOpen: true,
            milestones: [
              { id: 'a', isDone: false },
              { id: 'b', isDone: false },
            ],
          },
          event: { type: 'FollowUpStarted' },
        },
      ],
      messages: [{ code: 'matterChanged' }, { code: 'taskHandedOver', to: { kind: 'person', villagerId: 'as001' } }],
    });
  });

  it.each(['vg001', 'cm001', 'as001', 'sv001', 'tw001'])('refuses %s, who is neither chair nor clerk', (who) => {
    expect(refusalOf({ actor: as(who) })).toMatchObject({ ok: false, refusal: { code: 'ProposalNotYours' } });
  });

  it.each([
    ['before it is published', { noticeFromOn: null, noticeToOn: null }, 'DecisionNotPublished'],
    ['on the last day of the notice', { noticeFromOn: on(-4), noticeToOn: on(0) }, 'DecisionNoticeRunning'],
    ['while an objection waits', { ...over, objections: [anObjection()] }, 'DecisionObjectionOpen'],
    ['when it was set aside', { ...over, setAsideAtMs: nowMs }, 'DecisionSetAside'],
  ])('refuses %s', (_, parts, code) => {
    const outcome = handOver(matter, { ...decision, ...(parts as Partial<Decision>) }, command());
    expect(outcome).toMatchObject({ ok: false, refusal: { code } });
  });

  it('refuses somebody who does not hold the office of an assignee', () => {
    const refusal = { code: 'AssigneeNotInOffice', name: '成员1' };
    expect(refusalOf({ assignee: person('cm001') })).toEqual({ ok: false, refusal });
    const former = person('as001', { roles: [{ role: 'assignee', fromOn: '2025-01-01', toOn: on(-1) }] });
    expect(refusalOf({ assignee: former })).toMatchObject({ ok: false, refusal: { code: 'AssigneeNotInOffice' } });
  });

  it.each([
    ['tomorrow', on(1)],
    ['the last day allowed', on(1_096)],
  ])('accepts %s as the due date', (_, dueOn) => {
    expect(refusalOf({ dueOn, milestones: [{ id: 'a', title: '办完', dueOn: on(1), weight: 1 }] })).toMatchObject({
      ok: true,
    });
  });

  it.each([
    ['today', on(0)],
    ['a day later than allowed', on(1_097)],
    ['a day that no month has', '2026-02-31'],
    ['the thirty-first of a month of thirty', '2026-04-31'],
  ])('refuses %s as the due date', (_, dueOn) => {
    expect(refusalOf({ dueOn })).toEqual({
      ok: false,
      refusal: { code: 'FollowUpDateNotAllowed', on: dueOn, earliestOn: on(1), latestOn: on(1_096) },
    });
  });

  it.each([
    ['today', on(0), true],
    ['yesterday', on(-1), false],
    ['the due date', on(30), true],
    ['the day after the due date', on(31), false],
    ['a day that no month has', '2026-02-30', false],
  ])('a milestone may be due on %s: %p', (_, dueOn, isAllowed) => {
    const outcome = refusalOf({ milestones: [{ id: 'a', title: '选好灯杆', dueOn, weight: 1 }] });
    expect(outcome.ok).toBe(isAllowed);
    if (!outcome.ok) expect(outcome.refusal).toMatchObject({ code: 'MilestoneDateNotAllowed', title: '选好灯杆' });
  });
});

function anObjection() {
  const by = { villagerId: 'vg002', name: '村民二', isNamePublic: true };
  return { id: 'o1', by, text: '太亮了', atMs: nowMs, answerDueAtMs: nowMs, answerBy: 'supervisor', answer: null };
}
