import { memberChangeNames, monthInWords } from '../words/points-names';
import { dayInMessage, type MessageData, type MessageTexts } from './message-text';

const whatOf = (d: Data) => memberChangeNames[String(d.what) as keyof typeof memberChangeNames];

type Data = Readonly<MessageData>;

function deductionReviewed(d: Data): string {
  if (d.verdict === 'approved')
    return `评议会听了您的说明，按“${d.title}”扣 ${d.points} 分，公示后记上，公示期里可以提异议`;
  if (d.verdict === 'refused') return `评议会没有同意扣您“${d.title}”的分：${d.reason}`;
  return `“${d.title}”因为回避后评议人数不够，放到下个月再评，现在没有扣分`;
}

export const pointsMessages = {
  pointsClaimed: (d) => `${d.name}申报了“${d.title}”，记在${monthInWords(String(d.month))}的积分里，请看看`,
  pointsProposed: (d) => `${d.name}替您申报了“${d.title}”（${d.points} 分），不对的话可以撤回`,
  pointsDeductionProposed: (d) =>
    `有人提出按“${d.title}”扣 ${d.points} 分：${d.reason}。现在还没有扣，您可以在${dayInMessage(d, d.hearUntilMs)}前说明情况，评议时会听`,
  pointsToReview: (d) =>
    `${monthInWords(String(d.month))}有 ${d.claimCount} 条积分申报要评议，请在${dayInMessage(d, d.dueAtMs)}前开评议会`,
  pointsReviewed: (d) => {
    if (d.isDeduction) return deductionReviewed(d);
    if (d.verdict === 'approved') return `您申报的“${d.title}”评议通过，公示后加 ${d.points} 分`;
    if (d.verdict === 'refused') return `您申报的“${d.title}”没有通过：${d.reason}`;
    return `您申报的“${d.title}”因为回避后评议人数不够，放到下个月再评`;
  },
  pointsNoticed: (d) =>
    `${monthInWords(String(d.month))}的积分开始公示，共 ${d.approvedCount} 条，到${dayInMessage(d, d.noticeToMs)}为止，有不同看法可以提`,
  pointsObjected: (d) => `有村民对公示的“${d.title}”提出异议，请在${dayInMessage(d, d.dueAtMs)}前核实答复`,
  pointsObjectionAnswered: (d) =>
    d.isUpheld ? `您对“${d.title}”的异议成立，这一条放到下个月重新评议` : `您对“${d.title}”的异议有了答复，请打开看看`,
  pointsObjectionSettled: (d) =>
    d.isUpheld
      ? `有人对您的“${d.title}”提出异议，核实后放到下个月重新评议`
      : `有人对您的“${d.title}”提过异议，核实后照旧`,
  pointsCorrectionProposed: (d) =>
    `有人提出您的“${d.title}”（${d.points} 分）记错了：${d.reason}。现在还没有收回，您可以在${dayInMessage(d, d.hearUntilMs)}前说明情况`,
  pointsCorrectionToDecide: (d) =>
    `${d.name}的“${d.title}”（${d.points} 分）有人请求更正，本人说明后（最晚${dayInMessage(d, d.hearUntilMs)}）请您来定`,
  pointsAppealed: (d) => `${d.name}对“${d.title}”扣的 ${d.points} 分提出申诉，请核实后来定`,
  pointsExplained: (d) => `${d.name}对“${d.title}”说明了情况，请看看`,
  pointsCorrectionDecided: (d) =>
    d.isConfirmed
      ? `您的“${d.title}”经核实是记错了，${d.points} 分已经更正：${d.reason}`
      : `您的“${d.title}”经核实没有记错，${d.points} 分照旧：${d.reason}`,
  pointsCorrectionSettled: (d) =>
    d.isConfirmed
      ? `您请求更正的“${d.title}”核实了，${d.points} 分已经更正`
      : `您请求更正的“${d.title}”核实后没有更正：${d.reason}`,
  pointsPosted: (d) =>
    d.isDeduction
      ? `“${d.title}”扣的 ${d.points} 分已经记到${d.isForHousehold ? '您家' : '您'}的存折上，不服可以在存折里申诉`
      : `“${d.title}”的 ${d.points} 分已经记到${d.isForHousehold ? '您家' : '您'}的存折上`,
  deedTakenDown: (d) => `您家“${d.title}”的照片从好人好事墙上取下来了：${d.reason}。分不变`,
  memberChangeToDecide: (d) => `${d.title}${whatOf(d)}：${d.reason}，请核实后来定`,
  memberChangeEntered: (d) => `积分管理员替您登记了${whatOf(d)}：${d.reason}。还没有定，不对请告诉村务监督`,
  memberChangeDecided: (d) =>
    d.isConfirmed ? `${d.title}的${whatOf(d)}定下来了` : `${d.title}的${whatOf(d)}没有同意：${d.reason}`,
  creditYearEnds: (d) => `${d.title}，到${dayInMessage(d, d.endsAtMs)}为止；要用的早点到积分超市兑`,
  creditYearOpened: (d) => `${d.year} 年的积分开户了：${d.title} ${d.points} 分已经记上`,
  orderCancelled: (d) => `您兑换的“${d.title}”取消了：${d.reason}。${d.points} 分已经退回存折`,
  orderExpired: (d) => `您兑换的“${d.title}”过了日子没有领，${d.points} 分已经退回存折`,
  pointsCapped: (d) =>
    d.isDeduction
      ? `“${d.title}”的 ${d.points} 分没有扣：已到上限，或者存折上不够`
      : `“${d.title}”已到当月或当年的上限，这次的 ${d.points} 分没有再加`,
} satisfies MessageTexts;
