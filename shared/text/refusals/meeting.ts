import type { RefusalOf } from '../../contract';
import type { agendaContract } from '../../contract/agenda';
import type { meetingContract } from '../../contract/meeting';
import type { Explanation } from '../../domain/village/explanation';
import { hourAsSpoken } from '../spoken/moments';
import { sourceSentence, verdictAloud } from '../explanations';
import { itemStatusNames, meetingStatusNames } from '../words/agenda';
import { agendaRefusals } from './agenda';
import { platformRefusals } from './platform';
import { proposalRefusals } from './proposal';
import { bringSentences, type Sentences } from './sentences';

type All = RefusalOf<keyof typeof meetingContract>;
/** What the agenda and the road refuse has its sentence there. */
type Own = Exclude<All, RefusalOf<keyof typeof agendaContract> | { code: `Proposal${string}` }>;

export const meetingRefusals: Sentences<Own> = {
  FloorNotFound: () => '夜话还没有开始，现在不能发言，请等开会',
  MeetingNotInSession: (r) => `这次夜话${meetingStatusNames[r.status]}，现在不能这样办，请刷新再看`,
  MeetingNotUnderWay: (r) => `这次夜话${meetingStatusNames[r.status]}，不能再记发言；记错了请写进纪要补正`,
  MeetingNotSuspended: (r) => `这次夜话${meetingStatusNames[r.status]}，不是休会，不用恢复`,
  MeetingPollOpen: () => '正在表决，等表决结束再办',
  MeetingTooEarly: (r) => `还没到开会的时候，请等一等：${explained(r.explanation)}`,
  MeetingQuorumNotReached: (r) => `到会人数还不够，差 ${r.shortBy} 人，请等人来：${explained(r.explanation)}`,
  MeetingQuorumReached: (r) => `到会人数已经够了，可以开会：${explained(r.explanation)}`,
  MeetingInquorateTooEarly: (r) =>
    `还没到可以改期的时候：过了开会时间 ${r.minutesAfter} 分钟人数仍不够，才能宣布改期（${hourAsSpoken(r.fromAtMs)}以后），请再等等`,
  CheckInTooEarly: (r) => `还没到签到时间，${hourAsSpoken(r.opensAtMs)}开始签到，请到时再签`,
  CheckInProxyNotAllowed: (r) =>
    `${r.proxyName}不能代${r.name}出席：议事会成员要本人到会、本人表决，请他自己来${r.rule ? `。${sourceSentence(r.rule)}` : ''}`,
  CheckInSeatVacant: (r) => `${r.name}已经离开议事会，席位空着，不能签到，请核对是谁来了`,
  CheckInAlreadyHere: (r) => `${r.name}已经签到了，不用再签；点错了请改回来`,
  CheckInNotHere: (r) => `${r.name}现在不在场，请先给他签到`,
  CheckInNothingToUndo: (r) => `${r.name}还没有签到记录，没有什么可更正的，来了请直接签到`,
  CheckInTooManyWrongCodes: () => '签到码错的次数太多了，请找记录员签到',
  HeadcountChanged: (r) => `数的是 ${r.countedCount} 人，名册上是 ${r.presentCount} 人在场，请再核对一遍`,
  FloorBusy: (r) => `${r.speakerName}正在发言，等说完再办`,
  FloorGivenAlready: (r) => `已经请${r.speakerName}发言了，另一台设备先记的，不用再记`,
  FloorFull: (r) => `今晚的发言已经记了 ${r.speechesMax} 次，记不下了；要说的请理事长写进纪要补正`,
  FloorNotPresent: () => '这位成员不在场，不能发言，请先签到',
  FloorFirstRound: (r) => `还有 ${r.names.length} 人没有请到：${someNames(r.names)}。请每人先说一轮`,
  FloorTurnTakenBack: () => '这一次已经在另一台设备上撤回了，没有照原来的记。请看清现在轮到谁，再点一次',
  FloorAlreadyOffered: () => '这一项已经请过这位成员了，请换一位',
  FloorGuestUnknown: () => '开会通知上没有这位列席人员，请重新选一位',
  FloorNobodySpeaks: () => '现在没有人在发言，请先请一位发言',
  FloorNotOfferedToAll: (r) =>
    `还有 ${r.names.length} 人没有请到发言：${someNames(r.names)}。都请到了，或者您确认都请过了，再说明共识`,
  FloorOthersSpokeLess: (r) => `${someNames(r.names)}举着手，对这件事说得更少，请他们先说`,
  PointOfOrderFirst: (r) => `${r.name}提了程序问题，先由主持的人裁定`,
  PointOfOrderUsedUp: (r) => `按本村议事规则，每人对同一件事最多提 ${r.pointsMax} 次程序问题；请等轮到您再说`,
  PointOfOrderNotOpen: () => '这个程序问题已经裁定过了，不用再裁定',
  MeetingLeaderRecused: () => '这件事主持的人自己要回避，请先移交主持',
  HandoverNotPresent: () => '这位成员不在场，不能主持，请换一位',
  HandoverLeadsAlready: (r) => `现在就是${r.name}主持，不用移交`,
  HandoverNoItem: () => '主持的人没有登记回避这一项，不用只为这一项移交',
  HandoverRecused: (r) => `${r.name}也要回避这一项，请换一位`,
  HandoverChairPresent: (r) => `${r.chairName}在场，由他自己移交`,
  HandoverNotElected: (r) =>
    `举手同意 ${r.votesFor} 人，在场 ${r.presentCount} 人，没有过半数，不能代为主持；请再推一位`,
  HandoverNone: () => '没有移交过主持，不用交还',
  HandoverOnlyChair: () => '只有理事长或者代为主持的人能交还主持，请他们来点',
  HandoverChairAway: () => '理事长不在场，不能交还主持，请等他签到',
  ScreenTicketInvalid: () => '大屏幕的入口不对或者已经不能用了，请从理事长、记录员的手机或电脑上重新打开',
  UndoNothing: () => '这一步已经不能撤回了：没有这一步，或者后面的事已经接着办了；记错了请在散会后写进纪要补正',
  UndoTooOften: (r) => `今晚已经更正了 ${r.correctionsMax} 次，不能再撤回了；还有错请写进纪要补正`,
  RecorderOnlyClerk: () => '代理事长记录，由记录员来办',
  RecorderNotByRule: () => '按议事规则，记录员不能代理事长记录，请理事长自己点',
  RecorderChairAway: (r) => `${r.chairName}还没有签到，人在现场才能代记，请先签到`,
  RecorderAlready: (r) => `${r.name}已经在代理事长记录了，不用再记`,
  RecorderNone: () => '现在没有人代理事长记录，不用收回',
  NextMeetingNotAhead: () => '下次的时间要在今天以后、一年以内，请重新选',
  MotionChanged: (r) =>
    r.edition === 0
      ? '还没有写表决的原话，请先写好'
      : `${r.savedByName || '别人'}刚把原话改成了：“${r.text}”。请看过再改`,
  MotionNotWritten: () => '还没有写表决的原话，请先写好',
  MotionUnderAmendment: () => '还有修正案没有表决，原话现在只能用表决来改，请先表决修正案',
  MotionWithoutConsensus: () => '先由主持的人说明基本共识，再宣读',
  MotionReadOutAlready: () => '已经宣读过了，不用再读，可以表决了',
  AmendmentByRecused: () => '要回避这一项的成员不能提修正案，可以请别的成员提',
  AmendmentTooLate: () => '原话已经宣读定稿，不能再提修正案；不同意可以投反对',
  AmendmentChangesNothing: () => '跟原话一样，没有改动，请改了再提',
  AmendmentsTooMany: (r) => `按本村议事规则，一件事最多提 ${r.amendmentsMax} 条修正案；请先表决提过的`,
  AmendmentNotMoved: () => '这条修正案已经办过了，不用再办',
  HandAlreadyRaised: () => '已经举手了，请等主持人请您',
  HandOfSpeaker: () => '正在发言，不用举手',
  HandNotRaised: () => '没有举手，不用放下',
  CheckInMarkedSince: (r) => `${r.name}后来在别的手机上又记过到、离，以后来记的为准；不对请再改`,
  SpeechWentOn: (r) =>
    `${r.speakerName}的发言后来又改回去接着说了，这一次“说完了”没有记上${r.isNoteLeft ? '，要点还留在这里，请看着补' : '，请等他说完再记'}`,
  SpeechEndedAlready: (r) =>
    r.isNoteLeft
      ? `${r.speakerName}的发言别人先记了结束，也记了要点；要换成您写的，请点那段发言改`
      : `${r.speakerName}的发言已经记过结束了，不用再记`,
  SpeechNotFound: () => '没有找到这次发言，请刷新再看',
  AgendaItemNotPending: (r) =>
    r.status === null ? '后面没有要议的事了，可以散会' : `这一项${itemStatusNames[r.status]}，请换一项`,
  AgendaItemNotCurrent: () => '现在议的不是这一项，请刷新再看',
  AgendaItemIsReport: () => '前期议定事项通报不用说明共识，也不用表决',
  AgendaItemAlreadyVoted: () => '这一项已经表决过了，请看下一项',
};

function explained(explanation: Explanation): string {
  return `${verdictAloud(explanation)}${explanation.rule ? `。${sourceSentence(explanation.rule)}` : ''}`;
}

/** At most five names, then how many there are in all. */
function someNames(names: readonly string[]): string {
  return names.length <= 5 ? names.join('、') : `${names.slice(0, 5).join('、')}等`;
}

bringSentences<All>({ ...platformRefusals, ...proposalRefusals, ...agendaRefusals, ...meetingRefusals });
