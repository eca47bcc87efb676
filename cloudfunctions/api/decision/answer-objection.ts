import { answerObjection } from '@shared/domain/decision/answer-objection';
import { refuse } from '@shared/kernel/outcome';
import type { Command } from '../action';
import { findDecisionWithMatter } from './find-decision';

/** `decision.answer-objection`. */
export const answerObjectionAction: Command<'decision.answer-objection'> = async ({ work, actor, nowMs, payload }) => {
  const { decisionId, ...answer } = payload;
  const found = await findDecisionWithMatter(work, decisionId, actor.villageId);
  if (!found) return refuse({ code: 'DecisionNotFound' });
  return work.save(answerObjection(found.decision, found.proposal, { actor, nowMs, ...answer }), {});
};
