import { newAccount } from '@shared/domain/points/account';
import { answerClaimObjection } from '@shared/domain/points/answer-claim-objection';
import { claimObjectionsMax, objectToClaim } from '@shared/domain/points/object-to-claim';
import { openReview } from '@shared/domain/points/open-review';
import { batchStatuses, monthAfter, newBatch } from '@shared/domain/points/points-batch';
import { postBatch } from '@shared/domain/points/post-batch';
import { postClaim } from '@shared/domain/points/post-claim';
import { publishBatch } from '@shared/domain/points/publish-batch';
import { claimStatuses } from '@shared/domain/points/claim';
import { withdrawClaim } from '@shared/domain/points/withdraw-claim';
import { endOfDayMs, startOfDayMs } from '@shared/kernel/time';
import { aBatch, aClaim, nowMs, rules, theSteward, theSupervisor } from '../../../helpers/a-batch';
import { anActor } from '../../../helpers/a-proposal';

const approved = aClaim({ status: 'approved', isOnNotice: true });
const villager = anActor({ villagerId: 'vg005', name: '村民五' });
const others = (status: string) => batchStatuses.filter((one) => one !== status);
const steward = { actor: theSteward, nowMs };

describe('a month’s batch', () => {
  it.each([
    ['2026-01', '2026-02'],
    ['2026-12', '2027-01'],
    ['2028-02', '2028-03'],
  ])('is followed by the next: %s by %s', (month, next) => expect(monthAfter(month)).toBe(next));

  it('is in the steward’s hands until ten days after the month, with its rules copied', () => {
    expect(newBatch(rules, 'v1', '2026-02', nowMs)).toMatchObject({
      id: 'v1.2026-02',
      dueAtMs: endOfDayMs('2026-03-10'),
      holderRole: 'creditSteward',
      rules: { reviewGroupMin: 3, pointsNoticeDays: 3, reviewGroupRule: { id: 'reviewGroupMin' } },
    });
  });
});

describe('withdrawing a claim', () => {
  it('takes it out of the batch', () => {
    expect(withdrawClaim(aClaim(), aBatch({}, [aClaim()]), anActor())).toMatchObject({
      changes: [{ next: { status: 'withdrawn' } }, { next: { rows: [] }, event: { type: 'BatchClaimRemoved' } }],
    });
  });

  it('is open to the steward who proposed it, and to nobody else', () => {
    const proposed = aClaim({ proposer: { villagerId: 'cs001', name: '积分员一', isNamePublic: true } });
    expect(withdrawClaim(proposed, aBatch({}, [proposed]), theSteward).ok).toBe(true);
    expect(withdrawClaim(aClaim(), aBatch(), villager)).toMatchObject({ refusal: { code: 'ClaimNotYours' } });
  });

  it.each(claimStatuses.filter((status) => status !== 'waiting'))('is refused when the claim is %s', (status) => {
    expect(withdrawClaim(aClaim({ status }), aBatch(), anActor())).toMatchObject({
      refusal: { code: 'ClaimStatusNotAllowed', status },
    });
  });

  it.each(others('collecting'))('is refused when the batch is %s', (status) => {
    expect(withdrawClaim(aClaim(), aBatch({ status }), anActor())).toMatchObject({
      refusal: { code: 'BatchStatusNotAllowed' },
    });
  });
});

describe('opening the review', () => {
  const command = { ...steward, reviewGroup: [approved.claimant] };

  it('closes the collecting and tells the review group', () => {
    expect(openReview(aBatch({}, [aClaim()]), command)).toMatchObject({
      changes: [
        { next: { status: 'inReview', dueAtMs: endOfDayMs('2026-04-10') }, event: { type: 'BatchReviewOpened' } },
      ],
      messages: [{ to: { villagerIds: ['vg001'] }, code: 'pointsToReview', data: { claimCount: 1 } }],
    });
  });

  it('gives the group its days also when it is opened late', () => {
    const late = { ...command, nowMs: startOfDayMs('2026-04-20') };
    expect(openReview(aBatch({}, [aClaim()]), late)).toMatchObject({
      changes: [{ next: { dueAtMs: endOfDayMs('2026-04-30') } }],
    });
  });

  it('closes a batch from which everything was withdrawn', () => {
    expect(openReview(aBatch(), command)).toMatchObject({
      changes: [{ next: { status: 'posted', isOpen: false, dueAtMs: 0 }, event: { type: 'BatchClosedEmpty' } }],
    });
  });

  it('is the steward’s', () => {
    expect(openReview(aBatch(), { ...command, actor: villager })).toMatchObject({ refusal: { code: 'RoleRequired' } });
  });

  it.each(others('collecting'))('is refused when the batch is %s', (status) => {
    expect(openReview(aBatch({ status }), command)).toMatchObject({
      refusal: { code: 'BatchStatusNotAllowed', status },
    });
  });
});

describe('publishing', () => {
  it('gives notice for three days, today included, and three days more to post', () => {
    expect(publishBatch(aBatch({ status: 'inReview' }, [approved]), steward)).toMatchObject({
      changes: [
        {
          next: {
            status: 'noticed',
            noticeFromOn: '2026-03-20',
            noticeToOn: '2026-03-22',
            dueAtMs: endOfDayMs('2026-03-25'),
          },
        },
      ],
      messages: [{ to: { role: 'villager' }, code: 'pointsNoticed', data: { approvedCount: 1 } }],
    });
  });

  it('waits for every claim', () => {
    const batch = aBatch({ status: 'inReview' }, [approved, aClaim({ id: 'c2' })]);
    expect(publishBatch(batch, steward)).toMatchObject({ refusal: { code: 'BatchUndecided', count: 1 } });
  });

  it('closes a batch in which nothing was approved', () => {
    const batch = aBatch({ status: 'inReview' }, [aClaim({ status: 'refused' })]);
    expect(publishBatch(batch, steward)).toMatchObject({ changes: [{ event: { type: 'BatchClosedEmpty' } }] });
  });

  it('is the steward’s', () => {
    const outcome = publishBatch(aBatch({ status: 'inReview' }), { actor: villager, nowMs });
    expect(outcome).toMatchObject({ refusal: { code: 'RoleRequired' } });
  });

  it.each(others('inReview'))('is refused when the batch is %s', (status) => {
    expect(publishBatch(aBatch({ status }), steward)).toMatchObject({ refusal: { code: 'BatchStatusNotAllowed' } });
  });
});

const noticed = () => aBatch({ status: 'noticed' }, [approved]);
const objection = { actor: villager, nowMs, objectionId: 'o1', text: '那天他没来' };
const objected = () => {
  const outcome = objectToClaim(approved, noticed(), objection);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const [claim, batch] = outcome.changes.map(({ next }) => next);
  return { claim: claim as typeof approved, batch: batch as ReturnType<typeof noticed> };
};

describe('objecting', () => {
  it('stops the posting and hands the batch to the supervisor, with a date', () => {
    expect(objectToClaim(approved, noticed(), objection)).toMatchObject({
      changes: [
        { next: { status: 'objected', objections: [{ id: 'o1', answer: null }] }, event: { type: 'ClaimObjectedTo' } },
        { next: { holderRole: 'supervisor', rows: [{ status: 'objected' }] } },
      ],
      messages: [{ to: { role: 'supervisor' }, code: 'pointsObjected' }],
    });
  });

  it('is possible to the last minute of the notice, and not after it', () => {
    expect(objectToClaim(approved, noticed(), { ...objection, nowMs: endOfDayMs('2026-03-22') }).ok).toBe(true);
    expect(objectToClaim(approved, noticed(), { ...objection, nowMs: startOfDayMs('2026-03-23') })).toMatchObject({
      refusal: { code: 'BatchNoticeOver', noticeToOn: '2026-03-22' },
    });
  });

  const answered = { id: 'o', by: { ...approved.claimant, villagerId: 'vg005' }, text: '', atMs: 0, answerDueAtMs: 0 };
  const answer = { by: approved.claimant, text: '', atMs: 0, isUpheld: false };
  const others20 = Array.from({ length: claimObjectionsMax }, (_, at) => {
    return { ...answered, id: `o${at}`, by: { ...approved.claimant, villagerId: `p${at}` }, answer };
  });
  it.each([
    ['somebody from outside', approved, { actor: anActor({ roles: [] }) }, { code: 'RoleRequired' }],
    ['a second one while the first waits', objected().claim, {}, { code: 'ClaimAlreadyObjected' }],
    ['a claim that was not approved', aClaim({ status: 'refused' }), {}, { code: 'ClaimNotOnNotice' }],
    [
      'the same person again',
      { ...approved, objections: [{ ...answered, answer }] },
      {},
      { code: 'ClaimObjectionAlreadyMade' },
    ],
    [
      'the twenty-first',
      { ...approved, objections: others20 },
      {},
      { code: 'ClaimObjectionsTooMany', objectionsMax: 20 },
    ],
    ['four characters', approved, { text: '他没来 ' }, { code: 'ClaimObjectionTooShort', charsMin: 5 }],
  ])('refuses %s', (_, claim, parts, expected) => {
    expect(objectToClaim(claim, noticed(), { ...objection, ...parts })).toMatchObject({ refusal: expected });
  });

  it.each(others('noticed'))('is refused when the batch is %s', (status) => {
    expect(objectToClaim(approved, aBatch({ status }), objection)).toMatchObject({
      refusal: { code: 'BatchStatusNotAllowed', status },
    });
  });
});

describe('answering an objection', () => {
  const later = aBatch({ month: '2026-04' });
  const answer = { actor: theSupervisor, nowMs, isUpheld: false, text: '查了签到表' };

  it('lets the points stand, and the steward has the batch again', () => {
    const { claim, batch } = objected();
    expect(answerClaimObjection(claim, { batch, later }, answer)).toMatchObject({
      changes: [
        { next: { status: 'approved', batchId: 'v1.2026-03' }, event: { type: 'ClaimObjectionDismissed' } },
        { next: { holderRole: 'creditSteward', dueAtMs: endOfDayMs('2026-03-25'), rows: [{ status: 'approved' }] } },
      ],
      messages: [{ to: { villagerId: 'vg005' } }, { to: { villagerId: 'vg001' } }],
    });
  });

  it('puts the claim off to the next batch when it is upheld', () => {
    const { claim, batch } = objected();
    expect(answerClaimObjection(claim, { batch, later }, { ...answer, isUpheld: true })).toMatchObject({
      changes: [
        { next: { status: 'waiting', batchId: 'v1.2026-04', isOnNotice: false }, event: { type: 'ClaimPutOff' } },
        { next: { rows: [] } },
        { next: { id: 'v1.2026-04', rows: [{ claimId: 'c1', status: 'waiting' }] } },
      ],
    });
  });

  it.each([
    ['a villager', { actor: villager }, { code: 'RoleRequired', roles: ['supervisor', 'creditSteward'] }],
    [
      'a relative of whoever objected',
      { actor: { ...theSupervisor, relativeIds: ['vg005'] } },
      { code: 'ClaimObjectionOwn' },
    ],
    [
      'a relative of whoever claimed',
      { actor: { ...theSupervisor, relativeIds: ['vg001'] } },
      { code: 'ClaimObjectionOwn' },
    ],
    ['four characters', { text: '查过了 ' }, { code: 'ClaimAnswerTooShort', charsMin: 5 }],
  ])('refuses %s', (_, parts, expected) => {
    const { claim, batch } = objected();
    expect(answerClaimObjection(claim, { batch, later }, { ...answer, ...parts })).toMatchObject({ refusal: expected });
  });

  it('refuses where nobody objected', () => {
    expect(answerClaimObjection(approved, { batch: noticed(), later }, answer)).toMatchObject({
      refusal: { code: 'ClaimObjectionNotFound' },
    });
  });
});

describe('posting', () => {
  const after = { actor: theSteward, nowMs: startOfDayMs('2026-03-23') };

  it('begins the day after the notice, and not on its last day', () => {
    expect(postBatch(noticed(), after)).toMatchObject({
      changes: [{ next: { status: 'posting', holderRole: 'system' } }],
    });
    expect(postBatch(noticed(), { ...after, nowMs: endOfDayMs('2026-03-22') })).toMatchObject({
      refusal: { code: 'BatchNoticeRunning', noticeToOn: '2026-03-22' },
    });
  });

  it('waits for the answers', () => {
    expect(postBatch(objected().batch, after)).toMatchObject({ refusal: { code: 'BatchObjectionsOpen', count: 1 } });
  });

  it('closes a batch of which objections left nothing', () => {
    expect(postBatch(aBatch({ status: 'noticed' }), after)).toMatchObject({
      changes: [{ event: { type: 'BatchClosedEmpty' } }],
    });
  });

  it('is the steward’s', () => {
    expect(postBatch(noticed(), { ...after, actor: villager })).toMatchObject({ refusal: { code: 'RoleRequired' } });
  });

  it.each(others('noticed'))('is refused when the batch is %s', (status) => {
    expect(postBatch(aBatch({ status }), after)).toMatchObject({ refusal: { code: 'BatchStatusNotAllowed', status } });
  });

  it('posts a claim with its account and transfer; the last one closes the batch', () => {
    const batch = aBatch({ status: 'posting' }, [approved, aClaim({ id: 'c2', status: 'approved' })]);
    const first = postClaim(approved, batch, newAccount('v1', 'moralCredit', 'vg001'), nowMs);
    expect(first).toMatchObject({
      changes: [
        { next: { receivedPoints: 5 } },
        { next: { status: 'posted', transferId: 'river-cleaning.c1.vg001' } },
        { next: { status: 'posting' }, event: { type: 'BatchClaimPosted' } },
      ],
      records: [{ points: 5 }],
    });
    const single = aBatch({ status: 'posting' }, [approved]);
    expect(postClaim(approved, single, newAccount('v1', 'moralCredit', 'vg001'), nowMs)).toMatchObject({
      changes: [{}, {}, { next: { status: 'posted', isOpen: false }, event: { type: 'BatchPosted' } }],
    });
  });

  it('does not post what has reached its cap meanwhile, and says by how much', () => {
    const counters = [{ entryId: 'river-cleaning', period: '2026-03', points: 10 }];
    const account = { ...newAccount('v1', 'moralCredit', 'vg001'), counters, latestYear: 2026 };
    expect(postClaim(approved, aBatch({ status: 'posting' }, [approved]), account, nowMs)).toMatchObject({
      changes: [
        { next: { status: 'capped', capExplanation: { numbers: { points: 5, pointsSoFar: 10, pointsMax: 10 } } } },
        { event: { type: 'BatchPosted' } },
      ],
      records: [],
      messages: [{ code: 'pointsCapped' }],
    });
  });
});
