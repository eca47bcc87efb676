import type { Body, Holder } from '../../domain/proposal/holder';
import type { Capacity, Verb } from '../../domain/proposal/road';
import type { Stage } from '../../domain/proposal/stage';
import type { ProposalStatus } from '../../domain/proposal/status';
import { roleNames } from './member';

export const stageNames: Record<Stage, string> = {
  proposal: '提议题',
  'pre-review': '预审',
  agenda: '排议程',
  meeting: '夜话',
  vote: '表决',
  decision: '决议',
  'follow-up': '落实',
  points: '积分',
};

export const statusNames: Record<ProposalStatus, string> = {
  draft: '草稿',
  submitted: '已提出，等人收集',
  raised: '等村党组织预审',
  returned: '退回补充',
  underReconsideration: '复议中',
  admitted: '预审通过，等排议程',
  declined: '依规办理',
  routed: '转给有关方面',
  scheduled: '已排进夜话',
  deferred: '暂缓，下次再议',
  adopted: '表决通过',
  inProgress: '正在落实',
  onHold: '先挂起',
  reportedDone: '报办完，等销号',
  closedOut: '已销号，等回访',
  visited: '已回访，办结',
  rejected: '表决未通过',
  withdrawn: '已撤回',
  merged: '已并入相近议题',
};

export const verbNames: Record<Verb, string> = {
  submit: '提出议题',
  sponsor: '收集议题',
  return: '退回补充',
  resubmit: '补充后再交',
  admit: '预审通过',
  decline: '依规办理',
  route: '转给有关方面',
  requestReconsideration: '请求复议',
  convene: '排进夜话',
  reschedule: '夜话改期',
  release: '退回待排',
  adopt: '表决通过',
  reject: '表决未通过',
  defer: '暂缓',
  upholdObjection: '异议成立',
  bringToBody: '交有权的会决定',
  recordStep: '记一步程序',
  handOver: '交办',
  acceptHandOver: '接办',
  returnHandOver: '退回交办',
  reportStuck: '报卡住',
  askNewDate: '申请改期',
  answerNewDate: '答复改期',
  reportProgress: '报进展',
  putOnHold: '挂起',
  resume: '恢复办理',
  reportDone: '报办完',
  closeOut: '销号',
  notYet: '还不能销号',
  reportHandled: '报依规办完',
  answer: '答复',
  sendBackToReview: '退回预审',
  sendBackToChair: '退回收集',
  recordVisit: '回访',
  reopen: '重新办理',
  reassign: '改派',
  merge: '并入',
  undoMerge: '撤销并入',
  split: '拆分',
  splitOff: '拆出来单独走',
  undoSplit: '撤销拆分',
  makeWhole: '合回一件',
  withdraw: '撤回',
};

export const bodyNames: Record<Body, string> = {
  partyOrganisation: '村党组织',
  twoCommittees: '村两委',
  council: '议事会',
  villagersAssembly: '村民会议',
  villagersRepresentatives: '村民代表会议',
  villagersGroup: '村民小组',
  collectiveMembers: '集体经济组织成员大会',
  serviceDesk: '网格服务台',
  town: '镇里',
};

export const capacityNames: Record<Capacity, string> = {
  ...roleNames,
  author: '提议人',
  helper: '帮填人',
  sponsor: '收集人',
  handler: '办理人',
  receivingBody: '接收方的记录员',
  currentAssignee: '责任人',
  unitLiaison: '网协员',
  unitRecorder: '替单位记录的记录员',
  visitor: '回访人',
  system: '小程序',
};

/** In whose hands: a person's name, a role or a body. */
export function holderName(
  holder: Holder,
  nameOf: (person: { name: string; isNamePublic: boolean }) => string,
): string {
  switch (holder.kind) {
    case 'person':
      return nameOf(holder.person);
    case 'role':
      return roleNames[holder.role];
    case 'body':
      return bodyNames[holder.body];
    case 'unit':
      return holder.unit.name;
  }
}
