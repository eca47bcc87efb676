import { giveReceipt, receiptBy, receiptOwed } from '@shared/domain/pre-review/give-receipt';
import { decideReconsideration } from '@shared/domain/pre-review/decide-reconsideration';
import { requestReconsideration } from '@shared/domain/pre-review/request-reconsideration';
import { withdrawProposal } from '@shared/domain/proposal/withdraw-proposal';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { dayMs, endOfDayMs } from '@shared/kernel/time';
import { weekdaysOnly } from '@shared/kernel/working-days';
import { anActor } from '../../../helpers/a-proposal';
import { aBasis, admit, aRaisedMatter, nowMs, reviewer, today, town } from '../../../helpers/pre-review';

const basis = aBasis();
const { rules } = basis.village;
const owed = receiptOwed(rules, today, { calendar: weekdaysOnly });
const matter = (parts: Partial<Proposal> = {}) => aRaisedMatter({ status: 'declined', ...owed, ...parts });
const author = anActor({ villagerId: matter().authorId });
const give = (actor = author, way: 'phone' | null = null, parts: Partial<Proposal> = {}, atMs = nowMs) =>
  giveReceipt(matter(parts), { actor, nowMs: atMs, way });

describe('the receipt of a verdict', () => {
  it('is owed within three days of the session, the day itself not counted', () => {
    expect(owed).toMatchObject({
      receiptDueAtMs: endOfDayMs('2026-03-05'),
      receipt: { decidedOn: today, given: null, term: { days: 3, unit: 'days' } },
    });
  });

  it('is given by the author, who need not say how', () => {
    expect(give()).toMatchObject({
      ok: true,
      changes: [
        {
          next: { receiptDueAtMs: 0, receipt: { given: { way: 'read', by: { villagerId: author.villagerId } } } },
          event: { type: 'ReceiptGiven', data: { way: 'read', isLate: false } },
        },
      ],
    });
  });

  it.each([
    ['the sponsor', anActor({ villagerId: 'cm001' })],
    ['a reviewer', reviewer],
    ['the clerk', anActor({ villagerId: 'ck001', roles: ['clerk'] })],
    ['the town', town],
  ])('is noted by %s, who says how the author was told', (_, actor) => {
    expect(give(actor, 'phone')).toMatchObject({ ok: true, changes: [{ event: { data: { way: 'phone' } } }] });
    expect(give(actor)).toMatchObject({ ok: false, refusal: { code: 'ReceiptWayMissing' } });
  });

  it('is in time in the last moment of the third day, and late in the next', () => {
    const last = endOfDayMs('2026-03-05');
    expect(give(author, null, {}, last)).toMatchObject({ changes: [{ event: { data: { isLate: false } } }] });
    expect(give(author, null, {}, last + 1)).toMatchObject({ changes: [{ event: { data: { isLate: true } } }] });
  });

  it.each([
    ['nobody is owed one', author, { receipt: null, receiptDueAtMs: 0 }, 'ReceiptNotOwed'],
    ['the actor has nothing to do with it', anActor({ villagerId: 'vg005' }), {}, 'ReceiptNotYours'],
  ])('is refused when %s', (_, actor, parts, code) => {
    expect(give(actor, 'phone', parts)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('is not given twice', () => {
    const once = give();
    const given = (once.ok && once.changes[0]?.next) as Proposal;
    expect(giveReceipt(given, { actor: author, nowMs, way: null })).toMatchObject({
      refusal: { code: 'ReceiptNotOwed' },
    });
  });

  it('is given by acting on the verdict, and owed anew of the town’s', () => {
    const asked = requestReconsideration(rules, matter(), { ...basis, actor: author, reason: '灯在巷子里' });
    const waiting = (asked.ok && asked.changes[0]?.next) as Proposal;
    expect(waiting).toMatchObject({ receiptDueAtMs: 0, receipt: { given: { way: 'read' } } });
    const later = { ...basis, nowMs: nowMs + dayMs };
    const decided = decideReconsideration(later, waiting, { actor: town, draft: admit });
    expect(decided.ok && decided.changes[0]?.next).toMatchObject({
      receiptDueAtMs: endOfDayMs('2026-03-06'),
      receipt: { decidedOn: '2026-03-03', given: null },
    });
  });

  it('stays owed when somebody else acted on the verdict, and ends with the matter', () => {
    expect(receiptBy(matter(), reviewer, nowMs)).toEqual(owed);
    const returned = matter({ status: 'returned' });
    const ended = withdrawProposal(returned, { actor: author, nowMs, reason: '' });
    expect(ended.ok && ended.changes[0]?.next).toMatchObject({ receiptDueAtMs: 0 });
  });
});
