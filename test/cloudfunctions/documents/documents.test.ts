import { writeFileSync } from 'node:fs';
import { answerDocument } from '@cloud/documents/answer-document';
import { runClock } from '@cloud/clock/run-clock';
import type { PrintedDocument, PrintedSheet } from '@shared/contract/documents';
import { convenedEvening, openEvening } from '../../helpers/evenings';
import { leaveMessage } from '../../helpers/message-sending';
import { sheetText } from '../../helpers/sheet-text';
import { toldEvening } from '../../helpers/told-evening';
import { wordsOf, xmlOf } from '../../helpers/word-text';
import { World } from '../../helpers/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

const askForTelling = (who: string) => answerDocument(world.ports, `v1:${who}`, { sheet: 'tellingSheet' });
const ask = (who: string, sheet: string, meetingId: string) =>
  answerDocument(world.ports, who === '' ? '' : `v1:${who}`, { sheet, meetingId });

async function document(who: string, sheet: PrintedSheet, meetingId: string): Promise<PrintedDocument> {
  const answer = await ask(who, sheet, meetingId);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.data;
}

describe('the minutes as a Word document', () => {
  it('hold every word of the page, on A4, in the type of official documents, with numbered pages', async () => {
    const meetingId = await toldEvening(world);
    const printed = await document('ch001', 'minutes', meetingId);
    if (process.env.KEEP_DOCUMENTS)
      writeFileSync(`${process.env.KEEP_DOCUMENTS}/minutes.docx`, Buffer.from(printed.base64, 'base64'));
    expect(printed.fileName).toBe('三月夜话会议纪要.docx');
    const files = xmlOf(printed);
    const body = files.get('word/document.xml') ?? '';
    const words = wordsOf(body).join('\n');
    const { sheet } = await world.done('ch001', 'meeting.minutes', { meetingId });
    for (const block of sheet.filter(({ kind }) => kind !== 'table' && kind !== 'signatures' && kind !== 'facts')) {
      for (const text of sheetText([block])) expect(words).toContain(text);
    }
    for (const cell of sheet.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []))) {
      for (const line of cell.split('\n')) expect(words).toContain(line);
    }
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"');
    for (const font of ['仿宋', '黑体', '楷体', '宋体', '方正小标宋简体'])
      expect(body).toContain(`w:eastAsia="${font}"`);
    expect([...files.keys()].some((name) => name.startsWith('word/media/'))).toBe(true);
    const footer = [...files].find(([name]) => /footer\d*\.xml$/.test(name))?.[1] ?? '';
    expect(footer).toMatch(/PAGE.*NUMPAGES/s);
    expect(words).toContain('主持人签字');
  });

  it('are refused like the page', async () => {
    const meetingId = await openEvening(world);
    expect(await ask('vg001', 'minutes', meetingId)).toMatchObject({ refusal: { code: 'MinutesNotYours' } });
    expect(await ask('', 'minutes', meetingId)).toMatchObject({ refusal: { code: 'NotBound' } });
    expect(await ask('ch001', 'minutes', 'nowhere')).toMatchObject({ refusal: { code: 'MeetingNotFound' } });
    expect(await ask('ch001', 'ledger', meetingId)).toMatchObject({
      refusal: { code: 'InputInvalid', field: 'sheet' },
    });
    expect(await answerDocument(world.ports, 'v1:ch001', { sheet: 'minutes' })).toMatchObject({
      refusal: { code: 'InputInvalid', field: 'meetingId' },
    });
  });
});

describe('the sign-in sheet', () => {
  it('has a line for every member by seat, and room for guests and for the number present', async () => {
    const meetingId = await convenedEvening(world);
    const printed = await document('ck001', 'signInSheet', meetingId);
    if (process.env.KEEP_DOCUMENTS)
      writeFileSync(`${process.env.KEEP_DOCUMENTS}/sheet.docx`, Buffer.from(printed.base64, 'base64'));
    const body = xmlOf(printed).get('word/document.xml') ?? '';
    const words = wordsOf(body);
    const members = ['理事长一', '记录员一', '成员1', '成员7'];
    expect(words.filter((word) => members.includes(word))).toEqual(members);
    expect(words.join('\n')).toContain('应到 9 人，实到 ＿＿＿＿ 人');
    expect(words).toContain('周律师');
    expect(await ask('vg001', 'signInSheet', meetingId)).toMatchObject({
      refusal: { code: 'MeetingOnlyChairOrClerk' },
    });
  });
});

describe('the notice', () => {
  it('tells everybody when, where and what, once it was sent', async () => {
    const meetingId = await convenedEvening(world, 2);
    const printed = await document('vg001', 'notice', meetingId);
    const words = wordsOf(xmlOf(printed).get('word/document.xml') ?? '').join('\n');
    expect(words).toContain('群众议事会会议通知');
    expect(words).toContain('2. 第1件事（约 20 分钟）');
    expect(words).toContain('现场照片：拍了三张');
  });
});

describe('the list of those to be told', () => {
  async function leave(count: number, villagerId: string): Promise<void> {
    for (let act = 0; act < count; act += 1) {
      world.advance(1_000);
      await leaveMessage(world, `a${act}`, { kind: 'people', villagerIds: [villagerId] });
    }
    await runClock(world.ports);
  }

  async function wordsFor(who: string): Promise<string[]> {
    const answer = await askForTelling(who);
    if (!answer.ok) throw new Error(answer.refusal.code);
    expect(answer.data.fileName).toBe('2026年3月2日告知单.docx');
    return wordsOf(xmlOf(answer.data).get('word/document.xml') ?? '');
  }

  it('says for the clerk whom, what and which page, as the page does, with room to sign', async () => {
    await leave(2, 'vg001');
    const { rows } = await world.done('ck001', 'message.to-tell', { tab: 'unreached', cursor: null });
    const words = await wordsFor('ck001');
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(words).toContain(row.text);
    expect(words.filter((word) => word.startsWith(rows[0]?.recipientName ?? '?'))).toHaveLength(2);
    expect(words).toEqual(expect.arrayContaining(['告知单', '怎么告知、签名', '1', '2']));
    expect(words.join('\n')).not.toContain('还有人没有列进来');
  });

  it('leaves out whoever was told, and says when nobody is left', async () => {
    await leave(1, 'vg001');
    const { rows } = await world.done('ck001', 'message.to-tell', { tab: 'unreached', cursor: null });
    const messageIds = rows.map(({ messageId }) => messageId);
    await world.done('ck001', 'message.tell', { messageIds, way: 'paper' });
    const words = await wordsFor('ck001');
    expect(words).toContain('都知道了，没有要告知的人。');
    expect(words).not.toContain(rows[0]?.text);
  });

  it('takes a hundred and says that there are more', async () => {
    await leave(101, 'vg001');
    const words = await wordsFor('ck001');
    expect(words).toContain('100');
    expect(words).not.toContain('101');
    expect(words.join('\n')).toContain('一张单子最多 100 条');
  });

  it('is nobody’s but the clerk’s, and of no meeting', async () => {
    await leave(1, 'vg001');
    for (const who of ['ch001', 'vg001']) {
      expect(await askForTelling(who)).toMatchObject({ refusal: { code: 'RoleRequired', roles: ['clerk'] } });
    }
    expect(await ask('ck001', 'tellingSheet', 'm1')).toMatchObject({ refusal: { code: 'InputInvalid' } });
    expect(await askForTelling('nobody')).toMatchObject({ refusal: { code: 'NotBound' } });
  });
});
