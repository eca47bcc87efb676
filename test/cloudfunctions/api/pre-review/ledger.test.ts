import { writeFileSync } from 'node:fs';
import { answerDocument } from '@cloud/documents/answer-document';
import { dayMs } from '@shared/kernel/time';
import { ledgerNow, ledgerStepLine } from '@shared/text/words/ledger';
import { receiptSentence } from '@shared/text/words/receipt';
import { admit, decideMatter, decline, raiseMatter } from '../../../helpers/pre-review';
import { wordsOf, xmlOf } from '../../../helpers/word-text';
import { World } from '../../../helpers/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

async function paper(who: string, request: { sheet: string } & Record<string, unknown>) {
  const answer = await answerDocument(world.ports, `v1:${who}`, request);
  if (!answer.ok) return answer.refusal;
  const keep = process.env.KEEP_DOCUMENTS;
  if (keep) writeFileSync(`${keep}/${request.sheet}.docx`, Buffer.from(answer.data.base64, 'base64'));
  const words = wordsOf(xmlOf(answer.data).get('word/document.xml') ?? '');
  return { text: words.join('\n'), fileName: answer.data.fileName };
}

const ledger = (who: string, cursor: Parameters<typeof world.done<'pre-review.ledger'>>[2]['cursor'] = null) =>
  world.done(who, 'pre-review.ledger', { cursor });
const reconsider = (proposalId: string) =>
  world.done('vg001', 'pre-review.request-reconsideration', { proposalId, reason: '这盏灯在巷子里，供电所说不归他们' });

describe('the ledger of pre-review', () => {
  it('tells the town all that became of a matter, the latest first', async () => {
    const first = await raiseMatter(world);
    await decideMatter(world, first, decline);
    world.advance(1_000);
    await raiseMatter(world, { author: 'vg003', body: '水渠堵了，二组浇不上水' });
    await reconsider(first);
    world.advance(11 * dayMs);
    const { rows } = await ledger('tw001');
    expect(rows.map(({ title, isOverdue }) => [title, isOverdue])).toEqual([
      ['水渠堵了，二组浇不上水', true],
      ['村口的路灯坏了半个月', true],
    ]);
    const [young, old] = rows as [(typeof rows)[number], (typeof rows)[number]];
    expect(old.steps.map((step) => ledgerStepLine(step, world.now))).toEqual([
      expect.stringContaining('成员1'),
      expect.stringMatching(/预审人一.*责任人一接着办：.*法律政策已有规定.*路灯由供电所修/),
      expect.stringMatching(/村民一.*镇协调小组接着办：这盏灯在巷子里/),
    ]);
    expect(old.receipt && receiptSentence(old.receipt, world.now)).toBe('3月2日提议人自己看过了');
    expect(ledgerNow(young, world.now)).toContain('3月12日前（过期了）');
  });

  it.each([
    ['rv001', true],
    ['tw001', true],
    ['sv001', true],
    ['ch001', true],
    ['vg001', false],
    ['as001', false],
  ])('is open to %s: %s', async (who, isOpen) => {
    const answer = await world.call(who, 'pre-review.ledger', { cursor: null });
    expect(answer.ok).toBe(isOpen);
    const sheet = await paper(who, { sheet: 'preReviewLedger', period: '2026' });
    expect('code' in sheet).toBe(!isOpen);
  });

  it('goes on by twenty', async () => {
    for (let count = 0; count < 21; count += 1) {
      const { proposalId } = await world.done('vg001', 'proposal.submit', { body: `第 ${count} 件`, photoIds: [] });
      await world.done('cm001', 'proposal.sponsor', { proposalId });
      world.advance(1_000);
    }
    const first = await ledger('tw001');
    expect([first.rows.length, first.rows[0]?.title]).toEqual([20, '第 20 件']);
    const rest = await ledger('tw001', first.next);
    expect([rest.rows.map(({ title }) => title), rest.next]).toEqual([['第 0 件'], null]);
  });

  it('is printed for a period, with those who sign it', async () => {
    await decideMatter(world, await raiseMatter(world), decline);
    const sheet = await paper('tw001', { sheet: 'preReviewLedger', period: '2026-Q1' });
    expect(sheet).toMatchObject({ fileName: expect.stringContaining('预审台账.docx') });
    for (const word of [
      '村口的路灯坏了半个月',
      '依规办理',
      '责任人一',
      '镇协调小组',
      '村党组织（盖章）',
      '共 1 件。',
    ]) {
      expect('text' in sheet && sheet.text).toContain(word);
    }
    const before = await paper('tw001', { sheet: 'preReviewLedger', period: '2025-Q4' });
    expect('text' in before && before.text).toContain('这段时间没有送预审的议题。');
  });
});

describe('the opinion sheet on paper', () => {
  it('has room for the signature of each attendee and for the stamp', async () => {
    const sessionId = await decideMatter(world, await raiseMatter(world), decline);
    const sheet = await paper('pm001', { sheet: 'opinionSheet', sessionId });
    expect(sheet).toMatchObject({ fileName: '2026年3月2日预审意见表.docx' });
    const words = ['理事长一', '预审人一', '党员一', '村党组织（盖章）', '依规办理（法律政策有规定）', decline.reason];
    for (const word of words) expect('text' in sheet && sheet.text).toContain(word);
    expect(await paper('vg001', { sheet: 'opinionSheet', sessionId })).toMatchObject({ code: 'RoleRequired' });
    expect(await paper('rv001', { sheet: 'opinionSheet', sessionId: 'none' })).toEqual({ code: 'SessionNotFound' });
  });
});

describe('receipts on the desk', () => {
  const receipts = async () =>
    (await world.done('rv001', 'pre-review.desk', { tab: 'receipts', cursor: null })).receipts;

  it('wait for the author or somebody who tells them, and are overdue after three days', async () => {
    const proposalId = await raiseMatter(world);
    await decideMatter(world, proposalId, admit);
    expect(await receipts()).toMatchObject([
      { proposalId, decidedOn: '2026-03-02', isOverdue: false, give: { isOpen: true } },
    ]);
    world.advance(4 * dayMs);
    expect(await receipts()).toMatchObject([{ isOverdue: true }]);
    expect((await world.done('vg001', 'proposal.read', { proposalId })).receipt).toMatchObject({
      give: { isOpen: true },
    });
    expect((await world.done('vg003', 'proposal.read', { proposalId })).receipt).toBeNull();
    expect(await world.refusal('vg003', 'pre-review.give-receipt', { proposalId, way: 'phone' })).toEqual({
      code: 'ReceiptNotYours',
    });
    await world.done('vg001', 'pre-review.give-receipt', { proposalId, way: null });
    expect(await receipts()).toEqual([]);
    expect(await world.refusal('rv001', 'pre-review.give-receipt', { proposalId, way: 'paper' })).toEqual({
      code: 'ReceiptNotOwed',
    });
  });

  it('show the author’s other matters that came back', async () => {
    const returned = await raiseMatter(world, { body: '第一回提的事' });
    await decideMatter(world, returned, {
      verdict: 'return',
      failingItemIds: [],
      reason: '请再问问邻居，把人数写进来',
    });
    world.advance(1_000);
    const proposalId = await raiseMatter(world, { body: '第二回提的事' });
    const history = await world.done('rv001', 'pre-review.author-history', { proposalId });
    expect(history).toMatchObject({
      raisedCount: 1,
      returnedCount: 1,
      rows: [{ proposalId: returned, verdict: 'return', reason: '请再问问邻居，把人数写进来' }],
    });
    expect(await world.refusal('vg001', 'pre-review.author-history', { proposalId })).toMatchObject({
      code: 'RoleRequired',
    });
  });
});
