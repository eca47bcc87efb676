import type { LedgerRow } from '../../contract/pre-review-pages';
import type { SheetBlock } from '../../contract/sheet';
import { dayOf } from '../../kernel/time';
import { ledgerNow, ledgerStepLine, ledgerWords } from '../words/ledger';
import { receiptSentence } from '../words/receipt';
import { fullDay } from '../dates';

interface Printing {
  villageName: string;
  title: string;
  nowMs: number;
}

/** The ledger of pre-review 预审台账 of a period, a line for each matter, in the order in which they came. */
export function ledgerSheet(rows: readonly LedgerRow[], { villageName, title, nowMs }: Printing): SheetBlock[] {
  return [
    { kind: 'title', text: `${villageName}${ledgerWords.title}` },
    { kind: 'subtitle', text: title },
    { kind: 'paragraph', text: rows.length === 0 ? ledgerWords.none : ledgerWords.count(rows.length) },
    ...(rows.length === 0 ? [] : [tableOf(rows, nowMs)]),
    { kind: 'mark', text: fullDay(dayOf(nowMs)) },
    {
      kind: 'signatures',
      lines: ledgerWords.signLines.map((label) => ({ label, name: '', note: '' })),
      stamp: ledgerWords.stamp,
    },
  ];
}

function tableOf(rows: readonly LedgerRow[], nowMs: number): SheetBlock {
  return {
    kind: 'table',
    head: [...ledgerWords.columns],
    rows: rows.map((row, index) => [
      String(index + 1),
      `${row.title}\n${ledgerWords.people(row.authorName, row.sponsorName)}`,
      fullDay(row.raisedOn),
      row.steps
        .filter(({ verb }) => verb !== 'sponsor')
        .map((step) => ledgerStepLine(step, nowMs))
        .join('\n'),
      row.receipt ? receiptSentence(row.receipt, nowMs) : '',
      ledgerNow(row, nowMs),
    ]),
    widths: [5, 21, 10, 36, 14, 14],
    isRoomy: false,
  };
}
