import { objectToDecision } from '@shared/domain/decision/object-to-decision';
import { refuse } from '@shared/kernel/outcome';
import { readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';
import { findDecisionWithMatter } from './find-decision';

/** `decision.object`. */
export const objectToDecisionAction: Command<'decision.object'> = async ({ work, actor, nowMs, payload, newId }) => {
  const found = await findDecisionWithMatter(work, payload.decisionId, actor.villageId);
  if (!found) return refuse({ code: 'DecisionNotFound' });
  const { offices } = await readVillage(work, actor.villageId);
  const objectionId = newId();
  const outcome = objectToDecision(found.decision, found.proposal, {
    actor,
    nowMs,
    objectionId,
    text: payload.text,
    supervisors: offices.supervisor,
  });
  return work.save(outcome, { objectionId });
};
