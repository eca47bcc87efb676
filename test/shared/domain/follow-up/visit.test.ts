import type { FollowUp } from '@shared/domain/follow-up/follow-up';
import { supportRatingsMax } from '@shared/domain/follow-up/limits';
import { rateAsSupporter } from '@shared/domain/follow-up/rate-as-supporter';
import { rateMatter } from '@shared/domain/follow-up/rate-matter';
import { recordVisit, type RecordVisit } from '@shared/domain/follow-up/record-visit';
import { reopenMatter } from '@shared/domain/follow-up/reopen-matter';
import { doerIds, mayVisit } from '@shared/domain/follow-up/visitor';
import type { Proposal } from '@shared/domain/proposal/proposal';
import type { Outcome, Refusal } from '@shared/kernel/outcome';
import { endOfDayMs, startOfDayMs } from '@shared/kernel/time';
import { aMatter, as, itsFollowUp, nowMs, on, person, theRules } from '../../../helpers/carrying-out';

const documentsOf = (proposal: Proposal, parts: Partial<FollowUp> = {}) => ({
  proposal,
  followUp: itsFollowUp(proposal, parts),
  rules: theRules,
});
const closed = documentsOf(aMatter('closedOut'));
const visit = (parts: Partial<RecordVisit> = {}): RecordVisit => ({
  actor: as('cm001'),
  nowMs,
  manner: 'home',
  note: '到家里看了，晚上亮堂',
  photoIds: [],
  isDone: true,
  rating: 5,
  ratingWords: '很好',
  ...parts,
});
const eventsOf = (outcome: Outcome<Refusal>) => (outcome.ok ? outcome.changes.map(({ event }) => event.type) : []);
const awardsOf = (outcome: Outcome<Refusal>) => (outcome.ok ? (outcome.awards ?? []) : []);

describe('recording the visit', () => {
  it('ends the matter and awards the visitor and the doer', () => {
    const outcome = recordVisit(closed, visit());
    expect(outcome).toMatchObject({
      ok: true,
      changes: [
        { next: { status: 'visited', holder: null, dueAtMs: 0, isOpen: false }, event: { type: 'VisitRecorded' } },
        {
          next: { isOpen: false, visits: [{ manner: 'home', rating: 5 }] },
          event: { type: 'VisitNoted', data: { rating: 5 } },
        },
      ],
    });
    expect(awardsOf(outcome)).toEqual([
      { trigger: 'visitMade', villagerId: 'cm001', sourceId: 'm1.followUp.visit.1' },
      { trigger: 'taskOnTime', villagerId: 'as001', sourceId: 'm1.followUp' },
    ]);
  });

  it('ends the matter with the lowest rating that lets it rest', () => {
    expect(eventsOf(recordVisit(closed, visit({ rating: 3 })))).toEqual(['VisitRecorded', 'VisitNoted']);
  });

  it('reopens it one rating lower, in the same act and on behalf of the author', () => {
    const outcome = recordVisit(closed, visit({ rating: 2, ratingWords: '有一盏还是不亮' }));
    expect(eventsOf(outcome)).toEqual(['VisitRecorded', 'ProposalReopened', 'VisitNoted']);
    expect(outcome).toMatchObject({
      changes: [
        { next: { status: 'visited' } },
        {
          next: {
            status: 'inProgress',
            holderKey: 'person:as001',
            reopenedCount: 1,
            dueAtMs: endOfDayMs(on(15)),
            steps: [
              { verb: 'recordVisit', by: { villagerId: 'cm001' } },
              {
                verb: 'reopen',
                by: { villagerId: 'cm001' },
                onBehalfOf: { villagerId: 'vg001' },
                reason: '有一盏还是不亮',
              },
            ],
          },
        },
        { next: { isOpen: true, dueOn: on(15), milestones: [{ isDone: false }, { isDone: false }] } },
      ],
      messages: [{ data: { verb: 'reopen' } }, { code: 'taskReopened', to: { villagerId: 'as001' } }],
    });
    expect(awardsOf(outcome)).toEqual([{ trigger: 'visitMade', villagerId: 'cm001', sourceId: 'm1.followUp.visit.1' }]);
  });

  it.each([
    ['on the promised day', on(10), true],
    ['a day after it', on(11), false],
  ])('pays for being on time when it was reported done %s: %p', (_, reportedOn, isPaid) => {
    const [report] = closed.followUp.reports;
    const reports = [{ ...report!, atMs: startOfDayMs(reportedOn) }];
    const triggers = awardsOf(recordVisit({ ...closed, followUp: { ...closed.followUp, reports } }, visit())).map(
      (one) => one.trigger,
    );
    expect(triggers.includes('taskOnTime')).toBe(isPaid);
  });

  it('pays nobody for a date that nobody promised, nor a visitor without a seat', () => {
    const [report] = closed.followUp.reports;
    const unpromised = { ...closed, followUp: { ...closed.followUp, reports: [{ ...report!, dueOn: null }] } };
    const reviewer = as('rv001');
    const proposal = { ...closed.proposal, visitor: { villagerId: 'rv001', name: '预审人一', isNamePublic: true } };
    expect(awardsOf(recordVisit({ ...unpromised, proposal }, visit({ actor: reviewer })))).toEqual([]);
  });

  it('refuses anybody but the visitor, and a visitor who did it', () => {
    expect(recordVisit(closed, visit({ actor: as('cm002') }))).toMatchObject({ refusal: { code: 'ProposalNotYours' } });
    const self = { ...closed.proposal, visitor: closed.proposal.assignee };
    expect(recordVisit({ ...closed, proposal: self }, visit({ actor: as('as001') }))).toEqual({
      ok: false,
      refusal: { code: 'VisitByDoer' },
    });
  });
});

describe('the author’s own rating', () => {
  const rate = { actor: as('vg001'), nowMs, rating: 4, words: '亮了' };
  const visited = documentsOf(aMatter('visited', { statusSinceMs: nowMs }));

  it.each([closed, visited])('is noted', (documents) => {
    const outcome = rateMatter(documents, rate);
    expect(eventsOf(outcome)).toEqual(['RatingGiven']);
    expect(outcome).toMatchObject({ changes: [{ next: { ratings: [{ rating: 4, words: '亮了' }] } }] });
  });

  it.each([closed, visited])('below three reopens the matter', (documents) => {
    const outcome = rateMatter(documents, { ...rate, rating: 2, words: '又灭了' });
    expect(eventsOf(outcome)).toEqual(['ProposalReopened', 'RatingGiven']);
    expect(outcome).toMatchObject({ changes: [{ next: { status: 'inProgress' } }, { next: { isOpen: true } }] });
  });

  it('is the author’s alone, and given once for each closing', () => {
    expect(rateMatter(closed, { ...rate, actor: as('vg003') })).toMatchObject({
      refusal: { code: 'ProposalNotYours' },
    });
    expect(rateMatter(closed, { ...rate, actor: as('sv001') })).toMatchObject({
      refusal: { code: 'RatingOnlyAuthor' },
    });
    const again = rateMatter(closed, rate);
    if (!again.ok) throw new Error('refused');
    const rated = { ...closed, followUp: again.changes[0]!.next as FollowUp };
    expect(rateMatter(rated, rate)).toMatchObject({ refusal: { code: 'RatingAlreadyGiven' } });
    const closedAgain = { ...rated.followUp, closeOuts: [aCloseOut()] };
    expect(rateMatter({ ...rated, followUp: closedAgain }, rate)).toMatchObject({ ok: true });
  });

  it('is taken until the end of the thirtieth day after the visit', () => {
    const lastMs = endOfDayMs(on(30));
    expect(rateMatter(visited, { ...rate, nowMs: lastMs }).ok).toBe(true);
    const refusal = { code: 'ReopenTooLate', lastOn: on(30) };
    expect(rateMatter(visited, { ...rate, nowMs: lastMs + 1 })).toEqual({ ok: false, refusal });
    expect(rateMatter(closed, { ...rate, nowMs: lastMs + 1 }).ok).toBe(true);
  });
});

describe('reopening by the supervisor', () => {
  const reopen = { actor: as('sv001'), nowMs, reason: '村民反映又坏了' };
  const visited = documentsOf(aMatter('visited', { statusSinceMs: nowMs }));

  it('gives the matter back to whoever did it', () => {
    expect(reopenMatter(visited, reopen)).toMatchObject({
      ok: true,
      changes: [{ next: { status: 'inProgress', holderKey: 'person:as001' } }, { event: { type: 'FollowUpReopened' } }],
    });
  });

  it('gives it to the town the third time, and leaves nobody to report', () => {
    const twice = documentsOf(aMatter('visited', { statusSinceMs: nowMs, reopenedCount: 1 }));
    expect(reopenMatter(twice, reopen)).toMatchObject({
      changes: [{ next: { holderKey: 'person:as001', reopenedCount: 2 } }, {}],
    });
    const third = documentsOf(aMatter('visited', { statusSinceMs: nowMs, reopenedCount: 2 }));
    expect(reopenMatter(third, reopen)).toMatchObject({
      changes: [
        { next: { holderKey: 'role:townCoordinator', assignee: null, reopenedCount: 3, dueAtMs: endOfDayMs(on(15)) } },
        { next: { assignee: null } },
      ],
      messages: [{}, { code: 'townMustHandOver', to: { kind: 'role', role: 'townCoordinator' } }],
    });
  });

  it('is the supervisor’s: the author rates, the visitor visits, others cannot', () => {
    expect(reopenMatter(visited, { ...reopen, actor: as('vg001') })).toMatchObject({
      refusal: { code: 'RoleRequired' },
    });
    expect(reopenMatter(visited, { ...reopen, actor: as('cm001') })).toMatchObject({
      refusal: { code: 'RoleRequired' },
    });
    expect(reopenMatter(visited, { ...reopen, actor: as('ch001') })).toMatchObject({
      refusal: { code: 'ProposalNotYours' },
    });
  });

  it('ends with the thirtieth day after the visit', () => {
    const lastMs = endOfDayMs(on(30));
    expect(reopenMatter(visited, { ...reopen, nowMs: lastMs }).ok).toBe(true);
    expect(reopenMatter(visited, { ...reopen, nowMs: lastMs + 1 })).toMatchObject({
      refusal: { code: 'ReopenTooLate' },
    });
  });
});

function aCloseOut(): FollowUp['closeOuts'][number] {
  const by = { villagerId: 'ch001', name: '理事长一', isNamePublic: true };
  return {
    atMs: 0,
    by,
    meetingId: 'e1',
    isClosed: true,
    evidence: '',
    reason: '',
    confirmation: null,
    explanation: null,
    newDueOn: null,
  };
}

describe('who had a hand in it', () => {
  const helped = { assistants: [{ villagerId: 'cm001', name: '成员1', isNamePublic: true }] };

  it('does not visit: whoever helped', () => {
    const refusal = { ok: false, refusal: { code: 'VisitByDoer' } };
    expect(recordVisit(documentsOf(aMatter('closedOut'), helped), visit())).toEqual(refusal);
  });

  it.each([
    ['cm002', true],
    ['cm001', false],
    ['vg001', false],
    ['as002', false],
  ])('lets %s visit a matter of the power station that cm001 helped with: %s', (id, isAllowed) => {
    const matter = aMatter('closedOut', { assignee: null, unit: { unitId: 'power', name: '供电所' } });
    const { followUp } = documentsOf(matter, helped);
    const doers = doerIds(matter, followUp).map((one) => person(one));
    expect(mayVisit(person(id), matter, doers)).toBe(isAllowed);
  });

  it('includes the household of whoever helped', () => {
    const matter = aMatter('closedOut');
    const doers = [person('vg003', { householdId: 'together' })];
    expect(mayVisit(person('cm002', { householdId: 'together' }), matter, doers)).toBe(false);
    expect(mayVisit(person('cm002'), matter, doers)).toBe(true);
  });
});

describe('a visit that finds it not done', () => {
  it('reopens it whatever the rating, and pays nobody for being on time', () => {
    const outcome = recordVisit(closed, visit({ isDone: false, rating: 5, photoIds: ['p1'] }));
    expect(eventsOf(outcome)).toEqual(['VisitRecorded', 'ProposalReopened', 'VisitNoted']);
    expect(outcome).toMatchObject({ changes: [{}, {}, { next: { visits: [{ isDone: false, photoIds: ['p1'] }] } }] });
    expect(awardsOf(outcome).map(({ trigger }) => trigger)).toEqual(['visitMade']);
  });
});

describe('what supporters say', () => {
  const supported = documentsOf(aMatter('closedOut', { supporterIds: ['vg003', 'vg004'] }));
  const rate = (who: string, parts = supported, rating = 1) =>
    rateAsSupporter(parts, { actor: as(who), nowMs, rating, words: '灯太暗' });
  const codeOf = (outcome: Outcome<Refusal>) => (outcome.ok ? 'accepted' : outcome.refusal.code);

  it('is counted apart and reopens nothing, however low', () => {
    const outcome = rate('vg003');
    expect(outcome).toMatchObject({
      changes: [
        {
          next: { kind: 'followUp', ratings: [], supportRatings: [{ villagerId: 'vg003', rating: 1, closing: 0 }] },
          event: { type: 'SupportRatingGiven' },
        },
      ],
    });
    expect(eventsOf(outcome)).toHaveLength(1);
  });

  it.each(['vg001', 'vg005', 'as001', 'ch001'])('is not for %s, who did not support it', (who) => {
    expect(codeOf(rate(who))).toBe('SupportRatingOnlySupporters');
  });

  it('is said once a closing, and while the matter can still be reopened', () => {
    const given = { villagerId: 'vg003', atMs: nowMs, rating: 4, words: '', closing: 0 };
    const once = { ...supported, followUp: { ...supported.followUp, supportRatings: [given] } };
    expect(codeOf(rate('vg003', once))).toBe('RatingAlreadyGiven');
    expect(codeOf(rate('vg004', once))).toBe('accepted');
    const earlier = { ...once, followUp: { ...once.followUp, supportRatings: [{ ...given, closing: 7 }] } };
    expect(codeOf(rate('vg003', earlier))).toBe('accepted');
    const open = documentsOf(aMatter('inProgress', { supporterIds: ['vg003'] }));
    expect(codeOf(rate('vg003', open))).toBe('SupportRatingNotClosed');
    const long = documentsOf(aMatter('visited', { supporterIds: ['vg003'], statusSinceMs: startOfDayMs(on(-31)) }));
    expect(codeOf(rate('vg003', long))).toBe('ReopenTooLate');
    const full = Array.from({ length: supportRatingsMax }, (_, index) => ({ ...given, villagerId: `x${index}` }));
    const many = { ...supported, followUp: { ...supported.followUp, supportRatings: full } };
    expect(codeOf(rate('vg003', many))).toBe('SupportRatingsFull');
    const almost = { ...many, followUp: { ...many.followUp, supportRatings: full.slice(1) } };
    expect(codeOf(rate('vg003', almost))).toBe('accepted');
  });
});
