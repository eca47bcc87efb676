import type { Role } from '../../domain/member/role';

export const roleNames: Record<Role, string> = {
  villager: '村民',
  councilMember: '议事会成员',
  chair: '理事长',
  clerk: '记录员',
  branchReviewer: '村党组织预审人',
  assignee: '责任人',
  supervisor: '村务监督',
  creditSteward: '积分管理员',
  townCoordinator: '镇协调小组',
};
