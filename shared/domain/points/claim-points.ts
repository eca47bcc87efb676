import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { addDays, dayOf } from '../../kernel/time';
import { type Actor, hasRole, type RoleRequired } from '../member/actor';
import type { Villager } from '../member/villager';
import { isInForce } from '../village/rule';
import { type RuleBook, valueOf } from '../village/rule-book';
import type { Account } from './account';
import { type CapReached, capReached } from './caps';
import { type Claim, passbookPage } from './claim';
import {
  batchClaimsMax,
  batchData,
  batchPage,
  type BatchStatusRefusal,
  type PointsBatch,
  withRow,
  type BatchRow,
} from './points-batch';
import { type CreditNotMember, type CreditNotOpen, mayHoldCredit } from './may-hold-credit';
import { beneficiaryIdOf, newClaim } from './new-claim';
import type { CreditEntry, CreditTariff } from './tariff';

/** What a claim is judged by. `batch` collects; `account` is the beneficiary's, null while nothing was posted to it. */
export interface ClaimBasis {
  rules: RuleBook;
  tariff: CreditTariff;
  batch: PointsBatch;
  /** The batches before it in which the deed of that day could stand already. */
  earlier: readonly PointsBatch[];
  account: Account | null;
}

export interface ClaimPoints {
  actor: Actor;
  nowMs: number;
  claimId: string;
  /** Who did it: the actor, or whom the steward proposes. */
  claimant: Villager;
  entryId: string;
  text: string;
  photoIds: readonly string[];
  doneOn: string;
}

export type ClaimPointsRefusal =
  | CreditNotOpen
  | CreditNotMember
  | BatchStatusRefusal
  | { code: 'ClaimEntryNotFound' }
  | { code: 'ClaimEntryNotOpen'; title: string }
  | { code: 'ClaimEntryNotInForce'; title: string }
  | { code: 'ClaimDayInFuture' }
  | { code: 'ClaimDayTooOld'; earliestOn: string; daysMax: number }
  | { code: 'ClaimEvidenceMissing'; charsMin: number; evidence: string }
  | { code: 'ClaimTooManyPhotos'; photosMax: number }
  | { code: 'ClaimAlreadyMade'; title: string }
  | ({ code: 'ClaimCapReached'; title: string } & CapReached)
  | { code: 'BatchFull'; claimsMax: number };

export type ProposePointsRefusal = RoleRequired | ClaimPointsRefusal;

export function findEntry(tariff: CreditTariff, entryId: string): CreditEntry | undefined {
  return tariff.entries.find((entry) => entry.id === entryId);
}

/**
 * Claim points 申报积分 for what one did oneself, or one's household.
 *
 * Requirements, checked in this order:
 * - Moral credit is open to the claimant: registered here, or resident for `pointsResidentDaysMin`; and they are a member.
 * - The batch still collects.
 * - The tariff has the entry, it gives points for claims, and was in force on the day of the deed.
 * - The day lies within the last `claimDaysMax` days, today included.
 * - There are words (`claimTextCharsMin`) or photos (`photosMax` at most).
 * - The same deed of the same day is not in the batch yet, and in no earlier one unless it was refused there.
 * - The entry's caps leave room, what waits in this batch counted.
 * - The batch is not full.
 *
 * Records `PointsClaimed`, and `BatchClaimAdded` in the batch.
 */
export function claimPoints(basis: ClaimBasis, command: ClaimPoints): Outcome<ClaimPointsRefusal> {
  return enterClaim(basis, command, { proposer: null, isByOffice: false });
}

/**
 * Propose points for a villager 代为申报: the steward or the village's custom supervisor 乡风监督员, for somebody who would
 * not do it themself. They are told.
 *
 * Requirements, checked in this order:
 * - The actor is the credit steward or a custom supervisor.
 * - Everything that a claim requires; entries that only they may propose are open too. A deduction 扣分 has words
 *   that say why: photos alone do not tell it to anybody.
 *
 * Records `PointsProposed`, and `BatchClaimAdded` in the batch. The person of a deduction is told at once and has
 * `pointsHearingDays` to explain, before anybody judges it.
 */
export function proposePoints(basis: ClaimBasis, command: ClaimPoints): Outcome<ProposePointsRefusal> {
  const gate = mayPropose(command.actor);
  return gate.ok ? enterClaim(basis, command, { proposer: command.actor, isByOffice: true }) : gate;
}

/** The gate of the verb; pages ask it for their buttons. */
export function mayPropose(actor: Actor): { ok: true } | Refused<RoleRequired> {
  const isOpen = hasRole(actor, 'creditSteward') || actor.isCustomSupervisor === true;
  return isOpen ? { ok: true } : refuse({ code: 'RoleRequired', roles: ['creditSteward'] });
}

interface Proposed {
  /** Null where it is the claimant's own. */
  proposer: Actor | null;
  /** The steward and the custom supervisor may propose what nobody claims. */
  isByOffice: boolean;
}

/** The claim of whoever did it, entered in its batch and told to whoever has to know. */
export function enterClaim(
  basis: ClaimBasis,
  command: ClaimPoints,
  { proposer, isByOffice }: Proposed,
): Outcome<ClaimPointsRefusal> {
  const open = mayHoldCredit(command.claimant, basis.rules, command.nowMs);
  if (!open.ok) return open;
  const refusal = refusalOfDeed(basis, command, isByOffice);
  if (refusal) return refusal;
  const entry = findEntry(basis.tariff, command.entryId);
  if (!entry) return refuse({ code: 'ClaimEntryNotFound' });
  const full = refusalOfRoom(basis, command, entry);
  if (full) return full;
  const claim = newClaim(basis, command, entry, proposer);
  const batch = withRow(basis.batch, claim);
  const { id: claimId, beneficiaryId, doneOn } = claim;
  const entered = {
    type: proposer ? 'PointsProposed' : 'PointsClaimed',
    data: {
      batchId: batch.id,
      beneficiaryId,
      tariffEntryId: entry.id,
      tariffEdition: basis.tariff.edition,
      points: entry.points,
      doneOn,
      photoCount: claim.photoIds.length,
      text: seal(claim.text),
    },
  };
  const added = { type: 'BatchClaimAdded', data: { ...batchData(batch), claimId } };
  const told = {
    to: { kind: 'person' as const, villagerId: command.claimant.id },
    ...(claim.hearing
      ? { code: 'pointsDeductionProposed', data: { ...deductionTold(claim), hearUntilMs: claim.hearing.untilMs } }
      : { code: 'pointsProposed', data: { title: entry.title, points: entry.points, name: command.actor.name } }),
    page: passbookPage,
  };
  const wanted = {
    to: { kind: 'role' as const, role: 'creditSteward' },
    code: 'pointsClaimed',
    data: { name: command.claimant.name, title: entry.title, month: batch.month },
    page: batchPage(batch.id),
  };
  // The steward, who keeps the batch, need not be told of their own proposal.
  const isWanted = !proposer || !hasRole(proposer, 'creditSteward');
  const messages = [...(proposer ? [told] : []), ...(isWanted ? [wanted] : [])];
  return accept([change(claim, entered), change(batch, added)], { messages });
}

function deductionTold({ entry, text }: Claim) {
  return { title: entry.title, points: entry.points, reason: text };
}

export type DeedRefusal = Exclude<
  ClaimPointsRefusal,
  { code: 'CreditNotOpen' | 'CreditNotMember' | 'ClaimAlreadyMade' | 'ClaimCapReached' }
>;

/** What speaks against the deed itself, whoever did it. */
export function refusalOfDeed(
  { rules, batch, tariff }: ClaimBasis,
  { entryId, nowMs, doneOn, text, photoIds }: Omit<ClaimPoints, 'claimant'>,
  isByOffice: boolean,
): Refused<DeedRefusal> | undefined {
  const entry = findEntry(tariff, entryId);
  if (batch.status !== 'collecting') return refuse({ code: 'BatchStatusNotAllowed', status: batch.status });
  if (!entry) return refuse({ code: 'ClaimEntryNotFound' });
  const { title } = entry;
  const isForClaims = entry.trigger === 'claim' || (isByOffice && entry.trigger === 'proposal');
  if (!isForClaims) return refuse({ code: 'ClaimEntryNotOpen', title });
  if (!isInForce(entry, doneOn)) return refuse({ code: 'ClaimEntryNotInForce', title });
  const today = dayOf(nowMs);
  if (doneOn > today) return refuse({ code: 'ClaimDayInFuture' });
  const daysMax = valueOf(rules, 'claimDaysMax');
  const earliestOn = addDays(today, -daysMax);
  if (doneOn < earliestOn) return refuse({ code: 'ClaimDayTooOld', earliestOn, daysMax });
  const photosMax = valueOf(rules, 'photosMax');
  if (photoIds.length > photosMax) return refuse({ code: 'ClaimTooManyPhotos', photosMax });
  const { claimTextCharsMin: charsMin } = batch.rules;
  const hasWords = Array.from(text.trim()).length >= charsMin;
  const hasEvidence = hasWords || (entry.direction === 'award' && photoIds.length > 0);
  return hasEvidence ? undefined : refuse({ code: 'ClaimEvidenceMissing', charsMin, evidence: entry.evidence });
}

function refusalOfRoom(
  { batch, earlier, account }: ClaimBasis,
  { claimant, doneOn }: ClaimPoints,
  entry: CreditEntry,
): Refused<ClaimPointsRefusal> | undefined {
  const { title } = entry;
  const beneficiaryId = beneficiaryIdOf(entry, claimant);
  const isOfEntry = (row: BatchRow) => row.beneficiaryId === beneficiaryId && row.entryId === entry.id;
  const mine = batch.rows.filter(isOfEntry);
  const before = earlier.flatMap(({ rows }) => rows.filter((row) => isOfEntry(row) && row.status !== 'refused'));
  if ([...mine, ...before].some((row) => row.doneOn === doneOn)) return refuse({ code: 'ClaimAlreadyMade', title });
  const pending = mine.map((row) => ({ entryId: row.entryId, on: row.doneOn, points: row.points }));
  const reached = capReached(account?.counters ?? [], entry, doneOn, pending);
  if (reached) return refuse({ code: 'ClaimCapReached', title, ...reached });
  return batch.rows.length < batchClaimsMax ? undefined : refuse({ code: 'BatchFull', claimsMax: batchClaimsMax });
}
