import type { SheetBlock } from '../../contract/sheet';
import type { Meeting } from '../../domain/agenda/meeting';
import type { PresenceRoll } from '../../domain/agenda/presence-roll';
import { dayOf } from '../../kernel/time';
import { fullDay, momentOnPaper } from '../dates';

/** The sign-in sheet 签到册 of a meeting: one table for each council, with room to sign by hand. */
export function signInSheet(meeting: Meeting, rolls: readonly PresenceRoll[]): SheetBlock[] {
  const councils = rolls.map(({ councilName }) => councilName).join('、');
  return [
    { kind: 'title', text: `${councils}会议签到册` },
    { kind: 'subtitle', text: meeting.title },
    {
      kind: 'facts',
      rows: [
        { label: '时间', value: momentOnPaper(meeting.startAtMs) },
        { label: '地点', value: meeting.place },
      ],
    },
    ...rolls.flatMap((roll): SheetBlock[] => [
      ...(rolls.length > 1 ? [{ kind: 'heading' as const, text: roll.councilName }] : []),
      { kind: 'paragraph', text: `应到 ${roll.members.length} 人，实到 ＿＿＿＿ 人（由记录员清点后填写）。` },
      membersTable(roll),
    ]),
    guestsTable(meeting),
    { kind: 'paragraph', text: '请本人签到，不能代签。请假不减少应到人数。' },
    {
      kind: 'signatures',
      lines: [
        { label: '记录人签字', name: '', note: '' },
        { label: '主持人签字', name: '', note: '' },
      ],
      stamp: '（盖章）',
    },
    { kind: 'mark', text: `开会日期 ${fullDay(dayOf(meeting.startAtMs))}` },
  ];
}

function membersTable({ members }: PresenceRoll): SheetBlock {
  return {
    kind: 'table',
    head: ['席次', '姓名', '签字', '到会时间', '备注'],
    widths: [1, 2, 3, 2, 2],
    isRoomy: true,
    rows: members.map(({ seat, name, leaveReason }) => [
      String(seat),
      name,
      '',
      '',
      leaveReason === null ? '' : '请假',
    ]),
  };
}

/** Guests as on the notice, and room for two more. */
function guestsTable({ guests }: Meeting): SheetBlock {
  const named = guests.map(({ name, capacity }) => [name, capacity, '', '']);
  return {
    kind: 'table',
    head: ['列席人员', '单位或身份', '签字', '到会时间'],
    widths: [2, 3, 3, 2],
    isRoomy: true,
    rows: [...named, ['', '', '', ''], ['', '', '', '']],
  };
}
