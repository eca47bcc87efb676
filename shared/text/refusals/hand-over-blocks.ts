import type { HandOverBlock } from '../../domain/decision/hand-over-blocked';
import { calendarDayInWords } from '../dates';
import { bringSentences, type Sentences } from './sentences';

/** Why a decision cannot be handed over yet. */
export const handOverBlocks: Sentences<HandOverBlock> = {
  DecisionSetAside: () => '这件决议因为异议成立，已经不算数了，要重新上会，请重新排会',
  DecisionOnlyRecommends: (r) => `这是一条建议，要由${r.body ?? '有权的会'}来定，定了才能交办`,
  DecisionNotPublished: () => '这件决议还没有公示，请先公示',
  DecisionNoticeRunning: (r) => `公示到${calendarDayInWords(r.noticeToOn)}为止，公示完才能交办，请到时再办`,
  DecisionObjectionOpen: (r) => `还有 ${r.openCount} 条异议没有答复，答复后才能交办，请先答复`,
};

bringSentences(handOverBlocks);
