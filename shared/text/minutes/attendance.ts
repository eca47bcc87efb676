import type { SheetBlock } from '../../contract/sheet';
import type { Attendance, Minutes } from '../../domain/record/minutes/minutes';
import { momentOfDay } from '../dates';
import { leaveEntryWords } from '../words/leave';
import { listed, quorumSentence } from './sentences';

/** How an arrival was taken. */
const takenNames: Readonly<Record<string, string>> = {
  list: '记录员点名',
  code: '本人输入签到码',
  scan: '本人扫码签到',
};

type Attendee = Attendance['attendees'][number];

/** Who came, who asked for leave, who was missing, and the numbers over the evening. */
export function attendanceBlocks(minutes: Minutes): SheetBlock[] {
  return minutes.attendance.flatMap((council) => [
    ...(minutes.attendance.length > 1 ? [{ kind: 'subheading' as const, text: council.councilName }] : []),
    ...councilBlocks(council, minutes),
  ]);
}

function councilBlocks(council: Attendance, minutes: Minutes): SheetBlock[] {
  const { attendees, quorum, headcounts } = council;
  const came = attendees.filter(({ presences }) => presences.length > 0);
  const onLeave = attendees.filter(({ presences, isOnLeave }) => presences.length === 0 && isOnLeave);
  const missing = attendees.filter(({ presences, isOnLeave }) => presences.length === 0 && !isOnLeave);
  const blocks: SheetBlock[] = [{ kind: 'paragraph', text: countSentence(attendees, came) }];
  if (quorum) blocks.push({ kind: 'paragraph', text: quorumSentence('宣布开会时', quorum) });
  if (came.length > 0) blocks.push(attendanceTable(came));
  if (onLeave.length > 0) blocks.push({ kind: 'paragraph', text: `请假：${onLeave.map(leaveOf).join('、')}。` });
  if (missing.length > 0)
    blocks.push({ kind: 'paragraph', text: `未到：${listed(missing.map(({ person }) => person))}。` });
  blocks.push(...chartBlocks(council, minutes));
  if (headcounts.length > 0) {
    const counts = headcounts.map(({ atMs, count }) => `${momentOfDay(atMs)} 在场 ${count} 人`).join('；');
    blocks.push({ kind: 'paragraph', text: `清点人数：${counts}。` });
  }
  return blocks;
}

/** With who entered it where they did not ask by themselves. */
function leaveOf({ person, leaveEntry }: Attendee): string {
  return leaveEntry
    ? `${person.name}（${leaveEntryWords({ ...leaveEntry, byName: leaveEntry.by.name })}）`
    : person.name;
}

function countSentence(attendees: readonly Attendee[], came: readonly Attendee[]): string {
  return `应到 ${attendees.length} 人，前后到会 ${came.length} 人。`;
}

function attendanceTable(came: readonly Attendee[]): SheetBlock {
  return {
    kind: 'table',
    head: ['席次', '姓名', '到会', '离会', '怎样签到'],
    widths: [3, 4, 4, 4, 6],
    isRoomy: false,
    rows: came.map(({ seat, person, presences }) => [
      String(seat),
      person.name,
      // A line for each stay: who left and came back reads across, and nothing stands alone between two times.
      presences.map(({ fromAtMs }) => momentOfDay(fromAtMs)).join('\n'),
      presences.flatMap(({ toAtMs }) => (toAtMs === null ? [] : [momentOfDay(toAtMs)])).join('\n'),
      [...new Set(presences.map(takenOf))].join('\n'),
    ]),
  };
}

/** Said where it was entered later than it was marked, because the line was down. */
function takenOf({ by, enteredAtMs }: Attendee['presences'][number]): string {
  const taken = takenNames[by] ?? '';
  return enteredAtMs === undefined ? taken : `${taken}（${momentOfDay(enteredAtMs)} 补送）`;
}

/** From the first arrival to the end; nothing while nobody has come. */
function chartBlocks({ steps, attendees, quorum }: Attendance, { endedAtMs }: Minutes): SheetBlock[] {
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last) return [];
  const required = quorum?.numbers.required ?? null;
  const toAtMs = Math.max(endedAtMs ?? last.atMs, last.atMs);
  const most = Math.max(...steps.map(({ count }) => count));
  const line = required === null ? '' : `，虚线为到会人数要求 ${required} 人`;
  const caption = `到会人数变化：${momentOfDay(first.atMs)} 至 ${momentOfDay(toAtMs)}，最多时 ${most} 人，应到 ${attendees.length} 人${line}。`;
  return [
    { kind: 'chart', chart: { fromAtMs: first.atMs, toAtMs, steps, memberCount: attendees.length, required }, caption },
  ];
}
