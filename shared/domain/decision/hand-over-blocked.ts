import { dayOf } from '../../kernel/time';
import type { Decision } from './decision';

export type HandOverBlock =
  | { code: 'DecisionSetAside' }
  | { code: 'DecisionOnlyRecommends'; body: string | null }
  | { code: 'DecisionNotPublished' }
  | { code: 'DecisionNoticeRunning'; noticeToOn: string }
  | { code: 'DecisionObjectionOpen'; openCount: number };

/**
 * What keeps a decision from being handed over, if anything: it was set aside, it only recommends what another body must
 * decide (the matter travels the road once more for that body), its public notice has not begun or not ended (the last day
 * included), or an objection waits for its answer.
 */
export function handOverBlockedBy(decision: Decision, nowMs: number): HandOverBlock | null {
  if (decision.setAsideAtMs !== null) return { code: 'DecisionSetAside' };
  if (decision.force === 'recommendation') return { code: 'DecisionOnlyRecommends', body: decision.bodyThatDecides };
  if (decision.noticeToOn === null) return { code: 'DecisionNotPublished' };
  if (dayOf(nowMs) <= decision.noticeToOn) return { code: 'DecisionNoticeRunning', noticeToOn: decision.noticeToOn };
  const openCount = decision.objections.filter((objection) => objection.answer === null).length;
  return openCount === 0 ? null : { code: 'DecisionObjectionOpen', openCount };
}
