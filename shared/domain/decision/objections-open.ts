import { type Change, change } from '../../kernel/outcome';
import type { Proposal } from '../proposal/proposal';
import type { Decision } from './decision';

/** The matter with the objection that must be answered first, so that lists and homes show it without the decision. */
export function withObjectionToAnswer(proposal: Proposal, { objections }: Decision): Proposal {
  const open = objections.filter(({ answer }) => answer === null);
  const [first] = open.sort((one, other) => one.answerDueAtMs - other.answerDueAtMs);
  const objectionToAnswer = first ? { answerBy: first.answerBy, dueAtMs: first.answerDueAtMs } : null;
  return { ...proposal, objectionToAnswer };
}

/** Records `ObjectionsCounted` in the matter's chain: how many objections wait for an answer. */
export function objectionsCounted(proposal: Proposal, decision: Decision): Change {
  const openCount = decision.objections.filter(({ answer }) => answer === null).length;
  const data = { decisionId: decision.id, openCount };
  return change(withObjectionToAnswer(proposal, decision), { type: 'ObjectionsCounted', data, matterId: proposal.id });
}
