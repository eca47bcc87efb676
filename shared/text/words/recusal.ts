import type { ItemRecusals } from '../../contract/agenda-pages';

export const recusalWay = {
  title: '回避',
  note: '哪件事跟自己或亲属有利害关系，表决前点进去登记；也可以请别人回避。',
  go: '去登记',
  decide: '等您决定',
  asked: '有人请您回避',
  answer: '去看看',
  declared: '您已登记回避，等主持人记下决定。',
  toDecide: '等您决定的回避申请',
} as const;

/** 您要回避 · 已有 1 人回避 · 2 份申请等您决定. */
export function recusalState({ recusedCount, isMine, isAsked, toDecideCount, waitingCount }: ItemRecusals): string {
  // The request about the reader is named, and not counted again.
  const otherCount = isAsked ? waitingCount - 1 : waitingCount;
  const parts = [
    isMine && '您已登记回避',
    isAsked && !isMine && recusalWay.asked,
    recusedCount > 0 && `${recusedCount} 人回避`,
    toDecideCount > 0 && `${toDecideCount} 份申请等您决定`,
    otherCount > 0 && `${otherCount} 份申请等着决定`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? '还没有人回避' : parts.join(' · ');
}

/** 先决定回避申请（2 份）. */
export function decideFirst(count: number): string {
  return `先决定回避申请（${count} 份）`;
}

/** Why the poll waits, and for whom: the request is about whoever leads. */
export function decidedByOthers(reason: string): string {
  return `${reason}。这份申请请记录员或者村务监督来决定`;
}

/** Who decides on a request; one about whoever leads is not for them. */
export function recusalDecider(isForOthers: boolean): string {
  return isForOthers ? '记录员或村务监督' : '主持人';
}

/** 徐伟峰说：路灯装在您家门口. */
export function askedBecause(askedByName: string, reason: string): string {
  return `${askedByName}说：${reason}`;
}

/** What somebody may do who was asked to stand aside. */
export function askedOfYouSentence(isForOthers: boolean): string {
  return `有利害关系，就点“我要回避”。觉得不用回避，请当面向${recusalDecider(isForOthers)}说明；表决前由${recusalDecider(isForOthers)}决定，结果会告诉您。`;
}
