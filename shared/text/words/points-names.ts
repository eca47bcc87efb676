import type { MemberChangeKind } from '../../domain/member/membership';
import type { ClaimStatus } from '../../domain/points/claim';
import type { OrderStatus } from '../../domain/points/order';
import type { BatchStatus } from '../../domain/points/points-batch';
import type { CreditCategory } from '../../domain/points/tariff';

export const batchStatusNames: Record<BatchStatus, string> = {
  collecting: '正在收申报',
  inReview: '正在评议',
  noticed: '正在公示',
  posting: '正在入账',
  posted: '已经办完',
};

export const claimStatusNames: Record<ClaimStatus, string> = {
  waiting: '等评议',
  approved: '评议通过',
  refused: '没有通过',
  objected: '有异议，正在核实',
  posted: '已入账',
  capped: '已到上限，没有加分',
  withdrawn: '已撤回',
};

/** How a claim stands; an opening balance was judged by nobody, and waits for its notice to end. */
export function claimStateName({ status, month }: { status: ClaimStatus; month: string }): string {
  return status === 'approved' && month.startsWith('0.') ? '正在公示' : claimStatusNames[status];
}

export const orderStatusNames: Record<OrderStatus, string> = {
  reserved: '等领取',
  handedOver: '已经领走',
  cancelled: '已经取消',
  expired: '过期退回',
};

export const categoryNames: Record<CreditCategory, string> = {
  householdBase: '每户基础分',
  ecologicalMorality: '生态道德',
  villageCovenant: '村规民约',
  lawAbiding: '遵纪守法',
  publicWelfare: '公益互助',
  familyMorality: '家庭美德',
  industry: '勤劳致富',
};

/** `2026年3月`; `2026年3月期初` for an opening balance. */
export function monthInWords(month: string): string {
  if (month.startsWith('0.')) return `${monthInWords(month.slice(2, 9))}期初`;
  return `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;
}

export const memberChangeNames: Record<MemberChangeKind, string> = {
  join: '入社',
  leave: '退社',
  move: '迁户',
  death: '去世',
};
