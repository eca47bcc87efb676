import type { SheetBlock } from '../../contract/sheet';
import type { Meeting } from '../../domain/agenda/meeting';
import { dayOf } from '../../kernel/time';
import { fullDay, momentOnPaper } from '../dates';
import { markedTitle } from '../words/recommendation';
import { differenceInWords } from '../words/notice-change';
import { eveningWords } from '../words/meeting';
import { inHan } from './numerals';

/** The notice of a meeting 会议通知 with its agenda and materials, for whoever reads no phone. */
export function noticeSheet(meeting: Meeting, councilName: string): SheetBlock[] {
  const { title, place, startAtMs, items, guests, chair, convenedAtMs, noticeChanges: changes = [] } = meeting;
  const sentAtMs = changes.at(-1)?.atMs ?? convenedAtMs;
  const named = guests.map(({ name, capacity }) => `${name}（${capacity}）`).join('、');
  return [
    { kind: 'title', text: `${councilName}会议通知${changes.length > 0 ? '（变更）' : ''}` },
    { kind: 'subtitle', text: title },
    ...changeBlocks(changes),
    { kind: 'paragraph', text: '定于下面的时间地点开会，请各位成员按时到会。来不了请先向理事长请假。' },
    {
      kind: 'facts',
      rows: [
        { label: '时间', value: momentOnPaper(startAtMs) },
        { label: '地点', value: place },
        { label: '主持', value: chair.name },
        ...(named === '' ? [] : [{ label: '列席', value: named }]),
      ],
    },
    { kind: 'heading', text: '一、议程' },
    ...items.map((item, index): SheetBlock => {
      const name = item.kind === 'report' ? eveningWords.report : markedTitle(item);
      return { kind: 'paragraph', text: `${index + 1}. ${name}（约 ${item.minutes} 分钟）` };
    }),
    ...materialBlocks(meeting),
    ...(sentAtMs === null ? [] : [{ kind: 'mark' as const, text: `${fullDay(dayOf(sentAtMs))}发出` }]),
    { kind: 'signatures', lines: [], stamp: '（盖章）' },
  ];
}

/** A notice that changes an earlier one says so first: whoever holds both papers sees which is true. */
function changeBlocks(changes: NonNullable<Meeting['noticeChanges']>): SheetBlock[] {
  const last = changes.at(-1);
  if (!last) return [];
  return [
    { kind: 'paragraph', text: `这是第 ${last.noticeNumber} 次通知，以这一张为准。这次改了：` },
    ...last.differences.map((one): SheetBlock => ({ kind: 'paragraph', text: `· ${differenceInWords(one, 0)}` })),
  ];
}

function materialBlocks({ items }: Meeting): SheetBlock[] {
  const withMaterials = items.filter(({ materials }) => materials.length > 0);
  if (withMaterials.length === 0) return [];
  return [
    { kind: 'heading', text: '二、给大家看的材料' },
    ...withMaterials.flatMap((item, index): SheetBlock[] => [
      { kind: 'subheading', text: `（${inHan(index + 1)}）${markedTitle(item)}` },
      ...item.materials.map(({ title, text }): SheetBlock => ({
        kind: 'paragraph',
        text: text === '' ? title : `${title}：${text}`,
      })),
    ]),
  ];
}
