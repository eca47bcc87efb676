import fc from 'fast-check';
import type { Actor } from '@shared/domain/member/actor';
import { type Account, balanceOf, newAccount } from '@shared/domain/points/account';
import { type Claim, openCorrection } from '@shared/domain/points/claim';
import { proposePoints } from '@shared/domain/points/claim-points';
import { decideCorrection } from '@shared/domain/points/decide-correction';
import { explainPoints } from '@shared/domain/points/explain-points';
import { postClaim } from '@shared/domain/points/post-claim';
import { proposeCorrection } from '@shared/domain/points/propose-correction';
import { reverseTransfer } from '@shared/domain/points/reverse-transfer';
import { reviewClaims } from '@shared/domain/points/review-claims';
import type { Transfer } from '@shared/domain/points/transfer';
import { mayWithdrawClaim } from '@shared/domain/points/withdraw-claim';
import { valueOf } from '@shared/domain/village/rule-book';
import type { Accepted, Outcome, Refusal } from '@shared/kernel/outcome';
import { dueAfterDays } from '@shared/kernel/time';
import {
  aBatch,
  aClaim,
  aReviewer,
  aVillager,
  creditTariff,
  nowMs,
  rules,
  theSteward,
  theSupervisor,
} from '../../../helpers/a-batch';
import { anActor } from '../../../helpers/a-proposal';

const text = '登记的是十二桌，现场数了十八桌';
const untilMs = dueAfterDays(nowMs, valueOf(rules, 'pointsHearingDays'));
const theHost = anActor({ villagerId: 'vg001', name: '村民一', roles: ['villager'], householdId: 'h7' });

function accepted(outcome: Outcome<Refusal>): Accepted {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome;
}
const claimIn = (outcome: Outcome<Refusal>) =>
  accepted(outcome).changes.find(({ next }) => next.kind === 'claim')?.next as Claim;
const code = (outcome: Outcome<Refusal>) => (outcome.ok ? 'done' : outcome.refusal.code);

const basis = (month = '2026-03') => ({
  rules,
  tariff: creditTariff,
  batch: aBatch({ month }),
  earlier: [],
  account: null,
});
const propose = (parts: { actor?: Actor; text?: string; photoIds?: string[] } = {}) =>
  proposePoints(basis(), {
    actor: theSteward,
    nowMs,
    claimId: 'c1',
    claimant: aVillager({ householdId: 'h7' }),
    entryId: 'rubbish-dumped',
    text,
    photoIds: [],
    doneOn: '2026-03-18',
    ...parts,
  });
const deduction = (parts: Partial<Claim> = {}) => ({ ...claimIn(propose()), ...parts });
const points = deduction().entry.points;

describe('proposing a deduction', () => {
  it('tells its person first, and waits for what they say', () => {
    const outcome = accepted(propose());
    expect(claimIn(outcome)).toMatchObject({ entry: { direction: 'deduct' }, hearing: { untilMs, explanation: null } });
    expect(outcome.messages).toMatchObject([
      { to: { kind: 'person', villagerId: 'vg001' }, code: 'pointsDeductionProposed', data: { reason: text } },
    ]);
  });

  it('is the steward’s, and says why in words', () => {
    expect(code(propose({ actor: theHost }))).toBe('RoleRequired');
    expect(code(propose({ text: '', photoIds: ['p1'] }))).toBe('ClaimEvidenceMissing');
  });

  it('is taken back by its proposer, not by its person', () => {
    expect(mayWithdrawClaim(deduction(), 'collecting', theHost)).toMatchObject({ ok: false });
    expect(mayWithdrawClaim(deduction(), 'collecting', theSteward)).toEqual({ ok: true });
    expect(mayWithdrawClaim(aClaim(), 'collecting', theHost)).toEqual({ ok: true });
  });
});

describe('judging a deduction', () => {
  const attendees = ['r1', 'r2', 'r3'].map((id) => aReviewer(id));
  const judge = (claim: Claim, verdict: 'approve' | 'refuse', atMs: number) =>
    reviewClaims(aBatch({ status: 'inReview' }, [claim]), aBatch({ month: '2026-04' }), {
      actor: theSteward,
      nowMs: atMs,
      heldOn: '2026-03-20',
      attendees,
      verdicts: [{ claim, verdict, reason: '劝过以后第二天就清了' }],
    });
  const explain = (claim: Claim, actor: Actor = theHost) =>
    explainPoints(claim, aBatch({}, [claim]), { actor, nowMs: nowMs + 1, text: '是亲戚车上掉下来的，当晚就清了' });

  it('waits until it was explained, or the days for it are over', () => {
    expect(judge(deduction(), 'approve', untilMs - 1)).toEqual({
      ok: false,
      refusal: { code: 'ReviewDeductionNotHeard', title: deduction().entry.title, hearUntilMs: untilMs },
    });
    expect(claimIn(judge(deduction(), 'approve', untilMs)).status).toBe('approved');
    expect(claimIn(judge(claimIn(explain(deduction())), 'approve', nowMs + 2)).status).toBe('approved');
    expect(claimIn(judge(deduction(), 'refuse', nowMs + 2)).status).toBe('refused');
  });

  it('is explained once, by its person, while it waits', () => {
    const explained = claimIn(explain(deduction()));
    expect(explained.hearing?.explanation).toMatchObject({ by: { villagerId: 'vg001' } });
    expect(aBatch({}, [deduction()]).rows).toMatchObject([{ hearUntilMs: untilMs }]);
    expect(explain(deduction())).toMatchObject({ changes: [{}, { next: { rows: [{ hearUntilMs: 0 }] } }] });
    expect(code(explain(explained))).toBe('ExplainTwice');
    expect(code(explain(deduction(), theSupervisor))).toBe('ExplainNotYours');
    expect(code(explain(deduction({ status: 'approved' })))).toBe('ExplainNothing');
    expect(code(explain(aClaim()))).toBe('ExplainNothing');
  });
});

describe('posting a deduction', () => {
  const holding = (received: number, parts: Partial<Account> = {}): Account => ({
    ...newAccount('v1', 'moralCredit', 'household:h7'),
    receivedPoints: received,
    latestYear: 2026,
    ...parts,
  });
  const post = (account: Account) => {
    const claim = deduction({ status: 'approved' });
    return postClaim(claim, aBatch({ status: 'posting' }, [claim]), account, nowMs);
  };
  const accountIn = (outcome: Accepted) =>
    outcome.changes.find(({ next }) => next.kind === 'account')?.next as unknown as Account | undefined;

  it('takes the points, down to nothing and no further', () => {
    const outcome = post(holding(points));
    expect(outcome.records).toMatchObject([
      { direction: 'given', points, balance: 0, tariffEntryId: 'rubbish-dumped' },
    ]);
    expect(claimIn(outcome).status).toBe('posted');
    const short = post(holding(points - 1));
    expect(short.records).toEqual([]);
    expect(accountIn(short)).toBeUndefined();
    expect(claimIn(short)).toMatchObject({
      status: 'capped',
      capExplanation: { words: { period: 'balance' }, numbers: { points, balance: points - 1 } },
    });
  });

  it('counts under its entry’s caps, and a correction frees them again', () => {
    fc.assert(
      fc.property(fc.integer({ min: points, max: 500 }), (received) => {
        const outcome = post(holding(received));
        const after = accountIn(outcome) as Account;
        expect(balanceOf(after)).toBe(received - points);
        expect(after.counters).toContainEqual({ entryId: 'rubbish-dumped', period: '2026-03', points });
        const [transfer] = outcome.records as unknown as Transfer[];
        const back = accountIn(accepted(reverseTransfer(after, transfer as Transfer, nowMs))) as Account;
        expect(balanceOf(back)).toBe(received);
        expect(back.counters).toEqual([]);
      }),
    );
  });

  it('may be appealed against by whoever lost the points, and another decides', () => {
    const outcome = post(holding(20));
    const posted = claimIn(outcome);
    const [transfer] = outcome.records as unknown as Transfer[];
    const appeal = proposeCorrection(
      posted,
      { rules, batch: aBatch({ status: 'posted' }, [posted]) },
      { actor: theHost, nowMs, reason: '那天我不在村里' },
    );
    expect(accepted(appeal).messages).toMatchObject([
      { to: { kind: 'role', role: 'supervisor' }, code: 'pointsAppealed' },
    ]);
    const appealed = claimIn(appeal);
    expect(openCorrection(appealed)?.explanation).toMatchObject({ text: '那天我不在村里' });
    const account = accountIn(outcome) as Account;
    const decide = (actor: Actor) =>
      decideCorrection(
        appealed,
        { account, transfer, batch: aBatch({}, [appealed]) },
        { actor, nowMs, isConfirmed: true, text: '核对了监控' },
      );
    expect(code(decide(theSteward))).toBe('CorrectionOwn');
    expect(balanceOf(accountIn(accepted(decide(theSupervisor))) as Account)).toBe(20);
    const award = aClaim({ status: 'posted', transferId: 't1' });
    expect(
      code(
        proposeCorrection(
          award,
          { rules, batch: aBatch({ status: 'posted' }, [award]) },
          { actor: theHost, nowMs, reason: '那天我不在村里' },
        ),
      ),
    ).toBe('RoleRequired');
  });
});
