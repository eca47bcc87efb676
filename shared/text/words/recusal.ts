import type { ItemRecusals } from '../../contract/agenda-pages';

export const recusalWay = {
  title: '回避',
  note: '哪件事跟自己或亲属有利害关系，表决前点进去登记；也可以请别人回避。',
  go: '去登记',
  decide: '等您决定',
} as const;

/** 您要回避 · 已有 1 人回避 · 2 份申请等您决定. */
export function recusalState({ recusedCount, isMine, toDecideCount, waitingCount }: ItemRecusals): string {
  const parts = [
    isMine && '您已登记回避',
    recusedCount > 0 ? `${recusedCount} 人回避` : '还没有人回避',
    toDecideCount > 0 && `${toDecideCount} 份申请等您决定`,
    waitingCount > 0 && `${waitingCount} 份申请等着决定`,
  ];
  return parts.filter((part) => part !== false).join(' · ');
}

/** 先决定回避申请（2 份）. */
export function decideFirst(count: number): string {
  return `先决定回避申请（${count} 份）`;
}

/** Why the poll waits, and for whom: the request is about whoever leads. */
export function decidedByOthers(reason: string): string {
  return `${reason}。这份申请请记录员或者村务监督来决定`;
}
