import { accept, type Outcome, type Refused, refuse } from '../../kernel/outcome';
import type { Actor } from '../member/actor';
import { heldByBody } from '../proposal/holder';
import { checklistOf, checkPreparedness, explainPreparedness, failingItems } from '../proposal/preparedness';
import type { Proposal } from '../proposal/proposal';
import { mayTravel, type RoadRefusal, travel } from '../proposal/travel';
import type { RuleBook } from '../village/rule-book';
import { dueUnder, type Now } from '../village/rule-clock';
import { receiptBy } from './give-receipt';
import { asFailing, type FailingItem } from './admit-verdict';

export type ResubmitRefusal = RoadRefusal | { code: 'ResubmitNotPrepared'; items: readonly FailingItem[] };

/** Whether this person may hand the matter in again now, and if not, what is still missing. */
export function mayResubmit(
  rules: RuleBook,
  proposal: Proposal,
  actor: Actor,
): { ok: true } | Refused<ResubmitRefusal> {
  const may = mayTravel(proposal, 'resubmit', actor);
  if (!may.ok) return may;
  const items = failingItems(checkPreparedness(checklistOf(rules, proposal).value, proposal));
  return items.length > 0 ? refuse({ code: 'ResubmitNotPrepared', items: items.map(asFailing) }) : { ok: true };
}

/**
 * Hand a returned matter in again 补充后再交.
 *
 * Requirements, checked in this order:
 * - The matter is returned, and the actor is its sponsor or author.
 * - Every item of the preparedness checklist is met.
 *
 * Records `ProposalResubmitted`. The party organisation has it again, to pre-review within `preReviewDaysMax`; it
 * prepares a new opinion.
 */
export function resubmitProposal(
  rules: RuleBook,
  proposal: Proposal,
  command: Now & { actor: Actor },
): Outcome<ResubmitRefusal> {
  const may = mayResubmit(rules, proposal, command.actor);
  if (!may.ok) return may;
  const checklist = checklistOf(rules, proposal);
  const results = checkPreparedness(checklist.value, proposal);
  const travelled = travel(
    { ...proposal, ...receiptBy(proposal, command.actor, command.nowMs), opinion: null },
    'resubmit',
    {
      ...command,
      ...dueUnder(rules, 'preReviewDaysMax', command),
      holder: heldByBody('partyOrganisation'),
      explanation: explainPreparedness(checklist, results),
    },
  );
  if (!travelled.ok) return travelled;
  const { title, dueAtMs } = travelled.proposal;
  const { page } = travelled.message;
  return accept([travelled.change], {
    messages: [
      travelled.message,
      { to: { kind: 'role', role: 'branchReviewer' }, code: 'preReviewWanted', data: { title, dueAtMs }, page },
    ],
  });
}
