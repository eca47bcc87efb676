import { newAccount } from '@shared/domain/points/account';
import { type ClaimPoints, claimPoints, proposePoints } from '@shared/domain/points/claim-points';
import { batchClaimsMax, batchStatuses } from '@shared/domain/points/points-batch';
import { aBatch, aClaim, aVillager, creditTariff, nowMs, rules, theSteward } from '../../../helpers/a-batch';
import { anActor } from '../../../helpers/a-proposal';

const basis = (parts = {}) => ({ rules, tariff: creditTariff, batch: aBatch(), earlier: [], account: null, ...parts });
const deed = (parts: Partial<ClaimPoints> = {}): ClaimPoints => ({
  actor: anActor(),
  nowMs,
  claimId: 'c9',
  claimant: aVillager(),
  entryId: 'river-cleaning',
  text: '清了半天渠',
  photoIds: [],
  doneOn: '2026-03-18',
  ...parts,
});
const refusal = (outcome: ReturnType<typeof claimPoints>) => (outcome.ok ? null : outcome.refusal);

describe('claiming points', () => {
  it('enters a claim with the tariff entry as it is now, and the batch counts it', () => {
    expect(claimPoints(basis(), deed())).toMatchObject({
      ok: true,
      changes: [
        {
          next: { status: 'waiting', batchId: 'v1.2026-03', beneficiaryId: 'vg001', entry: { points: 5, edition: 1 } },
          event: { type: 'PointsClaimed', data: { points: 5, text: { seal: '清了半天渠' } } },
        },
        {
          next: { rows: [{ claimId: 'c9', status: 'waiting', doneOn: '2026-03-18' }], holderRole: 'creditSteward' },
          event: { type: 'BatchClaimAdded' },
        },
      ],
      messages: [{ to: { kind: 'role', role: 'creditSteward' }, code: 'pointsClaimed' }],
    });
  });

  it('gives a household’s deed to the household', () => {
    const outcome = claimPoints(basis(), deed({ entryId: 'clean-yard' }));
    expect(outcome).toMatchObject({ changes: [{ next: { beneficiaryId: 'household:h1', isForHousehold: true } }, {}] });
  });

  it('takes a photo instead of words', () => {
    expect(claimPoints(basis(), deed({ text: '', photoIds: ['f1'] })).ok).toBe(true);
  });

  it.each([
    ['the last day that counts', '2026-02-17', true],
    ['a day too far back', '2026-02-16', false],
    ['today', '2026-03-20', true],
  ])('on %s', (_, doneOn, isOpen) => {
    expect(claimPoints(basis(), deed({ doneOn })).ok).toBe(isOpen);
  });

  it('is open to a resident of exactly a year, and not a day before', () => {
    const resident = (residentSinceOn: string) => aVillager({ registeredSinceOn: null, residentSinceOn });
    expect(claimPoints(basis(), deed({ claimant: resident('2025-03-20') })).ok).toBe(true);
    expect(refusal(claimPoints(basis(), deed({ claimant: resident('2025-03-21') })))).toEqual({
      code: 'CreditNotOpen',
      residentDaysMin: 365,
    });
  });

  it.each([
    ['an entry nobody knows', deed({ entryId: 'unknown' }), { code: 'ClaimEntryNotFound' }],
    ['a base that comes by itself', deed({ entryId: 'household-base' }), { code: 'ClaimEntryNotOpen' }],
    ['a deduction', deed({ entryId: 'rubbish-dumped' }), { code: 'ClaimEntryNotOpen' }],
    ['tomorrow', deed({ doneOn: '2026-03-21' }), { code: 'ClaimDayInFuture' }],
    [
      'a day too old',
      deed({ doneOn: '2026-02-16' }),
      { code: 'ClaimDayTooOld', earliestOn: '2026-02-17', daysMax: 31 },
    ],
    ['four characters and no photo', deed({ text: '清了渠。 ' }), { code: 'ClaimEvidenceMissing', charsMin: 5 }],
    [
      'ten photos',
      deed({ photoIds: Array.from({ length: 10 }, String) }),
      { code: 'ClaimTooManyPhotos', photosMax: 9 },
    ],
  ])('refuses %s', (_, command, expected) => {
    expect(refusal(claimPoints(basis(), command))).toMatchObject(expected);
  });

  it('refuses an entry that was not in force that day', () => {
    const entries = creditTariff.entries.map((entry) => ({ ...entry, effectiveTo: '2026-03-17' }));
    const outcome = claimPoints(basis({ tariff: { ...creditTariff, entries } }), deed());
    expect(refusal(outcome)).toMatchObject({ code: 'ClaimEntryNotInForce' });
  });

  it('refuses the same deed of the same day twice', () => {
    const batch = aBatch({}, [aClaim()]);
    expect(refusal(claimPoints(basis({ batch }), deed()))).toMatchObject({ code: 'ClaimAlreadyMade' });
    expect(claimPoints(basis({ batch }), deed({ doneOn: '2026-03-17' })).ok).toBe(true);
  });

  it.each([
    ['waiting', false],
    ['approved', false],
    ['objected', false],
    ['posted', false],
    ['capped', false],
    ['refused', true],
  ] as const)('where an earlier month has the same deed %s', (status, isOpen) => {
    const earlier = [aBatch({ month: '2026-02' }, [aClaim({ status })])];
    expect(claimPoints(basis({ earlier }), deed()).ok).toBe(isOpen);
    expect(claimPoints(basis({ earlier }), deed({ doneOn: '2026-03-17' })).ok).toBe(true);
  });

  it('counts what is posted and what waits towards the cap of the month', () => {
    const account = {
      ...newAccount('v1', 'moralCredit', 'vg001'),
      counters: [{ entryId: 'river-cleaning', period: '2026-03', points: 5 }],
      latestYear: 2026,
    };
    expect(claimPoints(basis({ account }), deed()).ok).toBe(true);
    const batch = aBatch({}, [aClaim({ doneOn: '2026-03-01' })]);
    expect(refusal(claimPoints(basis({ account, batch }), deed()))).toMatchObject({
      code: 'ClaimCapReached',
      period: 'month',
      pointsMax: 10,
      pointsSoFar: 10,
    });
  });

  it('refuses the claim after the last that a month’s batch takes', () => {
    const claims = Array.from({ length: batchClaimsMax - 1 }, (_, at) =>
      aClaim({ id: `x${at}`, beneficiaryId: `p${at}` }),
    );
    expect(claimPoints(basis({ batch: aBatch({}, claims) }), deed()).ok).toBe(true);
    const full = aBatch({}, [...claims, aClaim({ id: 'last', beneficiaryId: 'p' })]);
    expect(refusal(claimPoints(basis({ batch: full }), deed()))).toEqual({
      code: 'BatchFull',
      claimsMax: batchClaimsMax,
    });
  });

  it.each(batchStatuses.filter((status) => status !== 'collecting'))('refuses while the batch is %s', (status) => {
    const outcome = claimPoints(basis({ batch: aBatch({ status }) }), deed());
    expect(refusal(outcome)).toEqual({ code: 'BatchStatusNotAllowed', status });
  });
});

describe('proposing points for somebody', () => {
  it('names the steward as proposer and tells the villager', () => {
    const outcome = proposePoints(basis(), deed({ actor: theSteward }));
    expect(outcome).toMatchObject({
      changes: [{ next: { proposer: { villagerId: 'cs001' } }, event: { type: 'PointsProposed' } }, {}],
      messages: [{ to: { kind: 'person', villagerId: 'vg001' }, code: 'pointsProposed' }],
    });
  });

  it('is the steward’s alone', () => {
    const outcome = proposePoints(basis(), deed());
    expect(outcome).toEqual({ ok: false, refusal: { code: 'RoleRequired', roles: ['creditSteward'] } });
  });

  it('deducts nothing by a claim: that is proposed, and told first', () => {
    const outcome = claimPoints(basis(), deed({ entryId: 'rubbish-dumped' }));
    expect(outcome).toMatchObject({ refusal: { code: 'ClaimEntryNotOpen' } });
  });
});
