import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { type Actor, referenceTo } from '../member/actor';
import { type RuleBook, valueOf } from '../village/rule-book';
import { capacitiesOf } from './capacities';
import { checklistOf, checkPreparedness, failingItems } from './preparedness';
import type { Preparation, Proposal } from './proposal';
import type { ProposalStatus } from './status';
import { titleFrom } from './submit-proposal';

export type PrepareRefusal =
  | { code: 'PreparationClosed'; status: ProposalStatus }
  | { code: 'PreparationNotYours' }
  | { code: 'PreparationWordsAreTheAuthors' }
  | { code: 'ProposalBodyTooLong'; charsMax: number; chars: number };

export interface PrepareProposal {
  actor: Actor;
  nowMs: number;
  preparation: Preparation;
  /** What a voice note or a photo says, written down; absent and blank leave the matter's words as they are. */
  wording?: string | undefined;
}

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
 * cost and its source, materials, and in words what began as a voice note or a photo. May be saved half-done and as often
 * as needed.
 *
 * Requirements, checked in this order:
 * - The matter is submitted, raised or returned.
 * - The actor is its sponsor, its author, or who filled it in for them.
 * - Words are written down only where the author wrote none, within `bodyCharsMax` of the rule book.
 *
 * Records `PreparationSaved`; the matter stays where it is, and is called by the words that were written down. An opinion already prepared on the earlier text no longer
 * holds and is dropped.
 */
export function prepareProposal(
  rules: RuleBook,
  proposal: Proposal,
  command: PrepareProposal,
): Outcome<PrepareRefusal> {
  const may = mayPrepare(proposal, command.actor);
  if (!may.ok) return may;
  const worded = writeDown(rules, proposal, command);
  if (!worded.ok) return worded;
  const preparation = trimmed(command.preparation);
  const isOpinionDropped = proposal.status === 'raised' && proposal.opinion !== null;
  const next = { ...worded.proposal, preparation, opinion: isOpinionDropped ? null : proposal.opinion };
  const failing = failingItems(checkPreparedness(checklistOf(rules, proposal).value, next));
  return accept([
    change(next, {
      type: 'PreparationSaved',
      data: {
        failingItemIds: failing.map((item) => item.id),
        isOpinionDropped,
        text: seal(JSON.stringify(preparation)),
        ...(next.body === proposal.body ? {} : { wording: seal(next.body) }),
      },
      matterId: proposal.id,
    }),
  ]);
}

/** Whether its words are for the sponsor to write: the author said them, or showed them, and wrote none. */
export function isWordless({ body, writtenDown }: Pick<Proposal, 'body' | 'writtenDown'>): boolean {
  return body === '' || writtenDown !== null;
}

function writeDown(
  rules: RuleBook,
  proposal: Proposal,
  { actor, nowMs, wording = '' }: PrepareProposal,
): { ok: true; proposal: Proposal } | Refused<PrepareRefusal> {
  const body = wording.trim();
  if (body === '' || body === proposal.body) return { ok: true, proposal };
  if (!isWordless(proposal)) return refuse({ code: 'PreparationWordsAreTheAuthors' });
  const charsMax = valueOf(rules, 'bodyCharsMax');
  const chars = Array.from(body).length;
  if (chars > charsMax) return refuse({ code: 'ProposalBodyTooLong', charsMax, chars });
  const title = titleFrom(body, valueOf(rules, 'titleCharsMax'));
  return { ok: true, proposal: { ...proposal, body, title, writtenDown: { by: referenceTo(actor), atMs: nowMs } } };
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
