import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import type { Actor } from '../member/actor';
import type { PreparednessItem } from '../village/preparedness-checklist';
import { capacitiesOf } from './capacities';
import { checkPreparedness, failingItems } from './preparedness';
import type { Preparation, Proposal } from './proposal';
import type { ProposalStatus } from './status';

export type PrepareRefusal = { code: 'PreparationClosed'; status: ProposalStatus } | { code: 'PreparationNotYours' };

/** While a matter may still be completed: before the party organisation has decided, and again when returned. */
const preparable: readonly ProposalStatus[] = ['submitted', 'raised', 'returned'];

/** Whether this person may complete the matter now; the page asks the same before it shows the form. */
export function mayPrepare(proposal: Proposal, actor: Actor): { ok: true } | Refused<PrepareRefusal> {
  if (!preparable.includes(proposal.status)) return refuse({ code: 'PreparationClosed', status: proposal.status });
  const capacities = capacitiesOf(actor, proposal);
  const isTheirs = capacities.includes('sponsor') || capacities.includes('author') || capacities.includes('helper');
  return isTheirs ? { ok: true } : refuse({ code: 'PreparationNotYours' });
}

/**
 * Complete what the council needs to talk about a matter 收集: category, who is affected, what is wanted, options,
 * cost and its source, materials. May be saved half-done and as often as needed.
 *
 * Requirements, checked in this order:
 * - The matter is submitted, raised or returned.
 * - The actor is its sponsor, its author, or who filled it in for them.
 *
 * Records `PreparationSaved`; the matter stays where it is. An opinion already prepared on the earlier text no longer
 * holds and is dropped.
 */
export function prepareProposal(
  checklist: readonly PreparednessItem[],
  proposal: Proposal,
  command: { actor: Actor; preparation: Preparation },
): Outcome<PrepareRefusal> {
  const may = mayPrepare(proposal, command.actor);
  if (!may.ok) return may;
  const preparation = trimmed(command.preparation);
  const failing = failingItems(checkPreparedness(checklist, preparation));
  const isOpinionDropped = proposal.status === 'raised' && proposal.opinion !== null;
  const next = { ...proposal, preparation, opinion: isOpinionDropped ? null : proposal.opinion };
  return accept([
    change(next, {
      type: 'PreparationSaved',
      data: {
        failingItemIds: failing.map((item) => item.id),
        isOpinionDropped,
        text: seal(JSON.stringify(preparation)),
      },
      matterId: proposal.id,
    }),
  ]);
}

function trimmed(preparation: Preparation): Preparation {
  return {
    ...preparation,
    affected: preparation.affected.trim(),
    outcomeWanted: preparation.outcomeWanted.trim(),
    costSource: preparation.costSource.trim(),
    options: preparation.options.map(({ title, detail }) => ({ title: title.trim(), detail: detail.trim() })),
    materials: preparation.materials.map((material) => ({
      ...material,
      title: material.title.trim(),
      text: material.text.trim(),
    })),
  };
}
