import { lastNoticeDay, publishDecision } from '@shared/domain/decision/publish-decision';
import { refuse } from '@shared/kernel/outcome';
import { dayOf } from '@shared/kernel/time';
import { findDecisionWithMatter } from './find-decision';
import type { Command } from '../action';

/** `decision.publish`. */
export const publishDecisionAction: Command<'decision.publish'> = async ({ work, actor, nowMs, payload }) => {
  const found = await findDecisionWithMatter(work, payload.decisionId, actor.villageId);
  if (!found) return refuse({ code: 'DecisionNotFound' });
  const { decision, proposal } = found;
  const noticeToOn = lastNoticeDay(decision, dayOf(nowMs));
  return work.save(publishDecision(decision, proposal, { actor, nowMs }), { noticeToOn });
};
