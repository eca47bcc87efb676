import type { SheetBlock } from '../../contract/sheet';
import type { Errand } from '../../domain/neighbourhood/errand';
import { dayOf } from '../../kernel/time';
import { dateInWords, fullDay, momentOfDay } from '../dates';
import { errandStatusNames, errandWords } from '../words/errand';

/** The slip 代办单, to be kept by both: every paper with room for each to sign that it went and came back. */
export function errandSlipSheet(errand: Errand, villageName: string, nowMs: number): SheetBlock[] {
  const { what, status, villager, askedBy, runner, dueAtMs, papers, result, isOpen } = errand;
  const ticked = (atMs: number | null) => (atMs === null ? '' : `✓ ${dateInWords(atMs, nowMs)} ${momentOfDay(atMs)}`);
  return [
    { kind: 'title', text: `${villageName}便民代办单` },
    {
      kind: 'facts',
      rows: [
        { label: errandWords.what, value: what },
        { label: errandWords.villager, value: villager.name },
        ...(askedBy.villagerId === villager.villagerId ? [] : [{ label: errandWords.askedBy, value: askedBy.name }]),
        { label: errandWords.runner, value: runner?.name ?? errandWords.nobody },
        ...(isOpen ? [{ label: errandWords.until, value: fullDay(dayOf(dueAtMs)) }] : []),
        { label: '现在', value: errandStatusNames[status] },
        ...(result === '' ? [] : [{ label: errandWords.result, value: result }]),
      ],
    },
    papers.length === 0
      ? { kind: 'paragraph', text: errandWords.noPapers }
      : {
          kind: 'table',
          head: ['材料', '交出', '接手', '还', '收回'],
          rows: papers.map(({ name, handed, back }) => [
            name,
            ticked(handed.villagerAtMs),
            ticked(handed.runnerAtMs),
            ticked(back.runnerAtMs),
            ticked(back.villagerAtMs),
          ]),
          widths: [28, 18, 18, 18, 18],
          isRoomy: true,
        },
    { kind: 'paragraph', text: '材料交出、还回，两边都签字。全部还齐，这张单子才办结。' },
    { kind: 'mark', text: fullDay(dayOf(nowMs)) },
    {
      kind: 'signatures',
      lines: [
        { label: errandWords.villager, name: '', note: '' },
        { label: errandWords.runner, name: '', note: '' },
      ],
      stamp: '（盖章）',
    },
  ];
}
