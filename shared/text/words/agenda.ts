import type { RollUnit } from '../../domain/agenda/meeting-body';
import type { AgendaItem, MeetingStatus } from '../../domain/agenda/meeting';
import { momentInWords } from '../dates';

/** Said of a meeting: “这次夜话……”. */
export const meetingStatusNames: Record<MeetingStatus, string> = {
  draft: '还在计划',
  convened: '已发通知',
  inSession: '正在开会',
  suspended: '正在休会',
  adjourned: '已散会',
  inquorate: '因人数不够改期了',
  cancelled: '已取消',
};

export const itemStatusNames: Record<AgendaItem['status'], string> = {
  pending: '还没议到',
  current: '正在议',
  done: '议过了',
  released: '没有议成，退回待排',
};

/** How it ended, where the council came to one. */
export const itemResultNames: Record<NonNullable<AgendaItem['result']>, string> = {
  adopted: '表决通过',
  rejected: '表决未通过',
  deferred: '暂缓，下次再议',
};

/** Where the place and the hour of a new plan come from. */
export function agreedHint({ startAtMs, place }: { startAtMs: number; place: string }, nowMs: number): string {
  return `上次散会时说好：${momentInWords(startAtMs, nowMs)}，${place}。已经替您填好，可以改。`;
}

export const planWords = {
  newMeeting: '计划一次夜话',
  newMeetingHint: '先定下时间和地点，议题下一步再排。这时候还不会通知任何人。',
  begin: '开始排议程',
  drafts: '正在计划的夜话',
  convened: '已经发了通知的夜话',
  noDrafts: '现在没有正在计划的夜话',
  whenAndWhere: '时间地点',
  title: '叫什么名字',
  titleAtFirst: '乡村夜话',
  place: '在哪里开',
  day: '哪一天',
  time: '几点开始',
  eveningMinutes: '这一晚安排多长时间',
  minutesUnit: '分钟',
  items: '今晚议什么',
  report: '前期议定事项通报',
  reportNote: '每次会第一项，小程序会备好，不能去掉',
  itemMinutes: '安排几分钟',
  materials: '给大家看的材料',
  noMaterials: '还没有材料，补上才能发通知',
  addMaterial: '加一份材料',
  materialTitle: '材料名称',
  materialText: '材料内容',
  materialSave: '加上',
  removeMaterial: '去掉',
  up: '往前排',
  down: '往后排',
  remove: '从议程去掉',
  edit: '改',
  done: '好了',
  candidates: '可以上会的议题',
  noCandidates: '现在没有等着上会的议题。预审通过或者暂缓的议题会出现在这里。',
  allTaken: '等着上会的议题都排进来了',
  full: '今晚已经排满了',
  add: '排进来',
  guests: '请谁来列席',
  guestsNote: '法律顾问、懂行的人、有关的单位，不请也行',
  guestName: '姓名',
  guestCapacity: '什么身份',
  addGuest: '加一位',
  removeGuest: '去掉',
  save: '保存议程',
  unsaved: '改动还没有保存',
  convene: '发会议通知',
  conveneTitle: '现在发会议通知吗？',
  conveneSentence:
    '通知会发给全体议事会成员和关注这些议题的人。名册和规则从这一刻固定下来；之后要改时间、地点或议题，会再发一次通知，写明改了什么。',
  conveneConfirm: '发出通知',
  cancel: '取消这次夜话',
  cancelTitle: '取消这次夜话吗？',
  cancelSentence: '取消后，排好的议题退回待排；已经通知的成员会收到取消的消息。',
  cancelReason: '为什么取消',
  cancelConfirm: '取消夜话',
  incomplete: '名称、地点、日子和时间都填上才能保存',
} as const;

/** The window of the notice, as the chair reads it before choosing a day. */
export function windowHint(daysMin: number, daysMax: number, fromOn: string, toOn: string): string {
  return `通知要提前 ${daysMin} 到 ${daysMax} 天发，今天发通知，可以定在 ${fromOn}到 ${toOn}`;
}

export function minutesSum(minutes: number, eveningMinutes: number): string {
  const rest = eveningMinutes - minutes;
  return rest >= 0
    ? `各项加起来 ${minutes} 分钟，还空 ${rest} 分钟`
    : `各项加起来 ${minutes} 分钟，超出 ${-rest} 分钟，请减一减`;
}

export function itemPosition(position: number): string {
  return `第 ${position} 项`;
}

export function itemSummary(minutes: number, materialCount: number): string {
  return materialCount === 0 ? `${minutes} 分钟 · 还没有材料` : `${minutes} 分钟 · ${materialCount} 份材料`;
}

export function candidateNote(status: 'admitted' | 'deferred', waitingDays: number, points: number): string {
  return `${status === 'deferred' ? '上次暂缓' : '预审通过'} · 提出 ${waitingDays} 天 · 先后 ${points} 分`;
}

export const noticeWords = {
  chair: '主持',
  when: '时间',
  where: '地点',
  guests: '列席',
  agenda: '议程',
  materials: '看材料',
  noText: '（只有附件，会上看）',
  mine: '我的回复',
  acknowledge: '知道了，我会来',
  acknowledged: '您已经看过通知',
  askLeave: '请假',
  leaveTitle: '请假',
  leaveSentence: '请假不影响到会人数要求：应到人数还是按全体成员算。',
  leaveReason: '为什么来不了',
  leaveConfirm: '请假',
  onLeave: '您请了假',
  withdrawLeave: '我又能来了',
  receipts: '谁看了通知',
  unread: '还没看的',
  everybodyRead: '大家都看了通知',
  leaves: '请假的',
  readBy: '看过的',
  onPaper: '打印出来',
  toPrint: '打印会议通知',
  signInSheet: '打印签到册',
  loudspeaker: '大喇叭广播稿',
  loudspeakerNote: (seconds: number) => `照着念就行，念完大约 ${seconds} 秒`,
  card: '微信群通知',
  cardNote: '长按可以复制，发到村里的群',
  copy: '复制',
  copied: '已经复制',
  notCopied: '没有复制成，可以长按选中',
  toMatter: '这件事的来龙去脉',
  toEvening: '去夜话',
  toReport: '看会议情况',
  toPlan: '去排议程',
  verdict: '通知的时间符合要求',
} as const;

export function readCount(readers: number, members: number): string {
  return `${members} 人里 ${readers} 人看过`;
}

interface Announced {
  title: string;
  place: string;
  when: string;
  matters: readonly string[];
  /** A new notice after the first. */
  isChanged: boolean;
}

/** What is sent into the village's WeChat group. */
export function groupCard({ title, place, when, matters, isChanged }: Announced): string {
  const list = matters.map((matter, index) => `${index + 1}. ${matter}`).join('\n');
  return `【${title}】${isChanged ? '通知有变动，以这次为准' : ''}\n时间：${when}\n地点：${place}\n议程：\n前期议定事项通报\n${list}\n请议事会成员准时到会，来不了请提前请假。欢迎乡亲们来旁听。`;
}

export function guestList(guests: readonly { name: string; capacity: string }[]): string {
  return guests.map(({ name, capacity }) => `${name}（${capacity}）`).join('、');
}

export function counted(what: string, count: number): string {
  return `${what} ${count} 人`;
}

export function leaveWords(reason: string): string {
  return `${noticeWords.onLeave}：${reason}`;
}

/** Whose meeting it is, and of whom it is reckoned: 村民会议 · 按户到会. */
export function bodyLine({ title, of }: { title: string; of: RollUnit }): string {
  return of === 'members' ? title : `${title} · ${of === 'households' ? '按户到会' : '按人到会'}`;
}

export const urgentWords = {
  title: '急不急',
  isUrgent: '这是紧急会议',
  note: (hours: number) => `提前 ${hours} 小时通知就行，只能议一件事；为什么急，通知、会议纪要上都会写明`,
  reason: '为什么急',
  reasonHint: '比如：台风后天就到',
  shown: (reason: string) => `紧急会议：${reason}`,
} as const;
