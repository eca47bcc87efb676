import type { UndoableAct } from '../../domain/agenda/evening-record';

/** The chair's console: what is led through besides the talk and the votes. */
export const assignWords = {
  next: '定人定期',
  title: '由谁办，什么时候办好？',
  sentence: '趁大家都在，当场定下来。公示完了交办的时候会自动填上，还可以改。',
  who: '由谁办',
  dueOn: '什么时候办好',
  confirm: '就这样定',
  incomplete: '选好人和日期',
} as const;

export function assignedTo(name: string, day: string): string {
  return `由${name}办，${day}前办好`;
}

export const nextMeetingWords = {
  next: '定下次夜话',
  title: '下次什么时候开？',
  sentence: '先和大家商量好，到时候还要排议程、发会议通知。',
  on: '哪一天',
  time: '几点',
  place: '在哪里',
  confirm: '就定这个时候',
  incomplete: '请写明在哪里',
  label: '下次夜话',
} as const;

export const undoWords = {
  sentence: '撤回也会记下来：谁撤回的、为什么，写进会议记录。',
  why: '为什么撤回',
  other: '别的原因',
  confirm: '撤回',
  others: '还能撤回的',
} as const;

export const undoReasons: readonly string[] = ['点错了', '认错人了', '现场又有变化'];

const undoNames: Record<UndoableAct, (about: string) => string> = {
  adjourned: () => '撤回散会，接着开',
  speechGiven: (name) => `撤回：请${name}发言`,
  speechEnded: (name) => `${name}还没说完，接着说`,
  floorPassed: (name) => `撤回：${name}这次不说`,
  itemStarted: (title) => `撤回：进入“${title}”`,
  consensusStated: () => '撤回：基本共识',
  headcountConfirmed: (count) => `撤回：清点人数 ${count} 人`,
};

export function undoSentence({ act, about }: { act: UndoableAct; about: string }): string {
  return undoNames[act](about);
}

export const recorderWords = {
  begin: '理事长没带手机，由我代记',
  title: '代理事长记录吗？',
  sentence: '理事长在现场主持，您把他说的每一步记下来。每一步都会写明是谁主持、谁代记。表决票不能代投。',
  confirm: '由我代记',
  stop: '不再代记',
} as const;

export function recordingFor(name: string): string {
  return `您在替主持人${name}记录`;
}

export function recordedBy(name: string): string {
  return `${name}在替您记录`;
}

export function leftNoteOf(name: string): string {
  return `给${name}写的要点还没有记下`;
}

export const consoleWords = {
  bigScreen: '打开大屏幕',
  more: '更多',
  title: '还能办的事',
  groups: { talk: '发言和议事', presence: '到会', order: '会议进度', undo: '撤回、更正', papers: '大屏幕和文件' },
  quorum: '到会人数够不够，怎么算的',
  noGuests: '通知上没有列席的人',
  undoLast: '撤回上一步',
  nothingToUndo: '没有可以撤回的一步',
  notOpenYet: '宣布开会以后才能办',
  noMatter: '现在议的不是一件要表决的事',
  settled: '这一项已经定了',
  noNextItem: '后面没有要议的事了',
  somebodySpeaks: (name: string) => `${name}正在发言，等说完再办`,
  screenElsewhere: '微信上没有大屏幕：拿一部旁听村民的手机打开这一页，投屏到电视。要主持、要投票的手机不要投',
  nobodyElse: '还没有别的成员到会，没有人可以接替',
} as const;
