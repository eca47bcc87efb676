import type { SheetBlock } from '../../contract/sheet';
import type { DutyRota } from '../../domain/neighbourhood/duty';
import { dayOf } from '../../kernel/time';
import { fullDay, weekdayOnPaper } from '../dates';
import { dutyWords } from '../words/duty';

/** The rota 值班表 for the door of the office: today and what is ahead, with the telephones that were allowed. */
export function dutySheet({ days, phones }: DutyRota, villageName: string, nowMs: number): SheetBlock[] {
  const ahead = days.filter(({ on }) => on >= dayOf(nowMs));
  const phoneOf = (id: string) => phones.find(({ villagerId }) => villagerId === id)?.phone ?? '';
  return [
    { kind: 'title', text: `${villageName}值班表` },
    ahead.length === 0
      ? { kind: 'paragraph', text: dutyWords.none }
      : {
          kind: 'table',
          head: ['日期', '值班人', '电话'],
          rows: ahead.map(({ on, person }) => [
            weekdayOnPaper(on),
            person.name,
            phoneOf(person.villagerId) || dutyWords.noPhone,
          ]),
          widths: [46, 24, 30],
          isRoomy: false,
        },
    { kind: 'paragraph', text: dutyWords.intro },
    { kind: 'mark', text: fullDay(dayOf(nowMs)) },
  ];
}
