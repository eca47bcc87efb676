import { writeFileSync } from 'node:fs';
import { wordDocument } from '@cloud/documents/word/word-document';
import type { SheetBlock } from '@shared/contract/sheet';
import { xmlOf } from '../../helpers/word-text';

const sheet = (lines: number): SheetBlock[] => [
  { kind: 'title', text: '柳湾村议定事项公示' },
  ...Array.from({ length: lines }, (_, at) => ({
    kind: 'paragraph' as const,
    text: `第${at + 1}条，路灯每晚亮到十点。`,
  })),
  { kind: 'paragraph', text: '周爷爷的异议：灯太亮。　答复（成立）：换成暖灯。' },
  { kind: 'mark', text: '二〇二六年三月二日' },
  { kind: 'signatures', lines: [{ label: '理事长', name: '', note: '按原件' }], stamp: '（盖章）' },
];

/** The paragraphs of the document that stay with what follows them. */
async function keptParagraphs(blocks: SheetBlock[]): Promise<string[]> {
  const base64 = (await wordDocument(blocks)).toString('base64');
  if (process.env.KEEP_DOCUMENTS)
    writeFileSync(`${process.env.KEEP_DOCUMENTS}/signed-${blocks.length}.docx`, Buffer.from(base64, 'base64'));
  const body = xmlOf({ base64, fileName: '', contentType: '' }).get('word/document.xml') ?? '';
  const paragraphs = body.match(/<w:p>.*?<\/w:p>/gs) ?? [];
  return paragraphs.filter((one) => one.includes('<w:keepNext/>')).map((one) => one.replace(/<[^>]+>/g, ''));
}

it('keeps the last words, the day and every signature on the page where the seal goes', async () => {
  const kept = await keptParagraphs(sheet(24));
  expect(kept[0]).toContain('换成暖灯');
  expect(kept[1]).toBe('二〇二六年三月二日');
  expect(kept[2]).toMatch(/^理事长/);
  expect(kept.slice(3)).toEqual(['按原件']);
});

it('lets a sheet that nobody signs run on', async () => {
  expect(await keptParagraphs(sheet(3).slice(0, -1))).toEqual([]);
});
