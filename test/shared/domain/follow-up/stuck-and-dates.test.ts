import { answerNewDate, askNewDate, type AskNewDate } from '@shared/domain/follow-up/ask-new-date';
import type { FollowUp } from '@shared/domain/follow-up/follow-up';
import { dateRequestsMax } from '@shared/domain/follow-up/limits';
import { reassignMatter } from '@shared/domain/follow-up/reassign-matter';
import { reportProgress } from '@shared/domain/follow-up/report-progress';
import { reportStuck, type ReportStuck } from '@shared/domain/follow-up/report-stuck';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { unitOf } from '@shared/domain/village/unit';
import { assert } from '@shared/kernel/assert';
import { endOfDayMs } from '@shared/kernel/time';
import { aMatter, as, itsFollowUp, nowMs, on, person, theVillage } from '../../../helpers/carrying-out';

const matter = aMatter('inProgress');
const followUp = itsFollowUp(matter);
const power = unitOf(theVillage, 'power');
assert(power, 'the small village has a power station');

const ask = (parts: Partial<AskNewDate> = {}, asked = matter, carrying = followUp) =>
  askNewDate(asked, carrying, { actor: as('as001'), nowMs, newDueOn: on(20), reason: '等料', ...parts });
const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'accepted' : outcome.refusal?.code;
function after(outcome: ReturnType<typeof ask>): { proposal: Proposal; followUp: FollowUp } {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return { proposal: outcome.changes[0]?.next as Proposal, followUp: outcome.changes[1]?.next as FollowUp };
}

describe('asking for another date', () => {
  it('keeps the old date until the chair consents, and tells the chair', () => {
    expect(ask()).toMatchObject({
      changes: [
        { next: { dueAtMs: matter.dueAtMs, dateAsked: { newDueOn: on(20) }, ladder: matter.ladder } },
        { next: { dateRequests: [{ oldDueOn: on(10), newDueOn: on(20), reason: '等料', answer: null }] } },
      ],
      messages: [{ to: { role: 'chair' }, code: 'newDateAsked' }],
    });
  });

  it.each(['ch001', 'vg001', 'as002', 'ck001'])('is not for %s, who does not carry it out', (who) => {
    expect(codeOf(ask({ actor: as(who) }))).toBe('ProposalNotYours');
  });

  it('asks one thing at a time, another day, and not for ever', () => {
    const { proposal, followUp: asked } = after(ask());
    expect(codeOf(ask({ newDueOn: on(30) }, proposal, asked))).toBe('NewDateAlreadyAsked');
    expect(codeOf(ask({ newDueOn: on(10) }))).toBe('NewDateSame');
    expect(codeOf(ask({ newDueOn: on(0) }))).toBe('FollowUpDateNotAllowed');
    expect(codeOf(ask({ newDueOn: on(1) }))).toBe('accepted');
    const request = asked.dateRequests[0];
    assert(request, 'it was asked');
    const often = (count: number) => ({ ...followUp, dateRequests: Array.from({ length: count }, () => request) });
    expect(codeOf(ask({}, matter, often(dateRequestsMax - 1)))).toBe('accepted');
    expect(codeOf(ask({}, matter, often(dateRequestsMax)))).toBe('NewDatesTooMany');
  });

  it.each([
    [true, on(20)],
    [false, on(10)],
  ])('granted: %s, the date is then %s, and the old one stays on record', (isGranted, dueOn) => {
    const asked = after(ask());
    const answer = { actor: as('ch001'), nowMs: nowMs + 1, isGranted, reason: '料到得晚' };
    expect(answerNewDate(asked.proposal, asked.followUp, answer)).toMatchObject({
      changes: [
        { next: { dueAtMs: endOfDayMs(dueOn), dateAsked: null }, event: { type: 'NewDateAnswered' } },
        { next: { dueOn, dateRequests: [{ oldDueOn: on(10), answer: { isGranted, reason: '料到得晚' } }] } },
      ],
    });
  });

  it('is answered by the chair, once, while the date is ahead', () => {
    const asked = after(ask());
    const answer = { actor: as('ch001'), nowMs, isGranted: true, reason: '好' };
    expect(codeOf(answerNewDate(asked.proposal, asked.followUp, { ...answer, actor: as('as001') }))).toBe(
      'ProposalNotYours',
    );
    expect(codeOf(answerNewDate(matter, followUp, answer))).toBe('NewDateNotAsked');
    const late = { ...answer, nowMs: endOfDayMs(on(20)) };
    expect(codeOf(answerNewDate(asked.proposal, asked.followUp, late))).toBe('FollowUpDateNotAllowed');
    expect(codeOf(answerNewDate(asked.proposal, asked.followUp, { ...late, isGranted: false }))).toBe('accepted');
  });

  it('is no longer open once the chair gave another date by themself', () => {
    const { proposal, followUp: asked } = after(ask());
    const moved = reassignMatter(proposal, asked, {
      actor: as('ch001'),
      nowMs,
      person: null,
      unit: null,
      dueOn: on(25),
      reason: '一起往后',
      doers: [],
    });
    expect(moved).toMatchObject({ changes: [{ next: { dateAsked: null, dueAtMs: endOfDayMs(on(25)) } }, {}] });
  });
});

describe('giving it to a unit instead', () => {
  const give = (unit = power, given = matter) =>
    reassignMatter(given, itsFollowUp(given), {
      actor: as('ch001'),
      nowMs,
      person: null,
      unit,
      dueOn: on(20),
      reason: '归他们管',
      doers: [person('as001')],
    });

  it('leaves no person in charge', () => {
    expect(give()).toMatchObject({
      changes: [
        { next: { holderKey: 'unit:power', assignee: null, unit: { unitId: 'power' } } },
        { next: { assignee: null, unit: { unitId: 'power' } } },
      ],
      messages: [{}, { to: { kind: 'unit', unitId: 'power' } }],
    });
  });

  it('refuses one that ended, and a visit', () => {
    expect(codeOf(give({ ...power, endedOn: on(-1) }))).toBe('HandOverUnitEnded');
    expect(codeOf(give(power, aMatter('closedOut')))).toBe('ReassignNotToUnit');
  });
});

describe('a matter that is stuck', () => {
  const stuck = (parts: Partial<ReportStuck> = {}, held = matter) =>
    reportStuck(held, followUp, { actor: as('as001'), nowMs, need: '缺一台挖机', from: 'twoCommittees', ...parts });

  it('says what is needed and from whom, and leaves date and ladder as they are', () => {
    expect(stuck()).toMatchObject({
      changes: [
        {
          next: {
            stuck: { need: '缺一台挖机', from: { kind: 'body', body: 'twoCommittees' }, atMs: nowMs },
            dueAtMs: matter.dueAtMs,
            holderKey: matter.holderKey,
            ladder: matter.ladder,
          },
          event: { type: 'StuckReported', data: { from: 'body:twoCommittees' } },
        },
        {},
      ],
    });
  });

  it.each([
    ['chair', { kind: 'role', role: 'chair' }],
    ['clerk', { kind: 'role', role: 'clerk' }],
    ['twoCommittees', { kind: 'twoCommittees' }],
    ['town', { kind: 'role', role: 'townCoordinator' }],
  ] as const)('tells %s', (from, to) => {
    expect(stuck({ from })).toMatchObject({
      messages: [{}, { code: 'helpAsked', to, data: { reason: '缺一台挖机' } }],
    });
  });

  it('tells an outside unit, unless it ended or is the one that is stuck', () => {
    expect(stuck({ from: power })).toMatchObject({ messages: [{}, { to: { kind: 'unit', unitId: 'power' } }] });
    expect(codeOf(stuck({ from: { ...power, endedOn: on(0) } }))).toBe('HandOverUnitEnded');
    const theirs = aMatter('inProgress', { assignee: null, unit: { unitId: 'power', name: '供电所' } });
    expect(codeOf(stuck({ from: power, actor: as('as002') }, theirs))).toBe('StuckFromItself');
  });

  it('goes on with the next report, and not by asking for a date', () => {
    const outcome = stuck();
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const held = outcome.changes[0]?.next as Proposal;
    expect(after(ask({}, held)).proposal.stuck).toMatchObject({ need: '缺一台挖机' });
    const report = { actor: as('as001'), nowMs, reportId: 'r', text: '挖机来了', photoIds: [], doneMilestoneIds: [] };
    expect(reportProgress(held, followUp, report)).toMatchObject({ changes: [{ next: { stuck: null } }, {}] });
  });

  it.each(['ch001', 'vg001', 'ck001'])('is not for %s to say', (who) => {
    expect(codeOf(stuck({ actor: as(who) }))).toBe('ProposalNotYours');
  });
});
