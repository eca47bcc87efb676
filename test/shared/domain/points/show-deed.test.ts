import type { Claim } from '@shared/domain/points/claim';
import { showDeed, takeDownReasonCharsMin } from '@shared/domain/points/show-deed';
import type { Outcome, Refusal } from '@shared/kernel/outcome';
import { aClaim, aVillager, nowMs, theSteward, theSupervisor } from '../../../helpers/a-batch';
import { anActor } from '../../../helpers/a-proposal';

const theClaimant = anActor({ villagerId: 'vg001', name: '村民一', roles: ['villager'], householdId: 'h1' });
const stranger = anActor({ villagerId: 'vg009', name: '村民九', roles: ['villager'], householdId: 'h9' });
const agreed = aVillager({ consents: { photosOnBoards: true, messages: true } });
const aDeed = (parts: Partial<Claim> = {}) =>
  aClaim({ status: 'posted', transferId: 't1', photoIds: ['p1'], ...parts });
const code = (outcome: Outcome<Refusal>) => (outcome.ok ? 'done' : outcome.refusal.code);
const show = (claim: Claim, actor = theClaimant, villager = agreed) =>
  showDeed(claim, villager, { actor, nowMs, isShown: true, reason: '' });
const takeDown = (actor: typeof theClaimant, reason = '', claim = aDeed({ isOnWall: true })) =>
  showDeed(claim, agreed, { actor, nowMs, isShown: false, reason });

describe('showing a good deed on the wall', () => {
  it('is done by its person, when it is posted and has a picture', () => {
    const outcome = show(aDeed());
    expect(outcome).toMatchObject({
      ok: true,
      changes: [{ next: { isOnWall: true, shownAtMs: nowMs }, event: { type: 'DeedShown' } }],
    });
    expect(code(show(aDeed({ beneficiaryId: 'household:h1', isForHousehold: true })))).toBe('done');
    const mate = anActor({ villagerId: 'vg002', name: '村民二', roles: ['villager'], householdId: 'h1' });
    expect(code(show(aDeed({ beneficiaryId: 'household:h1' }), mate))).toBe('DeedNotYours');
    expect(code(takeDown(mate, '', aDeed({ isOnWall: true, beneficiaryId: 'household:h1' })))).toBe('done');
    expect(code(show(aDeed(), stranger))).toBe('DeedNotYours');
    expect(code(show(aDeed(), theSteward))).toBe('DeedNotYours');
    expect(code(show(aDeed({ photoIds: [] })))).toBe('DeedWithoutPhoto');
  });

  it('is for points that were given and stand', () => {
    for (const status of ['waiting', 'approved', 'refused', 'objected', 'capped', 'withdrawn'] as const) {
      expect(code(show(aDeed({ status })))).toBe('DeedNotPosted');
    }
    const { entry } = aClaim();
    expect(code(show(aDeed({ entry: { ...entry, direction: 'deduct' } })))).toBe('DeedNotPosted');
    const by = { villagerId: 'sv001', name: '监督一', isNamePublic: true };
    const decision = { by, text: '核实', atMs: nowMs, isConfirmed: true };
    const correction = {
      by,
      reason: '-',
      atMs: 1,
      hearUntilMs: 2,
      dueAtMs: 0,
      charsMin: 5,
      explanation: null,
      decision,
    };
    expect(code(show(aDeed({ corrections: [correction] })))).toBe('DeedNotPosted');
  });

  it('asks first whether its person agrees to pictures on boards', () => {
    const without = aVillager({ consents: { photosOnBoards: false, messages: true } });
    expect(code(show(aDeed(), theClaimant, without))).toBe('DeedPhotosNotAgreed');
    expect(code(show(aDeed(), theClaimant, aVillager()))).toBe('DeedPhotosNotAgreed');
  });
});

describe('taking it down', () => {
  it('needs no reason of its own person, and tells nobody', () => {
    const outcome = takeDown(theClaimant);
    expect(outcome).toMatchObject({ ok: true, changes: [{ next: { isOnWall: false } }], messages: [] });
  });

  it('is open to those who keep the wall, with a reason that its person is told', () => {
    const reason = '字'.repeat(takeDownReasonCharsMin);
    for (const actor of [theSteward, theSupervisor]) {
      expect(takeDown(actor, reason)).toMatchObject({
        ok: true,
        messages: [{ to: { villagerId: 'vg001' }, code: 'deedTakenDown', data: { reason } }],
      });
    }
    expect(takeDown(theSteward, ` ${reason.slice(1)} `)).toEqual({
      ok: false,
      refusal: { code: 'DeedReasonMissing', charsMin: takeDownReasonCharsMin },
    });
    expect(code(takeDown(stranger, reason))).toBe('DeedNotYours');
  });
});
