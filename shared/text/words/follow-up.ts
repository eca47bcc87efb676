import type { LadderTier, ToldTier } from '../../domain/follow-up/ladder';
import { calendarDayInWords } from '../dates';
import { ratingWords } from './matter';

/** Whom a step of the ladder tells. */
export const tierNames: Record<LadderTier | ToldTier, string> = {
  holder: '办理人',
  chair: '理事长',
  clerk: '记录员',
  twoCommittees: '村两委',
  supervisor: '村务监督',
  town: '镇协调小组',
};

export const followUpWords = {
  toMatter: '看这件事的全程',
  progress: '落实到哪了',
  nothingYet: '还没有报过进展',
  assignee: '责任人',
  noAssignee: '等镇协调小组重新交办',
  dueOn: '答应办完',
  milestones: '分几步走',
  reportedDone: '报办完',
  onHold: '挂起',
  resumed: '恢复办理',
  closedOut: '销号',
  notYet: '还不能销号',
  visit: '回访',
  ownRating: '提议人打分',
  manner: { home: '上门回访', phone: '电话回访' },
  reason: '为什么',
  photos: '照片',
  incomplete: '请把空着的填好',
} as const;

export const handOverWords = {
  decision: '议定的事',
  who: '交给谁办',
  whoNow: '现在由这位办',
  committee: '村两委成员',
  outside: '外面的单位或个人',
  nobody: '名册里还没有责任人，请先请记录员登记',
  dueOn: '哪天前办完',
  milestones: '分几步走',
  milestonesHint: '每一步办完打个勾，大家就看得到办了几成',
  milestone: (position: number) => `第 ${position} 步`,
  milestoneHint: '比如：选好灯杆',
  milestoneDue: (position: number) => `第 ${position} 步哪天前办完`,
  addMilestone: '再加一步',
  removeMilestone: '去掉这一步',
  incomplete: '请选好责任人和日期，每一步都写上做什么、哪天前（不晚于办完的日子）',
  handOver: '交办',
  confirm: (name: string, on: string) =>
    `交给${name}，${calendarDayInWords(on)}前办完。交办以后，换人、改日期都会留下记录。`,
  reassign: '换人或改日期',
  reassignNote: '原来的人和日期都会留在记录里',
  reassignIncomplete: '请写明为什么，并选好日期',
  reassignWho: { inProgress: '由谁接着办', declined: '由谁去办', closedOut: '由谁去回访' },
  reassignConfirm: (on: string) => `改完以后，新的期限是${calendarDayInWords(on)}。有关的人都会收到消息。`,
} as const;

export const reportWords = {
  tabs: { progress: '报进展', done: '办完了', stuck: '卡住了', newDate: '改期' },
  text: '办到哪一步了',
  textHint: '一句话就行，比如：灯杆已经立好，明天接电',
  ticked: '办好的打个勾',
  report: '报进展',
  evidence: '办成什么样了',
  evidenceHint: '写清结果，比如：三盏灯都亮了，电费由村集体出',
  doneNote: '报办完以后，由理事长在下一次夜话上逐件销号。',
  done: '报办完',
  doneConfirm: '报了以后不能再补进展，要等夜话上确认。照片和说明大家都看得到。',
} as const;

export const holdWords = {
  hold: '先挂起',
  holdNote: '等钱、等批复的事可以先挂起，到日子要回头再看',
  holdReason: '在等什么',
  holdReasonHint: '比如：等县里的一事一议奖补资金',
  reviewOn: '哪天回头再看',
  holdConfirm: (on: string) => `挂起以后由理事长管着，${calendarDayInWords(on)}前要回头看一次。`,
  resume: '接着办',
  resumeNote: '恢复以后又回到责任人手里',
  dueOn: '新的办完日期',
  resumeConfirm: (on: string) => `恢复办理，${calendarDayInWords(on)}前办完。`,
  held: (on: string) => `说好${calendarDayInWords(on)}前回头看`,
} as const;

export const closeOutWords = {
  meeting: (title: string, present: number) => `正在开“${title}”，到会 ${present} 人`,
  noMeeting: '现在没有正在开的夜话。开会后才能逐件销号。',
  toEvening: '去看今晚的夜话',
  empty: '没有等着销号的事。责任人报办完以后，会排在这里。',
  by: (name: string, day: string) => `${name}${day}报办完`,
  seeReports: '看照片和经过',
  choose: '办这一件',
  evidence: '凭什么说办成了',
  evidenceHint: '比如：照片三张，电费单一张，几位老人都去看过',
  reason: '会上怎么说',
  reasonHint: '比如：按决议装好，晚上亮堂',
  objected: '有几位不同意',
  objectedHint: '请理事长当场问一遍，不同意的举手；不同意的不到一半就算会上同意',
  people: '人',
  visitor: '由谁回访',
  visitorByRule: (name: string) => `${name}（收集人）去回访`,
  visitorHint: '收集人不能去（是办事的人、同一户或提议人自己），请选一位别的议事会成员',
  closeOut: '会上同意，销号',
  closeOutTitle: '这件事销号？',
  closeOutConfirm: '销号以后由回访人去问提议人满不满意，低于 3 分要重新办理。',
  incomplete: '请写明凭据和会上的意见',
  visitorMissing: '请选一位回访人',
  notYet: '还不能销号',
  notYetTitle: '退回去接着办',
  notYetReason: '还差什么',
  notYetDue: '新的办完日期',
  notYetConfirm: '退回责任人',
  sentBack: '已退回责任人接着办',
  done: (name: string) => `已销号，由${name}去回访`,
} as const;

export const visitWords = {
  whom: (name: string) => `回访${name}`,
  whomNote: '问一问：事办成了吗，满意不满意',
  manner: '怎么回访的',
  manners: { home: '到家里', phone: '打电话' },
  note: '看到、听到了什么',
  noteHint: '比如：到家里看了，灯亮着，老人说晚上敢出门了',
  isDone: '提议人说办成了吗',
  found: { done: '办成了', notDone: '没办成，要重新办理' },
  rating: '提议人打几分',
  ownRating: '您打几分',
  lowNote: (min: number) => `打分低于 ${min} 分，这件事就重新办理，不算办结。`,
  words: '原话怎么说',
  ownWords: '想说的话',
  save: '记下回访',
  saveTitle: '记下这次回访？',
  rests: '记下以后这件事就办结了，不能再改。',
  reopens: (min: number) =>
    `没办成，或打分低于 ${min} 分：记下以后这件事重新办理，回到责任人手里；第三次会交给镇协调小组。`,
  incomplete: '请选怎么回访的，写一句话，再选办成没有、打几分',
  rate: '打分',
  rateTitle: '您对办得怎么样打分',
  rateIncomplete: '请选一个分数',
  rateRests: '打分记下以后不能再改。',
  supportRate: '支持的人打分',
  supportRateNote: '您支持过这件事，也可以打分。分数另外算，不会因此重新办理；不写名字。',
  supportRests: '打分记下以后不能再改。',
  supporters: '支持的人怎么说',
  notDone: '没办成',
  reopen: '要求重新办理',
  reopenReason: '哪里没办好',
  reopenNote: '村务监督可以要求重新办理，要写明原因',
  reopenConfirm: '重新办理以后，事情回到责任人手里；第三次会交给镇协调小组。',
  visitedBy: (name: string) => `由${name}回访`,
} as const;

export const handledWords = {
  why: '为什么照规定办',
  whyRouted: '为什么转过去',
  body: (name: string) => `转给了${name}`,
  handledEvidence: '怎么办的，结果怎样',
  handledHint: '比如：按村规民约第六条上门劝导，柴堆已经清走',
  answerEvidence: '对方怎么答复、怎么办的',
  answerHint: '比如：供电所 12 日来人换了变压器保险，已经通电',
  handled: '报办理结果',
  answer: '记下答复',
  confirm: '报了以后会有人去回访提议人，问满意不满意。',
} as const;

export const boardWords = {
  empty: '眼下没有正在落实的事。议定的事交办以后，走到哪一步都在这里。',
  note: '过期的排在前面',
} as const;

/** `3 人打分，平均 4.3 分`: one decimal place, cut and not rounded up. */
export function supportRatingWords({ count, sum }: { count: number; sum: number }): string {
  const tenths = Math.floor((sum * 10) / count);
  return `${count} 人打分，平均 ${Math.floor(tenths / 10)}.${tenths % 10} 分；与提议人的分数分开算`;
}

export function overdueWords(steps: number): string {
  return steps === 0 ? '' : `过期以后已经提醒到${['办理人', '理事长', '村两委', '镇协调小组'][steps - 1] ?? ''}`;
}

export function reopenedWords(count: number): string {
  return count === 0 ? '' : `重新办理过 ${count} 次`;
}

/** `回访：满意（4 分，满分 5 分）`. */
export function ratedWords(what: string, rating: number): string {
  return `${what}：${ratingWords(rating)}（${rating} 分，满分 5 分）`;
}
