import type { PresenceChart } from '../../contract/sheet';
import type { MinutesCase } from '../../domain/record/minutes/minutes-case';
import { momentOfDay, untilInWords } from '../dates';

export const minutesWords = {
  sign: '签字',
  signAddendum: '给补正签字',
  signTitle: '看过了，签字',
  signSentence: '签字表示您看过全文，和会上的情况一致。两个人都签好就封存，以后只能补正，不能改。',
  signName: '写上您自己的姓名',
  signConfirm: '签字',
  signIncomplete: '请先写上您的姓名',
  waits: '等另一位签字',
  paper: '纸上签好了，附照片',
  paperTitle: '纸上签字盖章以后',
  paperSentence: '打印出来，主持人和记录人签字、盖章，再拍照附上。附上以后就封存，不能再改。',
  paperPhotos: '签好字的纪要照片',
  paperConfirm: '附上并封存',
  paperIncomplete: '请先拍下签好字的纪要',
  attachSheet: '附签到册照片',
  attachAgain: '换签到册照片',
  attachTitle: '签到册照片',
  attachSentence: '大家签了字的签到册拍下来附上，和手机上的签到对照着看。',
  attachConfirm: '附上',
  addendum: '补正',
  addendumTitle: '写一份补正',
  addendumSentence: '封存的正文不会改，补正写在后面，两个人再签一次才算数。',
  addendumReason: '为什么补正',
  addendumReasonHint: '比如：发言人的名字记错了',
  addendumText: '补正的内容',
  addendumTextHint: '比如：第（一）项第二位发言的是李四，不是李三',
  addendumConfirm: '写好了，去签字',
  addendumIncomplete: '请写清原因和内容',
  sheetPhotos: '签到册照片',
  paperPhotosTitle: '签字纪要照片',
  print: '打印',
  toMinutes: '看会议纪要',
  toSignInSheet: '打印签到册',
  chartTitle: '到会人数变化图',
} as const;

const states: Record<MinutesCase['status'], string> = {
  begun: '草稿：会还没有开完，内容随时在变',
  written: '已经整理好，等签字',
  sealed: '已经签字封存',
};

export function minutesState(status: MinutesCase['status'], dueAtMs: number, nowMs: number): string {
  const until = status === 'written' ? `，${untilInWords(dueAtMs, nowMs)}签好` : '';
  return `${states[status]}${until}`;
}

export function chartEnds({ fromAtMs, toAtMs }: PresenceChart): [from: string, to: string] {
  return [momentOfDay(fromAtMs), momentOfDay(toAtMs)];
}

export function chartRequired(required: number): string {
  return `要 ${required} 人`;
}

export function chartMembers(count: number): string {
  return `应到 ${count} 人`;
}
