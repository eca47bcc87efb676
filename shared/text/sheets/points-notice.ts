import type { SheetBlock } from '../../contract/sheet';
import type { PersonReference } from '../../domain/member/person-reference';
import type { Claim } from '../../domain/points/claim';
import type { PointsBatch } from '../../domain/points/points-batch';
import { calendarDayInWords, fullDay } from '../dates';
import { dayOf } from '../../kernel/time';
import { articleOf, beneficiaryWords, pointsWords } from '../words/points';
import { monthInWords } from '../words/points-names';

interface Printing {
  villageName: string;
  nowMs: number;
  /** As public boards name somebody. */
  nameOf: (person: PersonReference) => string;
}

/**
 * A month's points on public notice 积分公示, for the village's board: as much as any villager sees, names by consent, no
 * words of anybody's claim. What was withdrawn from the notice by an objection is not on it.
 */
export function pointsNoticeSheet(
  batch: PointsBatch,
  claims: readonly Claim[],
  { villageName, nowMs, nameOf }: Printing,
): SheetBlock[] {
  const { month, noticeFromOn, noticeToOn, sittings } = batch;
  const from = noticeFromOn === null ? '' : calendarDayInWords(noticeFromOn);
  const to = noticeToOn === null ? '' : calendarDayInWords(noticeToOn);
  const reviewers = [...new Set(sittings.flatMap(({ attendees }) => attendees.map(nameOf)))].join('、');
  return [
    { kind: 'title', text: `${villageName}道德信用积分公示` },
    { kind: 'subtitle', text: monthInWords(month) },
    {
      kind: 'paragraph',
      text: `下面是评议小组评议通过的积分，从${from}公示到${to}。谁觉得不对，公示期里在“当月积分”里提异议，或者当面告诉村务监督，由村务监督核实答复；提的人不公开。公示期满没有异议的，记到各人的存折上。`,
    },
    claims.length === 0
      ? { kind: 'paragraph', text: '这个月没有要公示的积分。' }
      : {
          kind: 'table',
          head: ['序号', '姓名', '做了什么', '哪一天', '积分', '依据'],
          rows: claims.map((claim, index) => rowOf(claim, index, nameOf(claim.claimant))),
          widths: [8, 16, 30, 14, 12, 20],
          isRoomy: false,
        },
    { kind: 'facts', rows: [{ label: '评议人', value: reviewers }] },
    { kind: 'paragraph', text: '没同意公开姓名的，只写姓。积分不和低保、补贴、资格挂钩。' },
    { kind: 'mark', text: fullDay(dayOf(nowMs)) },
    { kind: 'signatures', lines: [{ label: '评议小组', name: '', note: '' }], stamp: '（盖章）' },
  ];
}

function rowOf({ isForHousehold, entry, doneOn }: Claim, index: number, name: string): string[] {
  return [
    String(index + 1),
    beneficiaryWords(name, isForHousehold),
    entry.title,
    calendarDayInWords(doneOn),
    pointsWords(entry),
    articleOf(entry.source),
  ];
}
