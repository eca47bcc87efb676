import type { Opinion } from '../../../domain/proposal/proposal';
import type { ProposalStatus } from '../../../domain/proposal/status';
import type { ToldTier } from '../../../domain/follow-up/ladder';
import { bodyTitle } from '../../words/pre-review';
import { changedKinds } from '../../words/notice-change';
import { tierNames } from '../../words/follow-up';
import { dayInMessage } from '../message-text';
import { type CardMakers, type Data, matterCard, meetingCard, taskCard } from './card-makers';

/** Where a matter stands, in the five characters that WeChat gives. */
export const shortStatusNames: Record<ProposalStatus, string> = {
  draft: '草稿',
  submitted: '等人收集',
  raised: '等待预审',
  returned: '退回补充',
  underReconsideration: '复议中',
  admitted: '预审通过',
  declined: '依规办理',
  routed: '已转出',
  scheduled: '排进夜话',
  deferred: '暂缓再议',
  adopted: '表决通过',
  inProgress: '正在落实',
  onHold: '先挂起',
  reportedDone: '报办完',
  closedOut: '已销号',
  visited: '已办结',
  rejected: '未通过',
  withdrawn: '已撤回',
  merged: '已并入',
};

const shortVerdicts: Record<Opinion['verdict'], string> = {
  admit: '预审通过',
  return: '退回补充',
  decline: '依规办理',
  route: '已转出',
};

const verdictNotes: Record<Opinion['verdict'], (d: Data) => string> = {
  admit: (d) => `${until(d)}前排进夜话`,
  return: (d) => `请在${until(d)}前补好再交`,
  decline: (d) => `${d.handler}去办，${until(d)}前办结`,
  route: (d) => `${bodyTitle(d.body)}，${until(d)}前答复`,
};

const handedOnNotes: Record<Opinion['verdict'], string> = {
  admit: '预审通过，请排进一次夜话',
  return: '退回补充，请补好再交',
  decline: '请照规定去办，办结报一声',
  route: '已转出，请到期前记下答复',
};

const until = (d: Data) => dayInMessage(d, d.dueAtMs);
const counts = (d: Data) => `同意 ${d.for}，反对 ${d.against}，弃权 ${d.abstain} 票`;

/** What happens to a matter on its road, and what somebody has to do about it. */
export const roadCards = {
  matterChanged: matterCard(
    (d) => shortStatusNames[d.status as ProposalStatus],
    (d) => (d.dueAtMs ? `下一步在${until(d)}前` : '点开看看'),
  ),
  mattersDigest: matterCard('有新进展', (d) =>
    d.otherCount ? `等 ${Number(d.otherCount) + 1} 件事，共 ${d.count} 条` : `共 ${d.count} 条，点开看看`,
  ),
  mergeUndone: matterCard('又分开了', (d) => `“${d.mergedTitle}”单独走`),
  matterSplit: matterCard('分成两件', (d) => `另一件是“${d.partTitle}”`),
  splitUndone: matterCard('又合一件', (d) => `“${d.partTitle}”合了回来`),
  matterJoined: matterCard('合并办理', (d) => `并进了“${d.mergedTitle}”`),
  textToLookAt: matterCard('请看一看', '内容检查拿不准，合不合适', (d) => String(d.beginning)),
  photoWasHidden: matterCard('没有显示', '没通过微信的内容检查', '您传的一张照片'),
  photoToLookAt: matterCard('请看一看', '内容检查拿不准，合不合适', '村里传的一张照片'),
  sponsorWanted: taskCard('新提的，请找人收集'),
  preReviewWanted: taskCard('有人收集了，请预审'),
  answerWanted: taskCard('转到网格服务台，请答复'),
  preReviewReceipt: matterCard(
    (d) => shortVerdicts[d.verdict as Opinion['verdict']],
    (d) => verdictNotes[d.verdict as Opinion['verdict']](d),
  ),
  preReviewHandedOn: taskCard((d) => handedOnNotes[d.verdict as Opinion['verdict']]),
  reconsiderationWanted: taskCard('有人请求复议，请答复'),

  meetingConvened: meetingCard({ note: (d) => `议 ${d.matterCount} 件事，来不了请说一声` }),
  meetingChanged: meetingCard({ note: (d) => `有变动：${changedKinds(d.kinds)}` }),
  noticeToPrint: meetingCard({ note: '请通知没看手机的成员' }),
  meetingCancelled: meetingCard({ place: '取消了，不用来', note: (d) => String(d.reason) }),
  leaveAsked: meetingCard({ title: (d) => `${d.name}请假`, place: '夜话来不了', note: (d) => String(d.reason) }),
  leaveEntered: meetingCard({ place: '已请假，不用来', note: (d) => `${d.byName}替您登记的，不对请说` }),
  leaveUndone: meetingCard({ place: '请假收回了', note: (d) => `${d.byName}收回了登记，等您来` }),
  meetingInquorate: meetingCard({ place: '改期再开', note: '没有开成，日子定了再说' }),
  meetingLeftOpen: meetingCard({ place: '已按散会记下', note: '没议完的退回待排，请重排' }),
  minutesToSign: taskCard('会议纪要好了，请看过签字'),
  addendumToSign: taskCard('会议纪要有补正，请签字'),
  pollOpened: meetingCard({ place: '夜话现场', note: '开始表决了，请投票' }),
  recusalAsked: meetingCard({ note: '有人请成员回避，请您决定' }),
  recusalAskedOfYou: meetingCard({ note: '有人请您回避，请点开看看' }),
  recusalOfYours: meetingCard({ note: (d) => `有人请您回避：${d.isUpheld ? '要回避' : '不用回避'}` }),
  recusalAnswered: meetingCard({ note: (d) => `您请人回避：${d.isUpheld ? '要回避' : '不用回避'}` }),

  absenceWarning: meetingCard({ place: '议事会', note: (d) => `连续 ${d.count} 次没请假没来，请假就行` }),
  absencesReached: meetingCard({ place: '议事会', note: (d) => `连续 ${d.count} 次没来，列入调整名单` }),
  replacementWanted: meetingCard({ place: '议事会', note: (d) => `${d.name}列入调整名单，请您谈谈` }),
  amendmentToConfirm: meetingCard({ place: '村规民约', note: '有一次修订，请核对确认' }),
  amendmentSentBack: meetingCard({ place: '村规民约', note: '登记的修订被退回，请改' }),
  covenantAmended: meetingCard({ place: '村规民约', note: '有了新的一版，请看' }),
  councilChangeToConfirm: meetingCard({ place: '议事会', note: '成员有变动，请核对确认' }),
  councilChangeSentBack: meetingCard({ place: '议事会', note: '登记的变动被退回，请改' }),
  councilEntered: meetingCard({ place: '议事会', note: '您被推选为成员，下次见' }),
  councilChanged: meetingCard({ place: '议事会', note: '成员变动已确认' }),
  ruleChangeToConfirm: meetingCard({ place: '议事规则', note: '有条规则要改，请核对确认' }),
  ruleChangeSentBack: meetingCard({ place: '议事规则', note: '登记的修改被退回，请改' }),
  ruleChanged: meetingCard({ place: '议事规则', note: '有条规则改了，请看一看' }),
  councilTermEnding: meetingCard({ place: '议事会', note: '快届满了，请准备推选' }),

  unitLiaisonNamed: matterCard('您来联系', '您是这个单位的网协员'),

  bindingAsked: matterCard('请您核对', (d) => `${d.name}申请认人`, '认人'),
  bindingConfirmed: matterCard('已经确认', '可以提事、看事了', (d) => `${d.name}，认好了`),
  helperNamed: matterCard('指定代办', (d) => `${d.helperName}替${d.name}填写`, '代办'),
  helperEnded: matterCard('代办结束', (d) => `${d.helperName}不再替${d.name}办`, '代办'),

  advisoryOpened: matterCard('征集意见', (d) => `到${dayInMessage(d, d.endsAtMs)}为止，请说说您的想法`),
  advisoryCounted: matterCard('已有结果', counts),

  matterAdopted: matterCard('表决通过', counts),
  matterRejected: matterCard('未通过', counts),
  decisionToPublish: taskCard('表决通过了，请公示、交办'),
  decisionPublished: matterCard('开始公示', (d) => `到${dayInMessage(d, d.toAtMs)}为止，可以提意见`),
  objectionToAnswer: taskCard('有村民提异议，请答复'),
  objectionAnswered: matterCard(
    (d) => (d.isUpheld ? '异议成立' : '已有答复'),
    (d) => (d.isUpheld ? '这件事要重新上会' : '您的异议有了答复'),
  ),

  taskHandedOver: taskCard((d) => (d.isToAccept ? '交给您办，请接办或退回' : '交给您办')),
  helpWanted: taskCard('请您协助一起办'),
  handOverReturned: taskCard('交办被退回，请重新交办'),
  newDateAsked: taskCard('申请改期，请答复'),
  newDateAnswered: taskCard((d) => (d.isGranted ? '改期同意了' : '改期没有同意，照原来办')),
  helpAsked: matterCard('卡住了', '办不下去了，请您帮一把'),
  taskReopened: taskCard('要重新办理'),
  townMustHandOver: taskCard((d) => `第 ${d.reopenedCount} 次重办，请镇里交办`),
  progressReported: matterCard('有新进展', (d) => `办到 ${d.percent}%`),
  closeOutWanted: taskCard('报办完了，请在夜话上销号'),
  visitWanted: taskCard((d) => `已销号，请去回访${d.authorName}`),
  dueTomorrow: taskCard('快到期了，请抓紧'),
  ladderStep: taskCard((d) =>
    d.tier === 'holder' ? '到期了，还在您手里' : `过期 ${d.overdueDays} 天，请${tierNames[d.tier as ToldTier]}过问`,
  ),
} satisfies CardMakers;
