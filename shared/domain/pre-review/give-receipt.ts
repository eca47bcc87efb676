import { accept, change, type Outcome, type Refused, refuse } from '../../kernel/outcome';
import { dayOf, endOfDayMs } from '../../kernel/time';
import { type Actor, hasRole, referenceTo } from '../member/actor';
import type { TellingWay } from '../message/message';
import type { Proposal } from '../proposal/proposal';
import { type Receipt, receiptDueAtMs } from '../proposal/receipt';
import type { RuleBook } from '../village/rule-book';
import { lastDayUnder, type Now } from '../village/rule-clock';

export type ReceiptGate = { code: 'ReceiptNotOwed' } | { code: 'ReceiptNotYours' };
export type GiveReceiptRefusal = ReceiptGate | { code: 'ReceiptWayMissing' };

/** The fields of a matter about its receipt: an open one as it falls due, and its scalar twin. */
type ReceiptFields = Pick<Proposal, 'receipt' | 'receiptDueAtMs'>;

/** A receipt that is owed for a verdict of that day, within `receiptDaysMax`. */
export function receiptOwed(rules: RuleBook, decidedOn: string, { calendar }: Pick<Now, 'calendar'>): ReceiptFields {
  const { on, term } = lastDayUnder(rules, 'receiptDaysMax', decidedOn, calendar);
  const receipt: Receipt = { decidedOn, dueAtMs: endOfDayMs(on), term, given: null };
  return { receipt, receiptDueAtMs: receiptDueAtMs(receipt) };
}

/** Who acts on a verdict knows of it: nothing is owed to them any more. */
export function receiptBy(proposal: Proposal, actor: Actor, nowMs: number): ReceiptFields {
  return proposal.authorId === actor.villagerId ? given(proposal, actor, 'read', nowMs) : fieldsOf(proposal);
}

/** Whether this person may say that the author knows; the page asks before it offers it. */
export function mayGiveReceipt(proposal: Proposal, actor: Actor): { ok: true } | Refused<ReceiptGate> {
  if (proposal.receiptDueAtMs === 0) return refuse({ code: 'ReceiptNotOwed' });
  return isTheirs(proposal, actor) || tells(proposal, actor) ? { ok: true } : refuse({ code: 'ReceiptNotYours' });
}

/**
 * Give the receipt of a verdict 预审回执: its author says that they know, or somebody says how they told them.
 *
 * Requirements, checked in this order:
 * - A receipt is owed.
 * - The actor is the author or who filled in for them; or the sponsor, a reviewer, the clerk, or the town coordinator.
 * - Whoever told the author says how.
 *
 * Records `ReceiptGiven`; the matter stays where it is.
 */
export function giveReceipt(
  proposal: Proposal,
  command: { actor: Actor; nowMs: number; way: TellingWay | null },
): Outcome<GiveReceiptRefusal> {
  const { actor, nowMs } = command;
  const may = mayGiveReceipt(proposal, actor);
  if (!may.ok) return may;
  const way = isTheirs(proposal, actor) ? 'read' : command.way;
  if (way === null) return refuse({ code: 'ReceiptWayMissing' });
  const next = { ...proposal, ...given(proposal, actor, way, nowMs) };
  const data = { way, isLate: nowMs > proposal.receiptDueAtMs, givenOn: dayOf(nowMs) };
  return accept([change(next, { type: 'ReceiptGiven', data, matterId: proposal.id })]);
}

function given(proposal: Proposal, actor: Actor, way: TellingWay | 'read', nowMs: number): ReceiptFields {
  if (proposal.receipt === null || proposal.receipt.given !== null) return fieldsOf(proposal);
  return { receipt: { ...proposal.receipt, given: { atMs: nowMs, way, by: referenceTo(actor) } }, receiptDueAtMs: 0 };
}

function fieldsOf({ receipt, receiptDueAtMs: due }: Proposal): ReceiptFields {
  return { receipt, receiptDueAtMs: due };
}

function isTheirs({ authorId, helper }: Proposal, { villagerId }: Actor): boolean {
  return villagerId === authorId || villagerId === helper?.villagerId;
}

function tells({ sponsorId }: Proposal, actor: Actor): boolean {
  const tellers = ['branchReviewer', 'clerk', 'townCoordinator'] as const;
  return sponsorId === actor.villagerId || tellers.some((role) => hasRole(actor, role));
}
