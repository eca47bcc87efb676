import type { RefusalOf } from '../../contract';
import type { followUpContract } from '../../contract/follow-up';
import { calendarDayInWords, fullDay } from '../dates';
import { verdictAloud } from '../explanations';
import { agendaRefusals } from './agenda';
import { handOverBlocks } from './hand-over-blocks';
import { meetingRefusals } from './meeting';
import { platformRefusals } from './platform';
import { proposalRefusals } from './proposal';
import { bringSentences, type Sentences } from './sentences';

type All = RefusalOf<keyof typeof followUpContract>;
/** Refusals of the road, of a meeting and of offices have their sentences in their own files. */
type Own = Exclude<All, { code: `Proposal${string}` | `Meeting${string}` | 'RoleRequired' }>;

export const followUpRefusals: Sentences<Own> = {
  ...handOverBlocks,
  FollowUpPersonNotFound: () => '没有找到这位村民，请重新选',
  FollowUpDateNotAllowed: (r) => `日期请选在${calendarDayInWords(r.earliestOn)}到${fullDay(r.latestOn)}之间`,
  FollowUpReportsFull: (r) => `这件事已经报了 ${r.reportsMax} 次进展，不能再报了；办好了请直接报办完`,
  AssigneeNotInOffice: (r) => `${r.name}现在不担任责任人，请换一位`,
  FollowUpUnitNotFound: () => '没有找到这个单位，请重新选',
  HandOverToOne: () => '请选一位责任人，或者选一个单位',
  HandOverUnitEnded: (r) => `${r.name}已经停用了，请换一个`,
  AssistantIsAssignee: (r) => `${r.name}已经是责任人，不用再写成协助人`,
  HandOverNotWaiting: () => '这件事已经接办了；要换人、改日期请另外提',
  SpentNeeded: (r) => `这件事有预算 ${r.budgetYuan} 元，请写明实际花了多少`,
  ReassignNotToUnit: () => '这一步要由人来做，不能交给单位',
  NewDateAlreadyAsked: (r) => `已经申请改到${calendarDayInWords(r.newDueOn)}，等理事长答复`,
  NewDateSame: () => '新日期和原来一样，请改一天',
  NewDatesTooMany: (r) => `一件事最多申请改期 ${r.dateRequestsMax} 次，已经用完了，请理事长重新安排`,
  NewDateNotAsked: () => '没有等着答复的改期申请，请刷新再看',
  StuckFromItself: () => '不能写成等自己单位，请选还要谁来帮',
  AgendaItemNotAdopted: () => '这一项没有表决通过，不用定人定期',
  AssigneeNeeded: () => '这件事现在没有责任人，请先选一位',
  HandlerNotInOffice: (r) => `${r.name}在村里没有职务，不能办理这件事，请换一位`,
  MilestoneDateNotAllowed: (r) =>
    `“${r.title}”的日期要在${calendarDayInWords(r.earliestOn)}到${calendarDayInWords(r.latestOn)}之间（不能晚于办结日期），请重新选`,
  MilestoneUnknown: () => '勾选的节点不是这件事的，请刷新后再勾一次',
  CloseOutNoMeeting: () => '销号要在夜话会上逐件确认，现在没有正在开的会，请等下次会',
  CloseOutCountImpossible: (r) => `到会只有 ${r.presentCount} 人，不同意的人数不能是 ${r.objectedCount} 人，请再数一遍`,
  CloseOutNotConfirmed: (r) => `${verdictAloud(r.explanation)}，这件事还不能销号，请接着办`,
  VisitorNeeded: () => '收集人不能去回访（是办事的人、同一户，或者是提议人自己），请另选一位议事会成员',
  VisitorNotAllowed: (r) => `${r.name}不能去回访：要是议事会成员，不能是办事的人或同一户，也不能是提议人自己。请换一位`,
  VisitorNobodyLeft: () => '没有合适的回访人（不能是办事的人或同一户），请联系镇协调小组',
  VisitByDoer: () => '自己办的事，要由别人去回访，请换一位',
  RatingOnlyAuthor: () => '只有提议人自己可以打分',
  RatingAlreadyGiven: () => '这次办结您已经打过分了，不用再打',
  SupportRatingNotClosed: () => '这件事还没有销号，等办完再打分',
  SupportRatingOnlySupporters: () => '支持过这件事的人才能在这里打分，您不用打',
  SupportRatingsFull: () => '打分的人已经很多了，不再收新的分数；有话请跟回访的人说',
  ReopenTooLate: (r) =>
    `回访后到${calendarDayInWords(r.lastOn)}为止可以要求重新办理，现在已经过了。还有问题，请重新提一个议题`,
  ReassignNothingChanged: () => '人和日期都没有变，不用改派',
};

bringSentences<All>({
  ...platformRefusals,
  ...proposalRefusals,
  ...agendaRefusals,
  ...meetingRefusals,
  ...followUpRefusals,
});
