import type { LedgerRow } from '@shared/contract/pre-review-pages';
import { type Actor, hasRole } from '@shared/domain/member/actor';
import type { Role } from '@shared/domain/member/role';
import { verbsOfPreReview } from '@shared/domain/pre-review/verbs';
import type { Proposal } from '@shared/domain/proposal/proposal';
import type { Verb } from '@shared/domain/proposal/road';
import { dayOf } from '@shared/kernel/time';
import type { Finds } from './documents';
import { listProposals } from './proposals';

/** Who keeps the ledger, and who watches over it. It names people in full, as the sheets of the sessions do. */
export const ledgerReaders: readonly Role[] = ['branchReviewer', 'townCoordinator', 'supervisor', 'chair', 'clerk'];

export const mayReadLedger = (actor: Actor) => ledgerReaders.some((role) => hasRole(actor, role));

/** What the ledger tells of a matter: from the day it came before the party organisation until it was done by the rule. */
const verbsOfLedger: readonly string[] = [...verbsOfPreReview, 'reportHandled', 'answer', 'withdraw', 'merge'];

interface LedgerQuery {
  villageId: string;
  /** Instants between which the matters came before the party organisation. */
  fromMs: number;
  toMs?: number;
  limit: number;
  after?: readonly [value: number | string, id: string];
}

/** Matters that came before the party organisation, the latest first, by an index. */
export function listLedger(reads: Finds, { villageId, fromMs, toMs, limit, after }: LedgerQuery): Promise<Proposal[]> {
  return listProposals(reads, {
    where: { villageId },
    range: { field: 'raisedAtMs', from: Math.max(1, fromMs), ...(toMs === undefined ? {} : { to: toMs }) },
    orderBy: { field: 'raisedAtMs', direction: 'descending' },
    limit,
    ...(after ? { after } : {}),
  });
}

/** A row of the ledger. */
export function ledgerRow(proposal: Proposal, nowMs: number): LedgerRow {
  const { id, title, author, sponsor, raisedAtMs, steps, status, holder, dueAtMs, receipt } = proposal;
  return {
    proposalId: id,
    title,
    authorName: author.name,
    sponsorName: sponsor?.name ?? null,
    raisedOn: dayOf(raisedAtMs),
    steps: steps
      .filter(({ verb }) => verbsOfLedger.includes(verb))
      .map(({ verb, atMs, reason, explanation, holder: next, by }) => {
        return { verb: verb as Verb, atMs, reason, explanation, holder: next, byName: by?.name ?? '' };
      }),
    status,
    holder,
    dueAtMs,
    isOverdue: dueAtMs !== 0 && dueAtMs < nowMs,
    receipt: receipt && { dueAtMs: receipt.dueAtMs, given: receipt.given },
  };
}
