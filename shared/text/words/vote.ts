import type { Choice, Force, Poll } from '../../domain/vote/poll';

export const choiceNames: Record<Choice, string> = { for: '同意', against: '反对', abstain: '弃权' };
export const choices = Object.keys(choiceNames) as Choice[];

export const pollStatusNames: Record<Poll['status'], string> = {
  open: '正在进行',
  closing: '正在计票',
  closed: '已经结束',
  void: '已经作废',
};

export const methodNames: Record<Poll['method'], string> = {
  open: '手机表决',
  showOfHands: '举手表决',
  secret: '无记名投票',
  paper: '纸票',
};

/** What the vote is worth, in one sentence. */
export function forceSentence(force: Force, bodyThatDecides: string | null): string {
  return force === 'decision'
    ? '这件事由议事会自己定，表决通过就是决议'
    : `这件事要由${bodyThatDecides ?? '有权的组织'}来定，议事会表决通过的是一条建议`;
}

/** `2026 年第 7 号议定事项`. */
export function decisionNumber(year: number, number: number): string {
  return `${year} 年第 ${number} 号议定事项`;
}
