import { accept, type Outcome } from '../../kernel/outcome';
import { type FinishByRule, type FinishByRuleRefusal, recordAnswer } from '../follow-up/finish-by-rule';
import type { Proposal } from '../proposal/proposal';
import type { Village } from '../village/village';
import { endedWithMatter } from './matter-at-desk';
import { mayMove, type RequestRoadRefusal } from './move-request';
import type { ServiceRequest } from './service-request';

export type AnswerMatterRefusal = RequestRoadRefusal | FinishByRuleRefusal;

/**
 * Report a request handled that was opened for a matter: the matter is answered 答复 by it, in the same act, and goes on
 * by its own road to the visit.
 *
 * Requirements, checked in this order:
 * - The request is not at its end, and the actor is its doer or of its desk.
 * - Everything that answering the matter requires, see `recordAnswer`.
 *
 * Records `RequestAnswered`, and `ProposalAnswered` and `FollowUpStarted`.
 */
export function answerMatter(
  request: ServiceRequest,
  proposal: Proposal,
  village: Village,
  command: FinishByRule,
): Outcome<AnswerMatterRefusal> {
  const { actor, nowMs, evidence: note, photoIds } = command;
  const gate = mayMove(request, 'answer', { actor, village });
  if (!gate.ok) return gate;
  const answered = recordAnswer(proposal, village.rules, { ...command, as: ['receivingBody'] });
  if (!answered.ok) return answered;
  const ended = endedWithMatter(request, 'answer', { actor, nowMs, village, note, photoIds });
  return accept([...answered.changes, ended.change], { messages: [...(answered.messages ?? []), ended.message] });
}
