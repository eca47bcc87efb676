import ruleBook from '../../../../config/rule-book/default.json';
import { anActor, aProposal } from '../../../helpers/a-proposal';
import { prepareProposal } from '@shared/domain/proposal/prepare-proposal';
import { emptyPreparation, type Opinion, type Preparation, type Proposal } from '@shared/domain/proposal/proposal';
import { type ProposalStatus, proposalStatuses } from '@shared/domain/proposal/status';
import { parseRuleBook, valueOf } from '@shared/domain/village/rule-book';

const checklist = valueOf(parseRuleBook({ ...ruleBook, villageId: 'v1' }), 'preparednessChecklist');
const person = (villagerId: string) => ({ villagerId, name: villagerId, isNamePublic: true });
const inPreparation = (parts: Partial<Proposal> = {}) =>
  aProposal({ status: 'raised', sponsor: person('cm001'), sponsorId: 'cm001', helper: person('vg004'), ...parts });
const half: Preparation = { ...emptyPreparation, affected: ' 二组二十户 ', costYuan: 0 };
const prepare = (proposal = inPreparation(), villagerId = 'cm001') =>
  prepareProposal(checklist, proposal, { actor: anActor({ villagerId }), preparation: half });
const open: ProposalStatus[] = ['submitted', 'raised', 'returned'];

const opinion: Opinion = {
  verdict: 'return',
  ground: 'insufficientlyPrepared',
  failingItemIds: ['costEstimated'],
  articleIds: [],
  reason: '还没估价',
  handler: null,
  dueOn: null,
  body: null,
  matterKind: null,
  sessionId: null,
  preparedBy: person('rv001'),
  preparedAtMs: 1,
};

describe('completing a matter', () => {
  it('keeps what was written and leaves the matter where it is', () => {
    const before = inPreparation();
    expect(prepare(before)).toMatchObject({
      ok: true,
      changes: [
        {
          next: { status: 'raised', dueAtMs: before.dueAtMs, steps: [], preparation: { affected: '二组二十户' } },
          event: { type: 'PreparationSaved', data: { isOpinionDropped: false } },
        },
      ],
    });
  });

  it('records which items of the checklist still fail', () => {
    const outcome = prepare();
    const [change] = outcome.ok ? outcome.changes : [];
    expect(change?.event.data.failingItemIds).not.toContain('costEstimated');
    expect(change?.event.data.failingItemIds).toContain('optionsTwo');
  });

  it('drops an opinion that was prepared on the earlier text', () => {
    expect(prepare(inPreparation({ opinion }))).toMatchObject({
      changes: [{ next: { opinion: null }, event: { data: { isOpinionDropped: true } } }],
    });
  });

  it('keeps the opinion by which a matter was returned: it says what to cure', () => {
    expect(prepare(inPreparation({ status: 'returned', opinion }))).toMatchObject({ changes: [{ next: { opinion } }] });
  });

  it.each(open)('is open while the matter is %s', (status) => {
    expect(prepare(inPreparation({ status })).ok).toBe(true);
  });

  it.each(proposalStatuses.filter((status) => !open.includes(status)))('is closed when it is %s', (status) => {
    expect(prepare(inPreparation({ status }))).toEqual({ ok: false, refusal: { code: 'PreparationClosed', status } });
  });

  it.each([
    ['the sponsor', 'cm001', true],
    ['the author', 'vg009', true],
    ['who filled it in', 'vg004', true],
    ['anybody else', 'vg005', false],
  ])('is for %s', (_, villagerId, isAllowed) => {
    const outcome = prepare(inPreparation(), villagerId);
    expect(outcome.ok || outcome.refusal).toEqual(isAllowed || { code: 'PreparationNotYours' });
  });
});
