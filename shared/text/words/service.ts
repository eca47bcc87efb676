import type { RequestStepModel } from '../../contract/service-pages';
import type { RequestPerson } from '../../contract/service-pages';
import { untilInWords } from '../dates';
import { serviceVerbNames } from './service-names';

export const askServiceWords = {
  gridMembers: (names: readonly string[]) => names.join('、'),
  question: '家里、村里有什么要人来办？',
  hint: '说一句话，或者拍一张照片就行。不用开会，网格员先来看。',
  placeholder: '比如：自来水管漏水，三天了',
  photos: '拍一张照片',
  photosHint: '不会写字也行，拍下来就看得明白',
  restored: '上次没写完的还在，接着写吧',
  startAnew: '重新写',
  grid: '是哪一片的事',
  ownGrid: '我住的这一片',
  shared: '给谁看',
  sharedChoices: {
    no: { label: '只给办事的人看', note: '您自己、帮填的人、网格员、记录员、办的人' },
    yes: { label: '公家的事，全村都看得到', note: '比如路灯、水沟；不写您的名字，除非您同意过公开' },
  },
  send: '交给网格员',
  tooShort: '写一句话，或者拍一张照片',
  sentTitle: '收到了',
  see: '看这件事到谁手里了',
  another: '再提一件',
  toHome: '回首页',
} as const;

/** In whose hands it is now, until when, and what happens then. */
export function askedSentence(dueAtMs: number, nowMs: number): string {
  return `网格员会在${untilInWords(dueAtMs, nowMs)}来看看，没有网格员的由记录员来。每走一步都会告诉您。`;
}

export const serviceListWords = {
  ask: '提一件诉求',
  tabs: { mine: '我提的', inHand: '我办的', desk: '服务台', shared: '公家的' },
  empty: {
    mine: '您还没有提过。家里、村里有什么要人来办，随时提。',
    inHand: '现在没有要您办的诉求。交到您手里的，会排在这里。',
    desk: '服务台现在没有等着办的诉求。网格员转来的，会排在这里。',
    shared: '现在没有公开的诉求。路灯、水沟这些公家的事，办到哪了都在这里看。',
  },
  grids: '网格和网格员',
  about: (gridName: string, requesterName: string) => [gridName, requesterName].filter(Boolean).join(' · '),
} as const;

export const requestWords = {
  what: '说了什么',
  photoOnly: '只拍了照片',
  steps: '走到哪了',
  shared: '全村都看得到这件事，名字按公开榜的写法',
  helper: (name: string) => `${name}帮填`,
  doneBy: (name: string) => `${name}办的`,
  promised: (name: string, day: string) => `交给${name}，等接办；说好${day}前办好`,
  matter: '看这件事的议题',
  reopened: (count: number) => `第 ${count} 次重新办理`,
  atTown: '已经重办三次，交给镇里了',
} as const;

type Act =
  | 'check'
  | 'assign'
  | 'takeOn'
  | 'giveBack'
  | 'reportHandled'
  | 'recordVisit'
  | 'rate'
  | 'pass'
  | 'withdraw'
  | 'bringToCouncil';

/** What each button says. */
export const serviceActNames: Record<Act, string> = {
  check: '看过了，记一笔',
  assign: '派人去办',
  takeOn: '接下来办',
  giveBack: '不归我办，退回',
  reportHandled: '办好了，报一声',
  recordVisit: '记回访',
  rate: '我来打分',
  pass: '换人、换日子',
  withdraw: '不用办了，撤回',
  bringToCouncil: '要大家商量，交给议事会',
};

/** What each form asks, and what happens after it is sent. */
export const serviceFormWords: Record<Act, { note: string; hint: string; confirm: string }> = {
  check: {
    note: '看到了什么',
    hint: '比如：总阀坏了，要换',
    confirm: '记下以后，接着找人去办。',
  },
  assign: { note: '要交代的话', hint: '比如：上午家里有人', confirm: '会马上告诉他，请他到期前办好。' },
  takeOn: { note: '', hint: '', confirm: '接了就要在说好的日子前办好，不能再退回。' },
  giveBack: { note: '为什么不归您办', hint: '比如：这是自来水公司的管子', confirm: '退回以后，由服务台另找人。' },
  reportHandled: {
    note: '怎么办好的',
    hint: '比如：换了总阀，试过不漏了',
    confirm: '报了以后，会有别人去回访，不能收回。',
  },
  recordVisit: { note: '回访看到了什么', hint: '比如：上门看了，不漏了', confirm: '记下就办结了，不能收回。' },
  rate: { note: '想说的话', hint: '', confirm: '打了分就不能改。' },
  pass: { note: '为什么换', hint: '比如：他这几天不在村里', confirm: '原来的人和日子会留在记录里。' },
  withdraw: { note: '为什么不用办了', hint: '', confirm: '撤回以后，这件事就不办了。要办只能再提一件。' },
  bringToCouncil: {
    note: '为什么要大家商量',
    hint: '比如：要换整条主管，得商量怎么出钱',
    confirm: '会变成一个议题，提议人还是原来的人，不能收回。',
  },
};

export const serviceFieldWords = {
  isShared: '还给全村看吗',
  keepShared: '可以，是公家的事',
  hide: '不给看了，是人家家里的事',
  person: '交给谁',
  samePerson: '不换人，只换日子',
  dueOn: '几号前',
  people: {
    gridMember: '网格员',
    clerk: '记录员',
    chair: '理事长',
    committee: '村两委',
    assignee: '办事的人',
    visitor: '可以去回访',
  } satisfies Record<RequestPerson['what'], string>,
  unitLiaison: (name: string) => (name === '' ? '单位 · 记录员代记' : `单位 · 网协员${name}`),
  nobody: '现在没有能交给的人',
  isDone: '到底办了没有',
  rating: '提的人打几分',
  done: '办好了',
  notDone: '没有办',
  reopens: '会重新办理：人还是他，原来的记录都留着；第三次就交给镇里。',
  incomplete: '还有没填的',
} as const;

export const gridsWords = {
  note: '诉求先到这一片的网格员手里',
  none: '还没有网格员，诉求由记录员收',
  noGrids: '村里还没有划网格，诉求由记录员收',
  add: '加一位网格员',
  remove: (name: string) => `${name}不再当网格员`,
  removeNote: '已经在他手里的诉求不会动，可以另外转给别人。',
  picker: { title: '谁来当网格员？', search: '写姓名或拼音开头', none: '没有找到这个人' },
} as const;

/** What happened at a step, in words; where it went to somebody else, to whom. */
export function requestStepWords({ verb, rating, holder }: RequestStepModel): string {
  const isGiven = verb === 'assign' || verb === 'pass';
  const to = holder?.kind === 'person' ? holder.person.name : holder?.kind === 'unit' ? holder.unit.name : '';
  if (!rating) return isGiven && to !== '' ? `${serviceVerbNames[verb]}，交给${to}` : serviceVerbNames[verb];
  const how = rating.manner === null ? '自己打分' : rating.manner === 'home' ? '上门回访' : '电话回访';
  return `${how}：${rating.isDone ? '办好了' : '没有办'}，${rating.rating} 分`;
}

/** Who took the step, and for whom where they filled it in. */
export function requestStepPerson({ byName, onBehalfOfName }: RequestStepModel): string {
  return onBehalfOfName === null ? byName : `${byName}（替${onBehalfOfName}）`;
}

/** What was said at a step: its note, and the words beside a rating. */
export function requestStepReason({ note, rating }: RequestStepModel): string {
  return [note, rating?.words ?? ''].filter(Boolean).join('；');
}
