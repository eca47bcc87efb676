import { claimStatuses } from '@shared/domain/points/claim';
import { batchStatuses } from '@shared/domain/points/points-batch';
import { type ReviewClaims, reviewClaims } from '@shared/domain/points/review-claims';
import { aBatch, aClaim, aReviewer, nowMs, theSteward } from '../../../helpers/a-batch';
import { anActor } from '../../../helpers/a-proposal';

const three = [aReviewer('rg1'), aReviewer('rg2'), aReviewer('rg3')];
const approve = (claim = aClaim()) => ({ claim, verdict: 'approve' as const, reason: '' });
const sitting = (parts: Partial<ReviewClaims> = {}): ReviewClaims => ({
  actor: theSteward,
  nowMs,
  heldOn: '2026-03-20',
  attendees: three,
  verdicts: [approve()],
  ...parts,
});
const claims = [aClaim(), aClaim({ id: 'c2' })];
const inReview = () => aBatch({ status: 'inReview' }, claims);
const later = aBatch({ month: '2026-04' });
const review = (parts: Partial<ReviewClaims> = {}, batch = inReview()) => reviewClaims(batch, later, sitting(parts));

describe('a sitting of the review group', () => {
  it('approves and refuses with exactly three, and tells whoever claimed', () => {
    const refused = { claim: aClaim({ id: 'c2' }), verdict: 'refuse' as const, reason: '没有去过的' };
    const outcome = review({ verdicts: [approve(), refused] });
    expect(outcome).toMatchObject({
      ok: true,
      changes: [
        { next: { id: 'c1', status: 'approved', isOnNotice: true }, event: { type: 'ClaimApproved' } },
        { next: { id: 'c2', status: 'refused', isOnNotice: false }, event: { type: 'ClaimRefused' } },
        {
          next: { rows: [{ status: 'approved' }, { status: 'refused' }], sittings: [{ claimIds: ['c1', 'c2'] }] },
          event: { type: 'BatchReviewed', data: { attendeeIds: ['rg1', 'rg2', 'rg3'], putOffIds: [] } },
        },
      ],
      messages: [
        { code: 'pointsReviewed', data: { verdict: 'approved' } },
        { code: 'pointsReviewed', data: { verdict: 'refused', reason: '没有去过的' } },
      ],
    });
  });

  it.each([
    ['claimed it', aReviewer('vg001'), {}],
    ['proposed it', aReviewer('rg4'), { proposer: { villagerId: 'rg4', name: '评', isNamePublic: true } }],
    ['is a relative of the claimant', aReviewer('rg4', { relativeIds: ['vg001'] }), {}],
    [
      'gains with the household',
      aReviewer('rg4', { householdId: 'h1' }),
      { isForHousehold: true, beneficiaryId: 'household:h1' },
    ],
  ])('leaves out a reviewer who %s: three others are enough, two put it off', (_, concerned, parts) => {
    const claim = aClaim(parts);
    expect(review({ verdicts: [approve(claim)], attendees: [...three, concerned] })).toMatchObject({
      changes: [{ next: { status: 'approved', reviews: [{ reviewers: [{}, {}, {}], excluded: [{}] }] } }, {}],
    });
    const short = review({ verdicts: [approve(claim)], attendees: [...three.slice(0, 2), concerned] });
    expect(short).toMatchObject({
      changes: [
        {
          next: {
            status: 'waiting',
            batchId: 'v1.2026-04',
            reviews: [
              {
                verdict: 'putOff',
                explanation: {
                  isMet: false,
                  numbers: { attendeeCount: 3, excludedCount: 1, reviewerCount: 2, reviewGroupMin: 3 },
                },
              },
            ],
          },
          event: { type: 'ClaimPutOff' },
        },
        { next: { id: 'v1.2026-03', rows: [{ claimId: 'c2' }] }, event: { data: { putOffIds: ['c1'] } } },
        {
          next: { id: 'v1.2026-04', rows: [{ claimId: 'c1', status: 'waiting' }] },
          event: { type: 'BatchClaimsJoined' },
        },
      ],
    });
  });

  it('does not guess a relative from the household where the deed is one person’s', () => {
    const outcome = review({ attendees: [...three.slice(0, 2), aReviewer('rg4', { householdId: 'h1' })] });
    expect(outcome).toMatchObject({ changes: [{ next: { status: 'approved' } }, {}] });
  });

  it('writes at most eighteen documents for six claims that are all put off', () => {
    const six = Array.from({ length: 6 }, (_, at) => aClaim({ id: `c${at}` }));
    const attendees = [...three.slice(0, 2), aReviewer('vg001')];
    const outcome = reviewClaims(
      aBatch({ status: 'inReview' }, six),
      later,
      sitting({ attendees, verdicts: six.map(approve) }),
    );
    expect(outcome.ok && outcome.changes.length * 2 + 2).toBe(18);
  });

  const stranger = aReviewer('x', { isReviewer: false });
  it.each<[string, Partial<ReviewClaims>, object]>([
    ['somebody who is not the steward', { actor: anActor() }, { code: 'RoleRequired', roles: ['creditSteward'] }],
    ['a sitting of tomorrow', { heldOn: '2026-03-21' }, { code: 'ReviewInFuture', today: '2026-03-20' }],
    ['an attendee twice', { attendees: [...three, three[0] as never] }, { code: 'ReviewAttendeeTwice' }],
    [
      'somebody outside the group',
      { attendees: [...three, stranger] },
      { code: 'ReviewAttendeeNotReviewer', name: '评议x' },
    ],
    [
      'two attendees',
      { attendees: three.slice(0, 2) },
      { code: 'ReviewGroupTooSmall', reviewGroupMin: 3, attendeeCount: 2, shortBy: 1 },
    ],
    [
      'seven claims',
      { verdicts: Array.from({ length: 7 }, (_, at) => approve(aClaim({ id: `c${at}` }))) },
      { code: 'ReviewTooManyClaims', claimsMax: 6 },
    ],
    ['a claim twice', { verdicts: [approve(), approve()] }, { code: 'ReviewClaimTwice' }],
    [
      'a claim of another batch',
      { verdicts: [approve(aClaim({ batchId: 'v1.2026-02' }))] },
      { code: 'ReviewClaimNotWaiting' },
    ],
    [
      'a no in four characters',
      { verdicts: [{ claim: aClaim(), verdict: 'refuse', reason: ' 没去过的 ' }] },
      { code: 'ReviewReasonTooShort', charsMin: 5 },
    ],
  ])('refuses %s', (_, parts, expected) => {
    expect(review(parts)).toMatchObject({ ok: false, refusal: expected });
  });

  it.each(claimStatuses.filter((status) => status !== 'waiting'))('refuses a claim that is %s', (status) => {
    expect(review({ verdicts: [approve(aClaim({ status }))] })).toMatchObject({
      refusal: { code: 'ReviewClaimNotWaiting' },
    });
  });

  it.each(batchStatuses.filter((status) => status !== 'inReview'))('refuses while the batch is %s', (status) => {
    expect(review({}, aBatch({ status }, claims))).toMatchObject({
      refusal: { code: 'BatchStatusNotAllowed', status },
    });
  });
});
