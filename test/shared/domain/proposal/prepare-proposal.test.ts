import ruleBook from '../../../../config/rule-book/default.json';
import { anActor, aProposal } from '../../../helpers/a-proposal';
import { prepareProposal } from '@shared/domain/proposal/prepare-proposal';
import { emptyPreparation, type Opinion, type Preparation, type Proposal } from '@shared/domain/proposal/proposal';
import { type ProposalStatus, proposalStatuses } from '@shared/domain/proposal/status';
import { parseRuleBook } from '@shared/domain/village/rule-book';

const rules = parseRuleBook({ ...ruleBook, villageId: 'v1' });
const nowMs = 1_772_413_200_000;
const person = (villagerId: string) => ({ villagerId, name: villagerId, isNamePublic: true });
const inPreparation = (parts: Partial<Proposal> = {}) =>
  aProposal({ status: 'raised', sponsor: person('cm001'), sponsorId: 'cm001', helper: person('vg004'), ...parts });
const half: Preparation = { ...emptyPreparation, affected: ' 二组二十户 ', costYuan: 0 };
const prepare = (proposal = inPreparation(), villagerId = 'cm001') =>
  prepareProposal(rules, proposal, { actor: anActor({ villagerId }), nowMs, preparation: half });
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

describe('writing down what a voice note says', () => {
  const untitled = '语音：张* 11月27日';
  const spoken = (parts: Partial<Proposal> = {}) =>
    inPreparation({ body: '', title: untitled, voice: { fileId: 'f1', seconds: 12 }, ...parts });
  const writeDown = (wording: string | undefined, proposal = spoken()) =>
    prepareProposal(rules, proposal, { actor: anActor({ villagerId: 'cm001' }), nowMs, preparation: half, wording });
  const writtenDown = { by: { ...person('cm001'), name: '村民一' }, atMs: nowMs };

  it('gives the matter its words and its name, and says who wrote them', () => {
    expect(writeDown(' 二组桥头的灯坏了。晚上不敢出门 ')).toMatchObject({
      changes: [
        {
          next: { body: '二组桥头的灯坏了。晚上不敢出门', title: '二组桥头的灯坏了', writtenDown },
          event: { data: { wording: expect.anything() as unknown } },
        },
      ],
    });
  });

  it.each([undefined, '', '   '])('may wait: %j leaves it as it is called, and the checklist says so', (wording) => {
    const outcome = writeDown(wording);
    expect(outcome).toMatchObject({ changes: [{ next: { body: '', title: untitled, writtenDown: null } }] });
    const [change] = outcome.ok ? outcome.changes : [];
    expect(change?.event.data).toMatchObject({ failingItemIds: expect.arrayContaining(['wordingWritten']) as unknown });
    expect(change?.event.data).not.toHaveProperty('wording');
  });

  it('may be put right by whoever else may complete the matter, as long as it may be completed', () => {
    const before = spoken({ body: '桥灯坏了', writtenDown: { by: person('vg009'), atMs: 1 } });
    expect(writeDown('桥头的灯坏了', before)).toMatchObject({ changes: [{ next: { writtenDown } }] });
    const decided = spoken({ status: 'admitted' });
    expect(writeDown('桥头的灯坏了', decided)).toMatchObject({ refusal: { code: 'PreparationClosed' } });
  });

  it('is refused where the author wrote themselves, also beside a voice note', () => {
    expect(writeDown('灯没坏', spoken({ body: '灯坏了' }))).toEqual({
      ok: false,
      refusal: { code: 'PreparationWordsAreTheAuthors' },
    });
    expect(writeDown('灯坏了', spoken({ body: '灯坏了' }))).toMatchObject({
      changes: [{ next: { writtenDown: null } }],
    });
  });

  it('takes as many characters as a villager may write, and not one more', () => {
    expect(writeDown('灯'.repeat(2_000)).ok).toBe(true);
    expect(writeDown('灯'.repeat(2_001))).toMatchObject({
      refusal: { code: 'ProposalBodyTooLong', charsMax: 2_000, chars: 2_001 },
    });
  });
});
