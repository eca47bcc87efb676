import type { TellingRow } from '../../contract/message';
import type { SheetBlock } from '../../contract/sheet';
import { dayOf } from '../../kernel/time';
import { fullDay } from '../dates';
import { pageName, tellingSheetWords, toTellWords, whoWords } from '../words/message';

const { sheetColumns: columns } = toTellWords;

interface Printing {
  villageName: string;
  nowMs: number;
  /** More people are to be told than a sheet takes. */
  isCutShort: boolean;
}

/** Whom to tell, what and how it was done 告知单: for whoever goes from door to door, with room to sign. */
export function tellingSheet(rows: readonly TellingRow[], { villageName, nowMs, isCutShort }: Printing): SheetBlock[] {
  const title: SheetBlock[] = [
    { kind: 'title', text: toTellWords.sheetTitle },
    { kind: 'subtitle', text: villageName },
  ];
  const day: SheetBlock = { kind: 'mark', text: fullDay(dayOf(nowMs)) };
  if (rows.length === 0) return [...title, { kind: 'paragraph', text: toTellWords.sheetEmpty }, day];
  return [
    ...title,
    { kind: 'paragraph', text: tellingSheetWords.note },
    {
      kind: 'table',
      head: [columns.number, columns.who, columns.sentence, columns.where, columns.signed],
      rows: rows.map((row, index) => [
        String(index + 1),
        whoWords(row.recipientName, row.groupName),
        row.text,
        pageName(row.page),
        '',
      ]),
      widths: [8, 18, 38, 16, 20],
      isRoomy: true,
    },
    ...(isCutShort ? [{ kind: 'paragraph' as const, text: tellingSheetWords.cutShort(rows.length) }] : []),
    day,
  ];
}
