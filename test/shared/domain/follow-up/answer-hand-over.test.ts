import type { Decision } from '@shared/domain/decision/decision';
import { acceptHandOver, returnHandOver } from '@shared/domain/follow-up/answer-hand-over';
import type { FollowUp } from '@shared/domain/follow-up/follow-up';
import { handOver, type HandOver } from '@shared/domain/follow-up/hand-over';
import { peopleOf } from '@shared/domain/follow-up/ladder';
import { reportDone } from '@shared/domain/follow-up/report-done';
import { reportProgress } from '@shared/domain/follow-up/report-progress';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { unitOf } from '@shared/domain/village/unit';
import { assert } from '@shared/kernel/assert';
import { endOfDayMs } from '@shared/kernel/time';
import { aDecision } from '../../../helpers/a-decision';
import { aMatter, as, nowMs, on, person, theRules, theVillage } from '../../../helpers/carrying-out';

const over: Partial<Decision> = { noticeFromOn: on(-5), noticeToOn: on(-1) };
const { decision } = aDecision(nowMs, over);
const power = unitOf(theVillage, 'power');
const water = unitOf(theVillage, 'water');
assert(power && water, 'the small village has two units');

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
  milestones: [{ id: 'a', title: '办完', dueOn: on(30), weight: 1 }],
  ...parts,
});
const toUnit = { assignee: null, unit: power };

interface Handed {
  proposal: Proposal;
  followUp: FollowUp;
}
function handed(parts: Partial<HandOver> = {}, matter = aMatter('adopted')): Handed {
  const outcome = handOver(matter, decision, command(parts));
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return { proposal: outcome.changes[0]?.next as Proposal, followUp: outcome.changes[1]?.next as FollowUp };
}
const refusalOf = (parts: Partial<HandOver>) => {
  const outcome = handOver(aMatter('adopted'), decision, command(parts));
  return outcome.ok ? 'accepted' : outcome.refusal.code;
};
const now = { nowMs: nowMs + 1 };

describe('handing over to a unit', () => {
  it('puts the matter into the hands of the unit, and tells who speaks for it', () => {
    const outcome = handOver(aMatter('adopted'), decision, command(toUnit));
    expect(outcome).toMatchObject({
      changes: [{ next: { holderKey: 'unit:power', assignee: null, unit: { unitId: 'power', name: '供电所' } } }, {}],
      messages: [{}, { code: 'taskHandedOver', to: { kind: 'unit', unitId: 'power' } }],
    });
  });

  it('is given to one: a person or a unit', () => {
    expect(refusalOf({ unit: power })).toBe('HandOverToOne');
    expect(refusalOf({ assignee: null })).toBe('HandOverToOne');
    expect(refusalOf({ assignee: null, unit: { ...power, endedOn: on(0) } })).toBe('HandOverUnitEnded');
  });

  it.each([
    ['as002', true],
    ['ck001', true],
    ['as001', false],
    ['ch001', false],
    ['vg001', false],
  ])('lets %s take it on for the power station: %s', (who, isTheirs) => {
    const { proposal, followUp } = handed(toUnit);
    const outcome = acceptHandOver(proposal, followUp, { actor: as(who), ...now });
    expect(outcome.ok).toBe(isTheirs);
    if (!outcome.ok) expect(outcome.refusal.code).toBe('ProposalNotYours');
  });

  it('lets the clerk act for a unit for which nobody speaks, and the ladder tells the clerk', () => {
    const { proposal, followUp } = handed({ assignee: null, unit: water });
    expect(acceptHandOver(proposal, followUp, { actor: as('ck001'), ...now }).ok).toBe(true);
    expect(acceptHandOver(proposal, followUp, { actor: as('as002'), ...now }).ok).toBe(false);
    expect(peopleOf('holder', proposal, theVillage)).toEqual(['ck001']);
    expect(peopleOf('holder', handed(toUnit).proposal, theVillage)).toEqual(['as002']);
  });
});

describe('helpers and money', () => {
  it('names who helps, and tells them until when', () => {
    const outcome = handOver(aMatter('adopted'), decision, command({ assistants: [person('vg003')] }));
    expect(outcome).toMatchObject({
      changes: [{}, { next: { assistants: [{ villagerId: 'vg003' }] } }],
      messages: [{}, {}, { code: 'helpWanted', to: { villagerIds: ['vg003'] }, data: { dueAtMs: endOfDayMs(on(30)) } }],
    });
    expect(refusalOf({ assistants: [person('as001')] })).toBe('AssistantIsAssignee');
  });

  it('asks what was spent where a budget was set, and nothing where none was', () => {
    const done = { actor: as('as001'), ...now, reportId: 'r', evidence: '好了', photoIds: [] };
    const planned = handed({ budget: { yuan: 9_600, source: '村集体经费' } });
    expect(reportDone(planned.proposal, planned.followUp, theRules, { ...done, spentYuan: null })).toMatchObject({
      refusal: { code: 'SpentNeeded', budgetYuan: 9_600 },
    });
    expect(reportDone(planned.proposal, planned.followUp, theRules, { ...done, spentYuan: 0 })).toMatchObject({
      changes: [{}, { next: { budget: { yuan: 9_600, source: '村集体经费', spentYuan: 0 } } }],
    });
    const free = handed();
    expect(reportDone(free.proposal, free.followUp, theRules, { ...done, spentYuan: null }).ok).toBe(true);
  });
});

describe('answering a handing over', () => {
  it('waits three days at most, and never longer than the date itself', () => {
    expect(handed().proposal.dueAtMs).toBe(endOfDayMs(on(3)));
    const soon = { dueOn: on(2), milestones: [{ id: 'a', title: '办完', dueOn: on(2), weight: 1 }] };
    expect(handed(soon).proposal.dueAtMs).toBe(endOfDayMs(on(2)));
  });

  it('is due on the promised day once it is taken on', () => {
    const { proposal, followUp } = handed();
    expect(acceptHandOver(proposal, followUp, { actor: as('as001'), ...now })).toMatchObject({
      changes: [
        {
          next: { status: 'inProgress', acceptance: null, dueAtMs: endOfDayMs(on(30)) },
          event: { type: 'HandOverAccepted' },
        },
        { next: { handOvers: [{ answer: { isAccepted: true } }] }, event: { type: 'HandOverAnswered' } },
      ],
    });
  });

  it('is taken on by a report as well, and the promised date holds', () => {
    const { proposal, followUp } = handed();
    const report = { actor: as('as001'), ...now, reportId: 'r', text: '动工了', photoIds: [], doneMilestoneIds: [] };
    expect(reportProgress(proposal, followUp, report)).toMatchObject({
      changes: [
        { next: { acceptance: null, dueAtMs: endOfDayMs(on(30)) } },
        { next: { handOvers: [{ answer: { isAccepted: true, by: { villagerId: 'as001' } } }] } },
      ],
    });
  });

  it('goes back to the chair with its reason, and is handed over anew with its history', () => {
    const first = handed(toUnit);
    const outcome = returnHandOver({ ...first, rules: theRules }, { actor: as('as002'), ...now, reason: '不归我们管' });
    expect(outcome).toMatchObject({
      changes: [
        {
          next: { status: 'adopted', holderKey: 'role:chair', unit: null, assignee: null, dueAtMs: endOfDayMs(on(3)) },
        },
        { next: { unit: null, dueOn: null, handOvers: [{ answer: { isAccepted: false, reason: '不归我们管' } }] } },
      ],
      messages: [{}, { code: 'handOverReturned', to: { role: 'chair' } }],
    });
    if (!outcome.ok) throw new Error('it goes back');
    const before = outcome.changes[1]?.next as FollowUp;
    const again = handed({ before }, outcome.changes[0]?.next as Proposal);
    expect(again.proposal).toMatchObject({ holderKey: 'person:as001', unit: null });
    expect(again.followUp.handOvers).toMatchObject([
      { unit: { name: '供电所' }, answer: { isAccepted: false } },
      { assignee: { villagerId: 'as001' }, answer: null },
    ]);
  });

  it('refuses a second answer', () => {
    const { proposal, followUp } = handed();
    const taken = acceptHandOver(proposal, followUp, { actor: as('as001'), ...now });
    if (!taken.ok) throw new Error('it is taken on');
    const accepted = taken.changes[0]?.next as Proposal;
    const answers = { actor: as('as001'), ...now, reason: '办不了' };
    expect(acceptHandOver(accepted, followUp, answers)).toMatchObject({ refusal: { code: 'HandOverNotWaiting' } });
    expect(returnHandOver({ proposal: accepted, followUp, rules: theRules }, answers)).toMatchObject({
      refusal: { code: 'HandOverNotWaiting' },
    });
  });
});
