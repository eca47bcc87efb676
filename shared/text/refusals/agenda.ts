import type { RefusalOf } from '../../contract';
import type { agendaContract } from '../../contract/agenda';
import { calendarDayInWords } from '../dates';
import { sourceSentence, verdictAloud } from '../explanations';
import { meetingStatusNames } from '../words/agenda';
import { statusNames } from '../words/proposal';
import { platformRefusals } from './platform';
import { proposalRefusals } from './proposal';
import { bringSentences, type Sentences } from './sentences';

type All = RefusalOf<keyof typeof agendaContract>;
/** What the road refuses has its sentence there; so have offices. */
type Own = Exclude<All, { code: `Proposal${string}` | 'RoleRequired' }>;

export const agendaRefusals: Sentences<Own> = {
  MeetingNotFound: () => '没有找到这次夜话，可能已经取消，请回首页再找',
  MeetingOnlyChair: (r) => `这件事由理事长${r.chairName}来办`,
  MeetingNotDraft: (r) => `这次夜话${meetingStatusNames[r.status]}，不能再改议程，请刷新再看`,
  MeetingStartPassed: () => '开会时间已经过了，请重新选一个时间',
  MeetingNotCancellable: (r) => `这次夜话${meetingStatusNames[r.status]}，不能取消，请刷新再看`,
  MeetingNotConvened: (r) => `这次夜话${meetingStatusNames[r.status]}，现在不能这样办，请刷新再看`,
  MeetingNotOnRoll: () => '不在这次夜话的成员名册上，请找记录员核对',
  MeetingNoticeOutsideWindow: (r) =>
    `通知现在还不能发，请改个日子：${verdictAloud(r.explanation)}${r.explanation.rule ? `。${sourceSentence(r.explanation.rule)}` : ''}`,
  MeetingUrgentOneMatter: (r) => `紧急会议只议一件事，现在排了 ${r.matterCount} 件，请留下一件`,
  AgendaEmpty: () => '议程上还没有议题，请先选一件要议的事',
  AgendaTooManyItems: (r) => `一晚最多议 ${r.itemsMax} 件事，请减掉几件`,
  AgendaItemTwice: (r) => `“${r.title}”排了两次，请去掉一次`,
  AgendaItemNotAdmitted: (r) =>
    r.status === null
      ? `${r.title ? `“${r.title}”` : '有一件议题'}找不到了，请从议程里去掉`
      : `“${r.title}”现在是“${statusNames[r.status]}”，预审通过或暂缓的才能上会，请先去掉`,
  AgendaMaterialsMissing: (r) => `“${r.title}”还没有给大家看的材料，补上再发通知`,
  AgendaItemForBody: (r) => `“${r.title}”已经交${r.body}来定，请排进${r.body}`,
  AgendaStepsMissing: (r) => `“${r.title}”前面的程序还没走完：${r.step}，请走完再排`,
  AgendaStepTooSoon: (r) => `“${r.title}”的“${r.step}”最早${calendarDayInWords(r.fromOn)}才能开，请改个日子`,
  AgendaTooLong: (r) => `各项加起来要 ${r.minutes} 分钟，这一晚只安排了 ${r.eveningMinutes} 分钟，请减少时间或议题`,
  NoticeUnchanged: () => '和已经发出的通知一样，没有要改的，不用再发',
  NoticeSomebodyCame: (r) => `${r.name}已经签过到了，不能再改时间；开不成的话请取消重发`,
  NoticeTooManyAtOnce: (r) => `一次最多改动 ${r.mattersMax} 件议题，请分两次改`,
  NoticeReadAlready: () => '这位成员自己看过通知了，不用再记',
  NoticeNotTold: () => '没有记过告知这位成员，不用去掉',
  MeetingBodyUnit: (r) => `${r.body || '这种会'}不是这样算到会人数的，请换一种`,
  MeetingBodyGroupMissing: () => '请选是哪个村民小组',
  MeetingBodyMembersMissing: (r) => `请先选好${r.body}的成员`,
  MeetingRollTooLong: (r) => `名册有 ${r.memberCount} 人，一次会最多 ${r.membersMax} 人，请改成按户到会`,
  CouncilEmpty: () => '名册上还没有人，不能开会，请先登记成员',
  LeaveAlreadyAsked: () => '您已经请过假了，不用再请',
  LeaveNotAsked: () => '您没有请假，不用收回',
  LeaveMemberCame: (r) => `${r.name}已经签过到了，提前走的请在签到册上记“提前走了”`,
  LeaveAlreadyEntered: (r) => `${r.name}已经请过假了，不用再记`,
  LeaveToldOnNotAllowed: (r) =>
    `请假是发通知以后、到今天为止说的：${calendarDayInWords(r.fromOn)}到${calendarDayInWords(r.toOn)}，请另选一天`,
  LeaveNotEntered: () => '没有替这位成员登记过请假，自己请的假由本人收回',
  MeetingOnlyChairOrClerk: () => '这件事由理事长或记录员来办',
};

bringSentences<All>({ ...platformRefusals, ...proposalRefusals, ...agendaRefusals });
