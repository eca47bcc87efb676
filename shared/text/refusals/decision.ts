import type { RefusalOf } from '../../contract';
import type { decisionContract } from '../../contract/decision';
import { plainDay } from '../dates';
import { statusNames } from '../words/proposal';
import { handOverBlocks } from './hand-over-blocks';
import { platformRefusals } from './platform';
import { proposalRefusals } from './proposal';
import { bringSentences, type Sentences } from './sentences';

type All = RefusalOf<keyof typeof decisionContract>;
type Own = Exclude<All, { code: `Proposal${string}` | 'RoleRequired' }>;

export const decisionRefusals: Sentences<Own> = {
  DecisionNotFound: () => '没有找到这件决议',
  DecisionSetAside: handOverBlocks.DecisionSetAside,
  DecisionNotPublished: handOverBlocks.DecisionNotPublished,
  DecisionMatterMoved: (r) => `这件事现在是“${statusNames[r.status]}”，决议不能再改`,
  DecisionAlreadyPublished: () => '这件决议已经公示了',
  DecisionNoticeOver: (r) => `公示到 ${plainDay(r.noticeToOn)}已经结束，不能再提异议`,
  ObjectionAlreadyMade: () => '您已经提过异议了，每人只能提一次',
  ObjectionsTooMany: (r) => `这件决议的异议已有 ${r.objectionsMax} 条，请直接找村务监督反映`,
  ObjectionNotFound: () => '没有找到这条异议',
  ObjectionAlreadyAnswered: () => '这条异议已经答复了',
  ObjectionOwn: () => '自己或亲属提的异议，要由别人来答复',
};

bringSentences<All>({ ...platformRefusals, ...proposalRefusals, ...decisionRefusals });
