import type { AttendanceDot } from '../../contract/village';
import type { CouncilTerm } from '../../domain/village/village';
import { fullDay } from '../dates';

export const councilWords = {
  term: '这一届',
  noTerm: '还没有登记这一届是怎么推选的，请记录员登记，由村务监督确认',
  termOver: '这一届已经到期，还没有登记新一届',
  termOverNote:
    '请记录员把新一届的推选结果一席一席登记进来，由村务监督确认。在这以前，原来的成员照常开会，到会人数照旧算。',
  termEnding: '这一届快到期了，请准备推选新一届；选好以后由记录员登记，村务监督确认',
  recordNewTerm: '登记新一届',
  fillSeat: '补这一席',
  members: (count: number) => `一共 ${count} 人`,
  deputyChair: '副理事长',
  mine: '您',
  toReplace: '调整名单',
  toReplaceNote: '列入名单不等于免去：先找本人谈，需要时再推选接替的人。到会人数要求不会因此降低。',
  toCouncil: '看议事会有哪些人',
} as const;

/** A word beside each mark: colour never speaks alone. */
export const dotNames: Record<AttendanceDot, string> = {
  present: '到会',
  excused: '请假',
  absent: '缺席',
  notMember: '还不是成员',
};

export const dotMarks: Record<AttendanceDot, string> = { present: '到', excused: '假', absent: '缺', notMember: '–' };

export function inARowWords(count: number, max: number): string {
  return `连续 ${count} 次没请假没来（${max} 次列入调整名单）`;
}

export function termWords({ selectedOn, place, presiderName, how, fromOn, toOn }: CouncilTerm): string[] {
  return [
    `任期：${fullDay(fromOn)}到${fullDay(toOn)}`,
    `${fullDay(selectedOn)}在${place}推选，${presiderName}主持`,
    how,
  ];
}

/** What the rule says about it: 连续几次没请假没来列入调整名单：3 次. */
export function absencesRuleWords(title: string, max: number): string {
  return `${title}：${max} 次`;
}
