import { type Refused, refuse } from '../../kernel/outcome';
import { dueAfterDays } from '../../kernel/time';
import { heldByRole } from '../proposal/holder';
import { checklistOf, checkPreparedness, failingItems } from '../proposal/preparedness';
import type { Proposal } from '../proposal/proposal';
import { valueOf } from '../village/rule-book';
import { type Basis, nothingFound, type Ruling, type VerdictDraft } from './opinion-findings';
import { explainRoute, routeAnswer } from '../village/router-answer';

export interface FailingItem {
  id: string;
  title: string;
  cure: string;
}

export type AdmitVerdictRefusal =
  | { code: 'MatterKindUnknown' }
  | { code: 'AdmitNotForCouncil'; matterKind: string; body: string }
  | { code: 'AdmitNotPrepared'; items: readonly FailingItem[] };

/**
 * Admit a matter to the council 预审通过.
 *
 * Requirements, checked in this order:
 * - The router knows the kind of matter.
 * - The council may decide it, or at least recommend; then the explanation names the body that decides.
 * - Every item of the preparedness checklist is met. The town, reconsidering, may overrule the checklist.
 *
 * The chair has it, to schedule it within `scheduleDaysMax`.
 */
export function judgeAdmit(
  { village, register, nowMs }: Basis,
  proposal: Proposal,
  draft: Extract<VerdictDraft, { verdict: 'admit' }>,
  { overrulesChecklist }: { overrulesChecklist: boolean },
): Ruling | Refused<AdmitVerdictRefusal> {
  const answer = routeAnswer(register.router, draft.matterKindId);
  if (!answer) return refuse({ code: 'MatterKindUnknown' });
  if (answer.councilMay === 'nothing') {
    return refuse({ code: 'AdmitNotForCouncil', matterKind: answer.title, body: answer.body });
  }
  const items = failingItems(checkPreparedness(checklistOf(village.rules, proposal).value, proposal));
  if (items.length > 0 && !overrulesChecklist) return refuse({ code: 'AdmitNotPrepared', items: items.map(asFailing) });
  return {
    ok: true,
    findings: { ...nothingFound, verdict: 'admit', matterKind: draft.matterKindId, reason: draft.reason },
    explanation: explainRoute(answer),
    holder: heldByRole('chair'),
    dueAtMs: dueAfterDays(nowMs, valueOf(village.rules, 'scheduleDaysMax')),
    term: null,
  };
}

/** An item with its cure, as refusals and sheets carry it. */
export function asFailing({ id, title, cure }: FailingItem): FailingItem {
  return { id, title, cure };
}
