import { memberChangeNames, monthInWords } from '../../words/points-names';
import { type CardMakers, type Data, pointsCard, taskCard } from './card-makers';

const monthOf = (d: Data) => monthInWords(String(d.month));

const reviewed: Record<string, { state: string; note: (d: Data) => string }> = {
  approved: { state: '评议通过', note: (d) => `公示后加 ${d.points} 分` },
  refused: { state: '没有通过', note: (d) => String(d.reason) },
};
const whatOf = (d: Data) => memberChangeNames[String(d.what) as keyof typeof memberChangeNames];
const putOff = { state: '下月再评', note: () => '回避后评议人数不够' };
const deductionReviewed: typeof reviewed = {
  approved: { state: '同意扣分', note: (d) => `公示后扣 ${d.points} 分` },
  refused: { state: '没有扣分', note: (d) => String(d.reason) },
};
const review = (d: Data) => (d.isDeduction ? deductionReviewed : reviewed)[String(d.verdict)] ?? putOff;

export const pointsCards = {
  pointsClaimed: pointsCard('有人申报', (d) => `${d.name}申报，请看看`),
  pointsProposed: pointsCard('替您申报', (d) => `${d.points} 分，不对可以撤回`),
  pointsDeductionProposed: pointsCard('拟扣分', (d) => `${d.points} 分，您可以先说明`),
  pointsToReview: taskCard(
    (d) => `${d.claimCount} 条申报，请开评议会`,
    (d) => `${monthOf(d)}的积分评议`,
  ),
  pointsReviewed: pointsCard(
    (d) => review(d).state,
    (d) => review(d).note(d),
  ),
  /** What is told to the whole village hangs on the board and stands in the list; it costs nobody a consent. */
  pointsNoticed: null,
  creditYearEnds: null,
  creditYearOpened: null,
  pointsObjected: taskCard('公示中有人提异议，请核实'),
  pointsObjectionAnswered: pointsCard(
    (d) => (d.isUpheld ? '异议成立' : '已有答复'),
    (d) => (d.isUpheld ? '放到下个月重新评议' : '请打开看看'),
  ),
  pointsObjectionSettled: pointsCard('异议已核实', (d) => (d.isUpheld ? '放到下个月重新评议' : '照旧')),
  pointsCorrectionProposed: pointsCard('可能记错', (d) => `${d.points} 分，您可以说明情况`),
  pointsCorrectionToDecide: taskCard('有一条积分要更正，请核实'),
  pointsAppealed: taskCard('有人申诉扣分，请核实'),
  pointsExplained: taskCard((d) => `${d.name}说明了情况，请看看`),
  pointsCorrectionDecided: pointsCard(
    (d) => (d.isConfirmed ? '已更正' : '照旧'),
    (d) => (d.isConfirmed ? `${d.points} 分已经更正` : `${d.points} 分不变`),
  ),
  pointsCorrectionSettled: pointsCard(
    (d) => (d.isConfirmed ? '已更正' : '没有更正'),
    (d) => (d.isConfirmed ? `${d.points} 分已经更正` : '请看核实的情况'),
  ),
  pointsPosted: pointsCard(
    '已经记上',
    (d) => `${d.isDeduction ? '扣 ' : ''}${d.points} 分，记在${d.isForHousehold ? '您家' : '您'}的存折上`,
  ),
  pointsCapped: pointsCard('到了上限', (d) => `这次的 ${d.points} 分没有${d.isDeduction ? '扣' : '再加'}`),
  deedTakenDown: pointsCard('已取下', '照片从好人好事墙上取下来了，分不变'),
  memberChangeToDecide: pointsCard('请您来定', (d) => `${whatOf(d)}，请核实`),
  memberChangeEntered: pointsCard('替您登记', (d) => `${whatOf(d)}，不对请说`),
  memberChangeDecided: pointsCard(
    (d) => (d.isConfirmed ? '定下来了' : '没有同意'),
    (d) => `${whatOf(d)}的核实结果`,
  ),
  orderCancelled: pointsCard('兑换取消', (d) => `${d.points} 分已经退回存折`),
  orderExpired: pointsCard('过期退回', (d) => `${d.points} 分已经退回存折`),
} satisfies CardMakers;
