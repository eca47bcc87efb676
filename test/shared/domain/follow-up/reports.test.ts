import { putOnHold } from '@shared/domain/follow-up/put-on-hold';
import { reportDone } from '@shared/domain/follow-up/report-done';
import { reportProgress, type ReportProgress } from '@shared/domain/follow-up/report-progress';
import { resumeMatter } from '@shared/domain/follow-up/resume-matter';
import type { FollowUp } from '@shared/domain/follow-up/follow-up';
import { endOfDayMs } from '@shared/kernel/time';
import { aMatter, as, itsFollowUp, nowMs, on, theRules } from '../../../helpers/carrying-out';

const matter = aMatter('inProgress');
const followUp = itsFollowUp(matter);
const report = (parts: Partial<ReportProgress> = {}): ReportProgress => ({
  actor: as('as001'),
  nowMs,
  reportId: 'r9',
  text: '灯杆到了',
  photoIds: ['f1'],
  doneMilestoneIds: ['a'],
  ...parts,
});

describe('reporting progress', () => {
  it.each([
    [[], 0],
    [['a'], 50],
    [['b', 'a'], 100],
  ])('with the milestones %p done is at %d per cent', (doneMilestoneIds, percent) => {
    const outcome = reportProgress(matter, followUp, report({ doneMilestoneIds }));
    expect(outcome).toMatchObject({
      ok: true,
      changes: [
        { event: { type: 'ProgressReported', data: { percent, photoCount: 1 } } },
        {
          next: { reports: [{ id: 'r9', percent, isDone: false, text: '灯杆到了' }] },
          event: { type: 'ProgressNoted' },
        },
      ],
      messages: [{ code: 'progressReported', data: { percent } }],
    });
  });

  it('rounds a third down, so that nothing is called done early', () => {
    const three = ['a', 'b', 'c'].map((id) => ({ id, title: id, dueOn: on(1), isDone: false, weight: 1 }));
    const outcome = reportProgress(
      matter,
      { ...followUp, milestones: three },
      report({ doneMilestoneIds: ['a', 'b'] }),
    );
    expect(outcome).toMatchObject({ changes: [{}, { next: { reports: [{ percent: 66 }] } }] });
  });

  it('takes back a milestone that was ticked by mistake', () => {
    const ticked = { ...followUp, milestones: followUp.milestones.map((one) => ({ ...one, isDone: true })) };
    const outcome = reportProgress(matter, ticked, report({ doneMilestoneIds: ['b'] }));
    expect(outcome).toMatchObject({
      changes: [
        {},
        {
          next: {
            milestones: [
              { id: 'a', isDone: false },
              { id: 'b', isDone: true },
            ],
          },
        },
      ],
    });
  });

  it('changes neither holder nor date, and an overdue matter keeps its ladder', () => {
    const overdue = {
      ...matter,
      dueAtMs: nowMs - 1,
      ladder: { stepsTaken: 2, toldIds: ['as001'] },
      ladderAtMs: nowMs + 5,
    };
    const outcome = reportProgress(overdue, followUp, report());
    const { holderKey, dueAtMs, ladder, ladderAtMs } = overdue;
    expect(outcome).toMatchObject({ changes: [{ next: { holderKey, dueAtMs, ladder, ladderAtMs } }, {}] });
  });

  it('refuses a milestone of another matter', () => {
    const outcome = reportProgress(matter, followUp, report({ doneMilestoneIds: ['a', 'zz'] }));
    expect(outcome).toEqual({ ok: false, refusal: { code: 'MilestoneUnknown', milestoneId: 'zz' } });
  });

  it('takes the hundredth report and refuses the next', () => {
    const [one] = itsFollowUp(aMatter('reportedDone')).reports;
    const with99: FollowUp = { ...followUp, reports: Array.from({ length: 99 }, () => ({ ...one!, isDone: false })) };
    expect(reportProgress(matter, with99, report()).ok).toBe(true);
    const with100 = { ...with99, reports: [...with99.reports, one!] };
    const refusal = { code: 'FollowUpReportsFull', reportsMax: 100 };
    expect(reportProgress(matter, with100, report())).toEqual({ ok: false, refusal });
    const done = { actor: as('as001'), nowMs, reportId: 'r', evidence: '好了', photoIds: [], spentYuan: null };
    expect(reportDone(matter, with100, theRules, done).ok).toBe(true);
  });

  it.each(['as002', 'ch001', 'vg001'])('refuses %s, who does not carry it out', (who) => {
    const outcome = reportProgress(matter, followUp, report({ actor: as(who) }));
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'ProposalNotYours', allowed: ['currentAssignee', 'unitLiaison', 'unitRecorder'] },
    });
  });
});

describe('reporting a matter done', () => {
  const done = {
    actor: as('as001'),
    nowMs,
    reportId: 'r9',
    evidence: '三盏灯都亮了',
    photoIds: ['f1'],
    spentYuan: null,
  };

  it('gives it to the chair for the next meeting, with the date that was promised', () => {
    expect(reportDone(matter, followUp, theRules, done)).toMatchObject({
      ok: true,
      changes: [
        { next: { status: 'reportedDone', holderKey: 'role:chair', dueAtMs: endOfDayMs(on(60)) } },
        { next: { reports: [{ isDone: true, percent: 100, dueOn: on(10) }] }, event: { type: 'DoneReported' } },
      ],
    });
  });

  it('refuses whoever does not carry it out', () => {
    const outcome = reportDone(matter, followUp, theRules, { ...done, actor: as('ch001') });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'ProposalNotYours' } });
  });
});

describe('a matter on hold', () => {
  const hold = { actor: as('ch001'), nowMs, reason: '等县里拨款', reviewOn: on(40) };

  it('is the chair’s until the review date', () => {
    expect(putOnHold(matter, followUp, hold)).toMatchObject({
      ok: true,
      changes: [
        { next: { status: 'onHold', holderKey: 'role:chair', dueAtMs: endOfDayMs(on(40)) } },
        {
          next: { holds: [{ reason: '等县里拨款', reviewOn: on(40), resumedAtMs: null }] },
          event: { type: 'HoldBegan' },
        },
      ],
    });
  });

  it.each([
    [on(0), false],
    [on(1), true],
    [on(366), true],
    [on(367), false],
  ])('may be reviewed on %s: %p', (reviewOn, isAllowed) => {
    const outcome = putOnHold(matter, followUp, { ...hold, reviewOn });
    expect(outcome.ok).toBe(isAllowed);
    if (!outcome.ok) expect(outcome.refusal.code).toBe('FollowUpDateNotAllowed');
  });

  it.each(['as001', 'ck001', 'tw001'])('is not put on hold by %s', (who) => {
    expect(putOnHold(matter, followUp, { ...hold, actor: as(who) })).toMatchObject({
      ok: false,
      refusal: { code: 'ProposalNotYours', allowed: ['chair'] },
    });
  });

  it('goes back to its assignee with a new date when it is resumed', () => {
    const held = itsFollowUp(matter, {
      holds: [
        { reason: '先前', fromAtMs: 1, reviewOn: on(1), resumedAtMs: 2 },
        { reason: '等拨款', fromAtMs: 3, reviewOn: on(4), resumedAtMs: null },
      ],
    });
    const outcome = resumeMatter(aMatter('onHold'), held, { actor: as('ch001'), nowMs, dueOn: on(20) });
    expect(outcome).toMatchObject({
      ok: true,
      changes: [
        { next: { status: 'inProgress', holderKey: 'person:as001', dueAtMs: endOfDayMs(on(20)) } },
        { next: { dueOn: on(20), holds: [{ resumedAtMs: 2 }, { resumedAtMs: nowMs }] }, event: { type: 'HoldEnded' } },
      ],
    });
  });

  it('is not resumed for today, nor by its assignee', () => {
    const held = itsFollowUp(matter);
    expect(resumeMatter(aMatter('onHold'), held, { actor: as('ch001'), nowMs, dueOn: on(0) })).toMatchObject({
      refusal: { code: 'FollowUpDateNotAllowed' },
    });
    expect(resumeMatter(aMatter('onHold'), held, { actor: as('as001'), nowMs, dueOn: on(5) })).toMatchObject({
      refusal: { code: 'ProposalNotYours' },
    });
  });
});
