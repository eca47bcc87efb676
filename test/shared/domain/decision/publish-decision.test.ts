import { handOverBlockedBy } from '@shared/domain/decision/hand-over-blocked';
import { publishDecision } from '@shared/domain/decision/publish-decision';
import { proposalStatuses } from '@shared/domain/proposal/status';
import { endOfDayMs, startOfDayMs } from '@shared/kernel/time';
import { aDecision } from '../../../helpers/a-decision';
import { theChair, theClerk } from '../../../helpers/evening-builder';
import { aProposal } from '../../../helpers/a-proposal';

const nowMs = startOfDayMs('2026-03-11') + 9 * 3_600_000;
const { decision, proposal } = aDecision(nowMs);
const byClerk = { actor: theClerk, nowMs };

describe('publishing a decision', () => {
  it('runs for five calendar days, first and last included', () => {
    expect(publishDecision(decision, proposal, byClerk)).toMatchObject({
      changes: [
        { next: { noticeFromOn: '2026-03-11', noticeToOn: '2026-03-15' }, event: { type: 'DecisionPublished' } },
      ],
      messages: [{ code: 'decisionPublished' }],
    });
  });

  it('is refused to anybody but the clerk', () => {
    expect(publishDecision(decision, proposal, { ...byClerk, actor: theChair })).toMatchObject({
      refusal: { code: 'RoleRequired', roles: ['clerk'] },
    });
  });

  it('is refused twice', () => {
    const published = { ...decision, noticeFromOn: '2026-03-11', noticeToOn: '2026-03-15' };
    expect(publishDecision(published, proposal, byClerk)).toMatchObject({
      refusal: { code: 'DecisionAlreadyPublished' },
    });
  });

  it('is refused once it was set aside', () => {
    expect(publishDecision({ ...decision, setAsideAtMs: 1 }, proposal, byClerk)).toMatchObject({
      refusal: { code: 'DecisionSetAside' },
    });
  });

  it.each(proposalStatuses.filter((status) => status !== 'adopted'))('is refused for a matter that is %s', (status) => {
    expect(publishDecision(decision, aProposal({ status }), byClerk)).toMatchObject({
      refusal: { code: 'DecisionMatterMoved', status },
    });
  });
});

describe('what keeps a decision from being handed over', () => {
  const published = { ...decision, noticeFromOn: '2026-03-11', noticeToOn: '2026-03-15' };
  const by = { villagerId: 'vg001', name: '村民一', isNamePublic: true };
  const open = { id: 'o1', by, text: 'x', atMs: 1, answerDueAtMs: 2, answerBy: 'supervisor' as const, answer: null };
  const answer = { by, text: 'y', atMs: 2, isUpheld: false };

  it.each([
    ['the notice has not begun', decision, nowMs, { code: 'DecisionNotPublished' }],
    [
      'its last day is not over',
      published,
      endOfDayMs('2026-03-15'),
      { code: 'DecisionNoticeRunning', noticeToOn: '2026-03-15' },
    ],
    ['nothing, the moment the last day is over', published, endOfDayMs('2026-03-15') + 1, null],
    [
      'an objection waits',
      { ...published, objections: [open] },
      startOfDayMs('2026-03-16'),
      { code: 'DecisionObjectionOpen', openCount: 1 },
    ],
    [
      'nothing, once it is answered',
      { ...published, objections: [{ ...open, answer }] },
      startOfDayMs('2026-03-16'),
      null,
    ],
    ['it was set aside', { ...published, setAsideAtMs: 1 }, startOfDayMs('2026-03-16'), { code: 'DecisionSetAside' }],
  ])('%s', (_, one, atMs, block) => {
    expect(handOverBlockedBy(one, atMs)).toEqual(block);
  });
});
