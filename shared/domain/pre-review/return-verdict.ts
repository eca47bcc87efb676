import { assert } from '../../kernel/assert';
import { type Refused, refuse } from '../../kernel/outcome';
import { heldBy } from '../proposal/holder';
import { checklistOf, checkPreparedness, explainPreparedness, failingItems } from '../proposal/preparedness';
import type { Proposal } from '../proposal/proposal';
import { dueUnder } from '../village/rule-clock';
import { type Basis, nothingFound, type Ruling, type VerdictDraft } from './opinion-findings';
import { plainReasonRefusal, type ReasonRefusal } from './plain-reason';

export type ReturnVerdictRefusal =
  ReasonRefusal | { code: 'ReturnItemNotFailing'; itemId: string } | { code: 'ReturnNothingNamed' };

/**
 * Return a matter that is not prepared well enough 准备不充分.
 *
 * Requirements, checked in this order:
 * - Every item named fails the preparedness checklist at this moment.
 * - At least one item is named, or else a reason in plain words.
 *
 * The sponsor has it, to cure it with the author within `cureDaysMax`.
 */
export function judgeReturn(
  { village, ...now }: Basis,
  proposal: Proposal,
  draft: Extract<VerdictDraft, { verdict: 'return' }>,
): Ruling | Refused<ReturnVerdictRefusal> {
  const checklist = checklistOf(village.rules, proposal);
  const results = checkPreparedness(checklist.value, proposal);
  const failing = failingItems(results);
  const unfounded = draft.failingItemIds.find((id) => !failing.some((item) => item.id === id));
  if (unfounded !== undefined) return refuse({ code: 'ReturnItemNotFailing', itemId: unfounded });
  if (draft.failingItemIds.length === 0) {
    if (draft.reason.trim() === '') return refuse({ code: 'ReturnNothingNamed' });
    const refusal = plainReasonRefusal(village.rules, draft.reason);
    if (refusal) return refuse(refusal);
  }
  assert(proposal.sponsor, 'a matter before the party organisation has a sponsor');
  const named = failing.filter((item) => draft.failingItemIds.includes(item.id));
  const explanation = explainPreparedness(checklist, results);
  return {
    ok: true,
    findings: {
      ...nothingFound,
      verdict: 'return',
      ground: 'insufficientlyPrepared',
      failingItemIds: named.map((item) => item.id),
      reason: draft.reason,
    },
    explanation: {
      ...explanation,
      words: Object.fromEntries(named.map((item, index) => [`item${index + 1}`, item.title])),
    },
    holder: heldBy(proposal.sponsor),
    ...dueUnder(village.rules, 'cureDaysMax', now),
  };
}
