import type { RefusalOf } from '../../contract';
import type { advisoryContract } from '../../contract/advisory';
import { calendarDayInWords } from '../dates';
import { sourceSentence } from '../explanations';
import { platformRefusals } from './platform';
import { proposalRefusals } from './proposal';
import { bringSentences, type Sentences } from './sentences';
import { voteRefusals } from './vote';

type All = RefusalOf<keyof typeof advisoryContract>;
type Own = Extract<All, { code: `Advisory${string}` }>;

export const advisoryRefusals: Sentences<Own> = {
  AdvisoryNotFound: () => '没有找到这次意见征集，请刷新再看',
  AdvisoryNotNow: () => '受理以后、上会以前才能征集大家的意见，请等受理',
  AdvisoryAlreadyOpen: () => '这件事正在征集意见，等这次结束再问',
  AdvisoryTooMany: (r) => `这件事已经征集过 ${r.pollsMax} 次意见，不再问了，请直接上会`,
  AdvisoryEndOutside: (r) => `最后一天请选在今天到${calendarDayInWords(r.lastOn)}之间。${sourceSentence(r.rule)}`,
  AdvisoryNotYours: (r) => `征集开始那天住在村里、满 ${r.ageMin} 岁的村民才参加；不对请找记录员核对`,
  AdvisoryNotReady: () => '正在准备，请过一会儿再来',
  AdvisoryEnded: () => '意见征集已经结束，这一次没有计入；有话请跟议事会成员说',
};

bringSentences<All>({ ...platformRefusals, ...proposalRefusals, ...voteRefusals, ...advisoryRefusals });
