import type { boardsContract } from '../../contract/boards';
import type { membershipContract } from '../../contract/membership';
import type { pointsContract } from '../../contract/points';
import type { shopContract } from '../../contract/shop';
import { dayOf } from '../../kernel/time';
import { calendarDayInWords } from '../dates';
import { hourAsSpoken } from '../spoken/moments';
import { batchStatusNames, claimStatusNames, orderStatusNames } from '../words/points-names';
import { platformRefusals } from './platform';
import { bringSentences, type Sentences } from './sentences';

type PointsRefusal =
  | NonNullable<(typeof pointsContract)[keyof typeof pointsContract]['refusal']['type']>
  | NonNullable<(typeof membershipContract)[keyof typeof membershipContract]['refusal']['type']>
  | NonNullable<(typeof boardsContract)[keyof typeof boardsContract]['refusal']['type']>
  | NonNullable<(typeof shopContract)[keyof typeof shopContract]['refusal']['type']>;

export const pointsRefusals: Omit<Sentences<PointsRefusal>, 'RoleRequired'> = {
  CreditNotOpen: (r) =>
    `道德信用给本村户籍和住满 ${r.residentDaysMin} 天的常住人员计分，现在还不行；不清楚请问积分管理员`,
  CreditNotMember: () => '还不是道德信用社的社员，可以先申请入社',
  MemberAlready: () => '已经是社员了，不用再申请',
  MemberChangeWaits: () => '已有一件变动等着确认，请等一等',
  MemberChangeNotFound: () => '没有找到这件变动，请刷新再看',
  MemberChangeClosed: () => '这件变动已经办过了，不用再办',
  MemberChangeOwn: () => '自己登记的、本人或亲属的变动，要由别人来定',
  MemberDayInFuture: () => '日子还没到，请选今天或以前',
  MemberHouseholdMissing: () => '请写迁到哪一户',
  MemberHouseholdSame: () => '就在这一户，不用迁',
  MemberOrdersWait: (r) => `家里还有 ${r.count} 份兑换等着领，领走或取消了再办`,
  MemberReasonTooShort: (r) => `请写清缘由，至少 ${r.charsMin} 个字`,
  BatchStatusNotAllowed: (r) => `这个月的积分现在是“${batchStatusNames[r.status]}”，这一步现在办不了，请刷新再看`,
  BatchNotFound: () => '没有找到这个月的积分，请刷新再看',
  BatchFull: (r) => `这个月已有 ${r.claimsMax} 条申报，满了，请和积分管理员说一声`,
  BatchUndecided: (r) => `还有 ${r.count} 条没有评议，评完再公示`,
  BatchNoticeOver: (r) => `公示在${calendarDayInWords(r.noticeToOn)}已经结束，不能再提异议；还有问题请找村务监督`,
  BatchNoticeRunning: (r) => `公示到${calendarDayInWords(r.noticeToOn)}为止，第二天起才能入账，请到时再办`,
  BatchObjectionsOpen: (r) => `还有 ${r.count} 条异议没有答复，答复后再入账`,
  ClaimNotFound: () => '没有找到这条申报，请刷新再看',
  ClaimPersonNotFound: () => '没有找到这位村民，请重新选',
  ClaimPhotoNotFound: () => '有照片没有传好，请删掉重新传',
  ClaimEntryNotFound: () => '积分细则里没有这一条，请重新选一条',
  ClaimEntryNotOpen: (r) => `“${r.title}”不能自己申报，请积分管理员来报`,
  ClaimEntryNotInForce: (r) => `那一天“${r.title}”还没有施行，或者已经停了，请另选一条`,
  ClaimDayInFuture: () => '做这件事的日子还没到，请选今天或以前的日子',
  ClaimDayTooOld: (r) => `按本村规则，只能申报 ${r.daysMax} 天以内的事，请从${calendarDayInWords(r.earliestOn)}起选`,
  ClaimEvidenceMissing: (r) => `请说一句做了什么（至少 ${r.charsMin} 个字），或者拍张照片。评议时要看：${r.evidence}`,
  ClaimTooManyPhotos: (r) => `照片最多 ${r.photosMax} 张，请去掉几张`,
  ClaimAlreadyMade: (r) => `同一天的“${r.title}”已经报过了，不用再报`,
  ClaimCapReached: (r) =>
    `按积分细则，“${r.title}”${r.period === 'month' ? '一个月' : '一年'}最多 ${r.pointsMax} 分，您报的已有 ${r.pointsSoFar} 分；请等${r.period === 'month' ? '下个月' : '明年'}的再报`,
  NeighbourPaused: (r) => `一会儿报了好几回，歇一歇，${hourAsSpoken(r.untilMs)}以后再报`,
  ClaimNotYours: () => '这一条不是您报的，不能撤回；不对请提异议',
  ClaimStatusNotAllowed: (r) => `这条申报现在是“${claimStatusNames[r.status]}”，不能撤回了；不对请等公示时提异议`,
  ReviewInFuture: () => '评议会的日子还没到，开过了再记',
  ReviewAttendeeTwice: (r) => `${r.name}写了两遍，请去掉一个`,
  ReviewAttendeeNotReviewer: (r) => `${r.name}不是评议小组的人，请换一位`,
  ReviewGroupTooSmall: (r) =>
    `评议小组至少 ${r.reviewGroupMin} 人到会，现在 ${r.attendeeCount} 人，还差 ${r.shortBy} 人，请等人齐`,
  ReviewTooManyClaims: (r) => `一次最多记 ${r.claimsMax} 条，其余的接着再记`,
  ReviewClaimTwice: (r) => `“${r.title}”这一条重复了，请去掉一条`,
  ReviewClaimNotWaiting: (r) => `“${r.title}”这一条已经评过，或者不在这个月里，请刷新再看`,
  ReviewReasonTooShort: (r) => `“${r.title}”没有通过，请写清为什么，至少 ${r.charsMin} 个字`,
  ReviewDeductionNotHeard: (r) =>
    `“${r.title}”要先听本人说明：本人还没有说明，最晚等到${calendarDayInWords(dayOf(r.hearUntilMs))}`,
  ClaimNotOnNotice: () => '这一条不在公示里，请等公示',
  ClaimAlreadyObjected: () => '这一条已有人提了异议，正在核实，请等结果',
  ClaimObjectionAlreadyMade: () => '您对这一条提过异议，已经答复了；还不服请找村务监督',
  ClaimObjectionsTooMany: (r) => `这一条已有 ${r.objectionsMax} 次异议，请直接找村务监督反映`,
  ClaimObjectionTooShort: (r) => `请写清哪里不对，至少 ${r.charsMin} 个字`,
  ClaimObjectionNotFound: () => '这一条没有等答复的异议',
  ClaimObjectionOwn: () => '这条异议跟您本人或亲属有关，请由别人来答复',
  DeedNotYours: () => '这件好事要由本人来放、来取',
  DeedNotPosted: () => '入了账、没有更正过的好事才能上墙，请等入账',
  DeedWithoutPhoto: () => '没有照片，上不了墙，请另选一件',
  DeedPhotosNotAgreed: () => '您还没同意照片上榜，先到“我的资料和隐私”里同意',
  DeedReasonMissing: (r) => `请写一句为什么取下来，至少 ${r.charsMin} 个字`,
  CorrectionNotPosted: () => '这一条还没有入账，不用更正',
  CorrectionMade: () => '这一条已经更正过了，不用再提',
  CorrectionUnderWay: () => '这一条的更正正在办，等定下来再说',
  CorrectionsTooMany: (r) => `这一条已经提过 ${r.correctionsMax} 次更正，都没有成立，不能再提；还不服请找村务监督`,
  CorrectionOwn: () => '这一条跟您本人、家里人或亲属有关，或者更正是您提的，请由别人来办',
  CorrectionTextTooShort: (r) => `请写清楚，至少 ${r.charsMin} 个字`,
  CorrectionNotOpen: () => '这一条没有等着定的更正，请刷新再看',
  ExplainNothing: () => '这一条没有要您说明的，不用写',
  ExplainNotYours: () => '这一条不是您或您家的，不用您说明',
  ExplainTwice: () => '已经说明过了，等核实的结果',
  CorrectionNotHeard: (r) => `要先听本人说明：本人还没有说明，最晚等到${calendarDayInWords(dayOf(r.hearUntilMs))}`,
  ReversalBalanceTooLow: (r) =>
    `存折上只剩 ${r.balance} 分，收回 ${r.points} 分还差 ${r.shortBy} 分：分已经用掉的收不回，可以选“不更正”并写明情况`,
  TransferBalanceTooLow: (r) => `要 ${r.points} 分，存折上有 ${r.balance} 分，还差 ${r.shortBy} 分，攒够了再来`,
  GoodNotFound: () => '没有找到这样东西，请刷新再看',
  GoodPhotoNotFound: () => '照片没有传好，请删掉重新传',
  GoodNotOnSale: () => '这样东西暂时不兑换了，请看看别的',
  GoodSoldOut: (r) => (r.available === 0 ? '刚刚被兑完了，等下次进货吧' : `只剩 ${r.available} 件了，请少选几件`),
  GoodHouseholdLimit: (r) => `这样东西每户每月最多 ${r.quantityMax} 件，您家这个月已经兑了 ${r.taken} 件，下个月再来`,
  HouseholdMissing: () => '您不在本村的户里，不能兑换，请找记录员核对',
  OrdersOpenTooMany: (r) => `按本村规则，一户最多 ${r.openMax} 份等着领，您家已经满了，领走以后再兑`,
  OrderNotFound: () => '没有找到这份兑换，请核对取货码',
  OrderNotYours: () => '这份兑换不是您的，要由兑的人自己来取消；他来不了，请找积分超市',
  OrderEnded: (r) => `这份兑换${orderStatusNames[r.status]}，不用再办了`,
  OrderOwn: () => '这是您自己兑的，请别的人来发',
  OrderCodeWrong: () => '取货码不对，请看看手机上的六位数',
  OrderTooLate: () => '领取的日子过了，分会退回存折，请重新兑',
  OrderReasonMissing: () => '请写一句为什么取消，兑换的人会看到',
  ShopOnlyShopkeeper: () => '这一步由积分超市管理员来办',
  SupplyGiverMissing: () => '捐赠的请写上是谁捐的',
  StocktakeReasonMissing: () => '数目和账上不一样，请写一句为什么',
  StocktakeBelowReserved: (r) =>
    `架上只有 ${r.countedCount} 件，可已有 ${r.reservedCount} 件等人来领；请先取消领不到的，分会退给人家`,
  ClaimAnswerTooShort: (r) => `请写清核实的情况，至少 ${r.charsMin} 个字`,
};

bringSentences<PointsRefusal>({ ...platformRefusals, ...pointsRefusals });
