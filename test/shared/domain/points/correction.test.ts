import type { Actor } from '@shared/domain/member/actor';
import { balanceOf, householdOwnerId, newAccount } from '@shared/domain/points/account';
import { type Claim, isCorrected, openCorrection } from '@shared/domain/points/claim';
import { decideCorrection } from '@shared/domain/points/decide-correction';
import { explainPoints } from '@shared/domain/points/explain-points';
import { correctionsMax, proposeCorrection } from '@shared/domain/points/propose-correction';
import type { Transfer } from '@shared/domain/points/transfer';
import type { Account } from '@shared/domain/points/account';
import { valueOf } from '@shared/domain/village/rule-book';
import type { Outcome, Refusal } from '@shared/kernel/outcome';
import { dayMs } from '@shared/kernel/time';
import { aBatch, aClaim, nowMs, rules, theSteward, theSupervisor } from '../../../helpers/a-batch';
import { anActor } from '../../../helpers/a-proposal';

const charsMin = valueOf(rules, 'claimTextCharsMin');
const reason = '签到表上没有这个人的名字';
const posted = (parts: Partial<Claim> = {}) => aClaim({ status: 'posted', transferId: 't1', ...parts });
const theClaimant = anActor({ villagerId: 'vg001', name: '村民一', roles: ['villager'], householdId: 'h7' });

function next(outcome: Outcome<Refusal>): Claim {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.changes[0]?.next as Claim;
}
const code = (outcome: Outcome<Refusal>) => (outcome.ok ? 'done' : outcome.refusal.code);

const propose = (claim: Claim, actor: Actor = theSteward, text = reason) =>
  proposeCorrection(claim, { rules, batch: aBatch({ status: 'posted' }) }, { actor, nowMs, reason: text });
const proposed = (parts: Partial<Claim> = {}) => next(propose(posted(parts)));
const explain = (claim: Claim, actor: Actor = theClaimant, text = '那天我在下游清，没有签到') =>
  explainPoints(claim, aBatch({}, [claim]), { actor, nowMs: nowMs + 1, text });

const transfer: Transfer = {
  id: 't1',
  kind: 'transfer',
  villageId: 'v1',
  book: 'moralCredit',
  accountId: 'v1.moralCredit.vg001',
  counterAccountId: 'v1.moralCredit.issuing',
  direction: 'received',
  tariffEntryId: 'river-cleaning',
  tariffEdition: 1,
  title: '参加清河道、清水渠',
  source: aClaim().entry.source,
  points: 5,
  balance: 5,
  sourceKind: 'claim',
  sourceId: 'c1',
  reversesId: null,
  on: '2026-03-18',
  turnover: 5,
  postedAtMs: nowMs - dayMs,
};
const holding = (parts: Partial<Account> = {}): Account => ({
  ...newAccount('v1', 'moralCredit', 'vg001'),
  receivedPoints: 5,
  counters: [{ entryId: 'river-cleaning', period: '2026-03', points: 5 }],
  latestYear: 2026,
  ...parts,
});
const decide = (claim: Claim, command: Partial<Parameters<typeof decideCorrection>[2]> = {}, account = holding()) =>
  decideCorrection(
    claim,
    { account, transfer, batch: aBatch({ status: 'posted' }, [claim]) },
    { actor: theSupervisor, nowMs: nowMs + 2, isConfirmed: true, text: '核对了签到表和照片', ...command },
  );

describe('proposing to correct points', () => {
  it('takes nothing yet, tells the claimant first and whoever decides', () => {
    const outcome = propose(posted());
    const { reason: said, decision, explanation } = openCorrection(next(outcome)) ?? {};
    expect({ said, decision, explanation }).toEqual({ said: reason, decision: null, explanation: null });
    if (!outcome.ok) throw new Error('refused');
    expect(outcome.records).toBeUndefined();
    expect(outcome.messages?.map(({ to, code: text }) => [to, text])).toEqual([
      [{ kind: 'person', villagerId: 'vg001' }, 'pointsCorrectionProposed'],
      [{ kind: 'role', role: 'supervisor' }, 'pointsCorrectionToDecide'],
    ]);
  });

  it('is for supervisor and steward, about posted points that nobody corrects yet', () => {
    expect(code(propose(posted(), theSupervisor))).toBe('done');
    expect(code(propose(posted(), theClaimant))).toBe('RoleRequired');
    for (const status of ['waiting', 'approved', 'refused', 'objected', 'capped', 'withdrawn'] as const) {
      expect(code(propose(posted({ status })))).toBe('CorrectionNotPosted');
    }
    expect(code(propose(proposed(), theSupervisor))).toBe('CorrectionUnderWay');
    expect(code(propose(next(decide(next(explain(proposed()))))))).toBe('CorrectionMade');
  });

  it('is not for whoever the points concern', () => {
    const householdId = 'h9';
    const own = [
      posted({ claimant: { villagerId: 'cs001', name: '积分员一', isNamePublic: true } }),
      posted({ proposer: { villagerId: 'cs001', name: '积分员一', isNamePublic: true } }),
      posted({ beneficiaryId: householdOwnerId(householdId) }),
    ];
    for (const claim of own) expect(code(propose(claim, { ...theSteward, householdId }))).toBe('CorrectionOwn');
    expect(code(propose(posted(), { ...theSteward, relativeIds: ['vg001'] }))).toBe('CorrectionOwn');
  });

  it('wants a reason, and is proposed three times at most', () => {
    expect(code(propose(posted(), theSteward, '记'.repeat(charsMin)))).toBe('done');
    expect(code(propose(posted(), theSteward, ` ${'记'.repeat(charsMin - 1)} `))).toBe('CorrectionTextTooShort');
    let claim = posted();
    for (let time = 0; time < correctionsMax; time += 1) {
      claim = next(decide(next(explain(next(propose(claim)))), { isConfirmed: false }));
    }
    expect(propose(claim)).toEqual({ ok: false, refusal: { code: 'CorrectionsTooMany', correctionsMax } });
  });
});

describe('explaining one’s points', () => {
  it('is for the claimant and the household that has them, once', () => {
    const explained = next(explain(proposed()));
    expect(openCorrection(explained)?.explanation).toMatchObject({ text: '那天我在下游清，没有签到' });
    expect(code(explain(explained))).toBe('ExplainTwice');
    expect(code(explain(posted()))).toBe('ExplainNothing');
    expect(code(explain(proposed(), { ...theClaimant, villagerId: 'vg009' }))).toBe('ExplainNotYours');
    const ofHousehold = proposed({ beneficiaryId: householdOwnerId('h7') });
    expect(code(explain(ofHousehold, { ...theClaimant, villagerId: 'vg002' }))).toBe('done');
    expect(code(explain(proposed(), theClaimant, '没'.repeat(charsMin - 1)))).toBe('CorrectionTextTooShort');
  });
});

describe('deciding on a correction', () => {
  it('takes the points back whole, by a transfer of its own', () => {
    const outcome = decide(next(explain(proposed())));
    if (!outcome.ok) throw new Error('refused');
    expect(isCorrected(next(outcome))).toBe(true);
    expect(balanceOf(outcome.changes[1]?.next as unknown as Account)).toBe(0);
    expect(outcome.changes[2]).toMatchObject({
      next: { kind: 'pointsBatch', rows: [{ claimId: 'c1', status: 'posted', isCorrected: true }] },
      event: { type: 'BatchClaimCorrected' },
    });
    expect(outcome.records).toEqual([
      {
        ...transfer,
        id: 'reversal.t1',
        direction: 'given',
        balance: 0,
        turnover: 10,
        reversesId: 't1',
        postedAtMs: nowMs + 2,
      },
    ]);
  });

  it('leaves them when it is dismissed, and it may be proposed anew', () => {
    const outcome = decide(next(explain(proposed())), { isConfirmed: false });
    if (!outcome.ok) throw new Error('refused');
    expect(outcome.records).toBeUndefined();
    expect(outcome.changes.map(({ event }) => event.type)).toEqual([
      'ClaimCorrectionDismissed',
      'BatchCorrectionDismissed',
    ]);
    expect(isCorrected(next(outcome))).toBe(false);
    expect(code(propose(next(outcome)))).toBe('done');
  });

  it('hears the claimant first, or waits until their days are over', () => {
    const claim = proposed();
    const hearUntilMs = openCorrection(claim)?.hearUntilMs ?? 0;
    expect(decide(claim, { nowMs: hearUntilMs - 1 })).toEqual({
      ok: false,
      refusal: { code: 'CorrectionNotHeard', hearUntilMs },
    });
    expect(code(decide(claim, { nowMs: hearUntilMs }))).toBe('done');
    expect(code(decide(next(explain(claim))))).toBe('done');
  });

  it('is for somebody else than who proposed it or whom it concerns', () => {
    const explained = next(explain(proposed()));
    expect(code(decide(explained, { actor: theSteward }))).toBe('CorrectionOwn');
    expect(code(decide(explained, { actor: { ...theSupervisor, relativeIds: ['vg001'] } }))).toBe('CorrectionOwn');
    expect(code(decide(explained, { actor: theClaimant }))).toBe('RoleRequired');
    expect(code(decide(posted()))).toBe('CorrectionNotOpen');
    expect(code(decide(explained, { text: '核'.repeat(charsMin - 1) }))).toBe('CorrectionTextTooShort');
  });

  it('never takes what was spent already', () => {
    const spent = holding({ givenPoints: 1 });
    expect(decide(next(explain(proposed())), {}, spent)).toEqual({
      ok: false,
      refusal: { code: 'ReversalBalanceTooLow', points: 5, balance: 4, shortBy: 1 },
    });
    expect(code(decide(next(explain(proposed())), { isConfirmed: false }, spent))).toBe('done');
  });
});
