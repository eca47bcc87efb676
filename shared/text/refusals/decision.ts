import type { RefusalOf } from '../../contract';
import type { decisionContract } from '../../contract/decision';
import { calendarDayInWords } from '../dates';
import { statusNames } from '../words/proposal';
import { handOverBlocks } from './hand-over-blocks';
import { platformRefusals } from './platform';
import { proposalRefusals } from './proposal';
import { bringSentences, type Sentences } from './sentences';

type All = RefusalOf<keyof typeof decisionContract>;
type Own = Exclude<All, { code: `Proposal${string}` | 'RoleRequired' }>;

export const decisionRefusals: Sentences<Own> = {
  ProcedureAlreadyBegun: (r) => `“${r.title}”已经开始走了，请接着往下走`,
  ProcedureNotNeeded: () => '这件事议事会自己能定，不用交别的会',
  ProcedureDecisionFinal: () => '议事会已经定了，不用再交别的会',
  ProcedureObjectionOpen: () => '还有异议等着答复，答复以后再交',
  ProcedureBodyUnknown: () => '请选由哪个会来定',
  ProcedureNone: () => '这件事还没有开始走程序，请先选由哪个会来定',
  ProcedureStepNotNext: (r) => (r.title === '' ? '程序都走完了' : `下一步是“${r.title}”，请刷新再记`),
  ProcedureStepElsewhere: (r) => (r.kind === 'decides' ? '这一步要开会表决，请去排会' : '这一步请到决议页面上公示'),
  ProcedureStepTooEarly: (r) => `现在是“${statusNames[r.status]}”，还没到这一步，请等前面办完`,
  ProcedureDayNotAllowed: (r) => `日子要在${calendarDayInWords(r.fromOn)}到${calendarDayInWords(r.toOn)}之间，请重新选`,
  ProcedureAttendance: () => '请填应到和实到多少人，实到不能是零，也不能比应到多',
  DecisionNotFound: () => '没有找到这件决议，请刷新再看',
  DecisionSetAside: handOverBlocks.DecisionSetAside,
  DecisionNotPublished: handOverBlocks.DecisionNotPublished,
  DecisionMatterMoved: (r) => `这件事现在是“${statusNames[r.status]}”，决议不能再改，请刷新再看`,
  DecisionAlreadyPublished: () => '这件决议已经公示了，不用再公示',
  DecisionNoticeOver: (r) => `公示到${calendarDayInWords(r.noticeToOn)}已经结束，不能再提异议；还有问题请找村务监督`,
  ObjectionAlreadyMade: () => '您已经提过异议了，每人只能提一次，请等答复',
  ObjectionsTooMany: (r) => `这件决议的异议已有 ${r.objectionsMax} 条，请直接找村务监督反映`,
  ObjectionNotFound: () => '没有找到这条异议，请刷新再看',
  ObjectionAlreadyAnswered: () => '这条异议已经答复了，不用再答',
  ObjectionOwn: () => '自己或亲属提的异议，要由别人来答复',
};

bringSentences<All>({ ...platformRefusals, ...proposalRefusals, ...decisionRefusals });
