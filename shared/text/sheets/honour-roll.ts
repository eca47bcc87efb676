import type { HonourBoard, HonourRollPage } from '../../contract/boards';
import type { SheetBlock } from '../../contract/sheet';
import { dayOf } from '../../kernel/time';
import { fullDay } from '../dates';
import { honourWords, monthsCounted, moreWords, periodInWords } from '../words/boards';

const boards = ['persons', 'households', 'groups'] as const;

/** The honour roll 红榜 as it hangs on the village's wall: three boards, names by consent. */
export function honourRollSheet(page: HonourRollPage, villageName: string, nowMs: number): SheetBlock[] {
  const shown = boards.filter((board) => page[board].rows.length > 0);
  return [
    { kind: 'title', text: `${villageName}道德信用红榜` },
    { kind: 'subtitle', text: periodInWords(page.period) },
    ...(shown.length === 0 ? [{ kind: 'paragraph' as const, text: honourWords.none }] : []),
    ...shown.flatMap((board) => boardBlocks(honourWords.boards[board], page[board])),
    { kind: 'paragraph', text: honourWords.how },
    { kind: 'paragraph', text: honourWords.masked },
    ...(page.months.length > 1 ? [{ kind: 'paragraph' as const, text: monthsCounted(page.months) }] : []),
    { kind: 'mark', text: fullDay(dayOf(nowMs)) },
    { kind: 'signatures', lines: [], stamp: '（盖章）' },
  ];
}

function boardBlocks(title: string, { rows, moreCount }: HonourBoard): SheetBlock[] {
  return [
    { kind: 'heading', text: title },
    {
      kind: 'table',
      head: ['名次', title, '好事', '积分'],
      rows: rows.map(({ place, name, deedCount, points }) => [`${place}`, name, `${deedCount} 件`, `${points} 分`]),
      widths: [14, 46, 20, 20],
      isRoomy: false,
    },
    ...(moreCount > 0 ? [{ kind: 'paragraph' as const, text: moreWords(moreCount) }] : []),
  ];
}
