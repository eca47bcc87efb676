import type { RefusalOf } from '../../contract';
import type { voteContract } from '../../contract/vote';
import { sourceSentence } from '../explanations';
import { methodNames, pollStatusNames } from '../words/vote';
import { agendaRefusals } from './agenda';
import { meetingRefusals } from './meeting';
import { platformRefusals } from './platform';
import { proposalRefusals } from './proposal';
import { bringSentences, type Sentences } from './sentences';

type All = RefusalOf<keyof typeof voteContract>;
/** What a vote shares with the evening and the road has its sentence there; so have offices. */
type Own = Exclude<
  All,
  {
    code:
      | `Meeting${string}`
      | `AgendaItem${string}`
      | `Proposal${string}`
      | 'PointOfOrderFirst'
      | 'RoleRequired'
      | 'RequestReused';
  }
>;

export const voteRefusals: Sentences<Own> = {
  PollNotFound: () => '没有找到这次表决，请刷新再看',
  PollMeetingNotFound: () => '没有找到这次夜话里的这一项，请刷新再看',
  PollConsensusNotStated: () => '先由理事长说明这件事的基本共识，再表决',
  PollMotionNotReadOut: () => '先把表决的原话写好、当场宣读，再表决',
  PollMotionChanged: () => '表决的原话刚有改动，请看过最新的再开始',
  PollAmendmentsFirst: () => '还有修正案没有表决，先表决修正案',
  PollAmendmentNotNext: () => '这条修正案现在不能表决：已经办过，或者还没有轮到，请刷新再看',
  PollHeadcountChanged: (r) =>
    `到会人数变了：刚才是 ${r.confirmedCount} 人，现在是 ${r.presentCount} 人，请重新清点后再开始`,
  PollElectorateEmpty: () => '到会的成员都回避了，没有人可以表决，请先放一放，改天再议',
  PollNotOpen: (r) => `这次表决${pollStatusNames[r.status]}，不能再改，请刷新再看`,
  PollRecusalUndecided: (r) => `还有 ${r.undecidedCount} 份回避申请没有决定，先决定再表决`,
  PollMethodNotAllowed: (r) => `本村规则没有${methodNames[r.method]}这种办法，请换一种。${sourceSentence(r.rule)}`,
  PollSecretTooFew: (r) =>
    `参加表决的只有 ${r.voterCount} 人，无记名投票最少 ${r.votersMin} 人，人少了容易猜出谁投了什么，请换一种办法。${sourceSentence(r.rule)}`,
  PollTellersMissing: () => '要有两位计票人和一位监票人：到会、不回避，也不是理事长，请选齐',
  PollTellersSame: () => '两位计票人和监票人要是三个不同的人，请换一位',
  PollTellerUnfit: () => '计票人、监票人要到会、没有回避，也不能是理事长，请换一位',
  PollNotByTellers: () => '这次不用计票人数票',
  PollNoSuchTeller: () => '这位不是这次表决的计票人，请计票人自己报',
  PollCountAgreed: () => '两位计票人数得一样，票数已经定了，不用再报',
  PollRoundOver: (r) => `这是第 ${r.round} 遍数的，那一遍已经数完，请数第 ${r.currentRound} 遍`,
  PollCountEntered: (r) =>
    r.isSame ? '这一遍已经报过同样的数了，不用再报' : '这一遍已经报过数了，和您填的不一样，请两边核对',
  PollPaperEntered: (r) =>
    r.isSame ? '张数已经核对过，一样，不用再核' : '张数已经有人核对过，和您填的不一样，请两边核对',
  PollCountDisputed: (r) => `数了 ${r.roundsMax} 遍还是不一样，请理事长作废重来，或者换一种办法`,
  PollCountTooMany: (r) => `填了 ${r.entered} 票，可参加表决的只有 ${r.electorateCount} 人，请再数一遍`,
  PollCountNotAgreed: (r) =>
    r.failedCount === 0
      ? '两位计票人还没有都报数，请等一等'
      : r.failedCount < r.roundsMax
        ? `两位计票人数得不一样，请数第 ${r.failedCount + 1} 遍`
        : `数了 ${r.roundsMax} 遍还是不一样，请作废重来，或者换一种办法`,
  PollNotOnPaper: () => '这次不是纸票表决，不用核对票数',
  PollCountBegun: () => '已经开始数票，发出收回的张数不能再改；对不上，请理事长作废重来',
  PollPaperTooMany: (r) => `票箱里有 ${r.returned} 张，可参加表决的只有 ${r.electorateCount} 人，请核对`,
  PollPaperDoesNotAddUp: (r) =>
    `收回、写坏、没用的加起来是 ${r.returned + r.spoiled + r.unused} 张，发出的是 ${r.issued} 张，对不上，请再点一遍`,
  PollPaperNotReconciled: () => '先核对纸票的张数，再数票',
  PollPaperCountDiffers: (r) => `四个数加起来是 ${r.entered} 张，票箱里收回的是 ${r.returned} 张，请再数一遍`,
  PollNotAwaiting: (r) => `这次表决${pollStatusNames[r.status]}，没有等着公布的票数，请刷新再看`,
  BallotAlreadyCast: () => '您的一票已经在票箱里了，不能再投，也不能改，请等公布结果',
  BallotCodeTaken: () => '这个号码已经有人用了，请再点一次，换一个号码',
  RecusalAlreadyAsked: () => '已经有人请这位成员回避，等着决定',
  RecusalRequestsFull: (r) => `这一项已经有 ${r.requestsMax} 份回避申请，请先决定这些`,
  RecusalRequestNotFound: () => '没有找到这份回避申请，请刷新再看',
  RecusalRequestDecided: () => '这份回避申请已经有人决定了，不用再定',
  RecusalOwnCase: () => '请您回避的申请，要由别人来决定',
  BallotNotYours: () => '您不在这次表决的名单里：开始表决时不在场，或者已经回避；不对请找记录员',
  BallotPollClosed: () => '表决已经结束，这一票没有计入；有话请跟主持人说',
  BallotChangesUsedUp: (r) => `您已经改了 ${r.changesMax} 次，按议事规则不能再改；不用再点，算最后一次`,
  RecusalMeetingNotOpen: () => '这次夜话还没有发通知，或者已经散会，现在不用登记回避',
  RecusalItemNotFound: () => '这一项不用表决，不用登记回避',
  RecusalTooLate: () => '这一项已经开始表决，来不及登记回避了，请跟主持人说',
  RecusalNotMember: () => '只有这次夜话的议事会成员才需要回避，您不用登记',
  RecusalAlreadyMade: () => '这位成员已经登记回避了，不用再记',
  RecusalNotMade: () => '这位成员没有登记回避，不用撤回',
};

bringSentences<All>({
  ...platformRefusals,
  ...proposalRefusals,
  ...agendaRefusals,
  ...meetingRefusals,
  ...voteRefusals,
});
