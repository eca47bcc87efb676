import type { RefusalOf } from '../../contract';
import type { voteContract } from '../../contract/vote';
import { pollStatusNames } from '../words/vote';
import { agendaRefusals } from './agenda';
import { meetingRefusals } from './meeting';
import { platformRefusals } from './platform';
import { proposalRefusals } from './proposal';
import { bringSentences, type Sentences } from './sentences';

type All = RefusalOf<keyof typeof voteContract>;
/** What a vote shares with the evening and the road has its sentence there; so have offices. */
type Own = Exclude<
  All,
  { code: `Meeting${string}` | `AgendaItem${string}` | `Proposal${string}` | 'RoleRequired' | 'RequestReused' }
>;

export const voteRefusals: Sentences<Own> = {
  PollNotFound: () => '没有找到这次表决',
  PollMeetingNotFound: () => '没有找到这次夜话里的这一项',
  PollConsensusNotStated: () => '先由理事长说明这件事的基本共识，再表决',
  PollMotionNotReadOut: () => '先把表决的原话写好、当场宣读，再表决',
  PollMotionChanged: () => '表决的原话刚有改动，请看过最新的再开始',
  PollAmendmentsFirst: () => '还有修正案没有表决，先表决修正案',
  PollAmendmentNotNext: () => '这条修正案现在不能表决：已经处理过，或者还没有轮到',
  PollHeadcountChanged: (r) =>
    `到会人数变了：刚才是 ${r.confirmedCount} 人，现在是 ${r.presentCount} 人，请重新清点后再开始`,
  PollElectorateEmpty: () => '到会的成员都回避了，没有人可以表决',
  PollNotOpen: (r) => `这次表决${pollStatusNames[r.status]}，不能再改`,
  PollHandsNotEntered: () => '记录员还没有填举手的票数',
  PollNotByHands: () => '这次不是举手表决，不用填票数',
  PollHandsTooMany: (r) => `填了 ${r.entered} 票，可参加表决的只有 ${r.electorateCount} 人，请再数一遍`,
  BallotNotYours: () => '您不在这次表决的名单里：开始表决时不在场，或者已经回避',
  BallotPollClosed: () => '表决已经结束，这一票没有计入',
  BallotChangesUsedUp: (r) => `您已经改了 ${r.changesMax} 次，不能再改，以最后一次为准`,
  RecusalMeetingNotOpen: () => '这次夜话还没有发通知，或者已经散会，现在不用登记回避',
  RecusalItemNotFound: () => '这一项不用表决，不用登记回避',
  RecusalTooLate: () => '这一项已经开始表决，来不及登记回避了',
  RecusalNotMember: () => '只有这次夜话的议事会成员才需要回避',
  RecusalAlreadyMade: () => '这位成员已经登记回避了',
  RecusalNotMade: () => '这位成员没有登记回避',
};

bringSentences<All>({
  ...platformRefusals,
  ...proposalRefusals,
  ...agendaRefusals,
  ...meetingRefusals,
  ...voteRefusals,
});
