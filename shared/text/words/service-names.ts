import type { RequestCapacity, ServiceVerb } from '../../domain/service/service-road';
import type { RequestStatus } from '../../domain/service/status';

export const requestStatusNames: Record<RequestStatus, string> = {
  draft: '草稿',
  received: '收到了，等核实',
  checked: '核实了，等派人',
  assigned: '派了人，正在办',
  handled: '办好了，等回访',
  visited: '回访过，办结',
  withdrawn: '已撤回',
  becameMatter: '交给议事会了',
  answered: '已答复',
  recalled: '请镇里复议了',
};

export const serviceVerbNames: Record<ServiceVerb, string> = {
  ask: '提诉求',
  check: '核实',
  assign: '派单',
  takeOn: '接办',
  giveBack: '退回服务台',
  reportHandled: '报办好',
  recordVisit: '回访',
  rate: '打分',
  reopen: '重新办理',
  pass: '转给别人',
  withdraw: '撤回',
  bringToCouncil: '交给议事会',
  answer: '答复',
  recall: '收回',
};

export const requestCapacityNames: Record<RequestCapacity, string> = {
  requester: '提的人',
  helper: '帮填人',
  desk: '网格员、记录员或理事长',
  doer: '办的人',
  visitor: '回访人',
  town: '镇协调小组',
};

/** How a request is named where its title is empty: somebody sent only a photo. */
export function requestTitle(title: unknown): string {
  return title === '' ? '一张照片' : String(title);
}
