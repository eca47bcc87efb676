import { newChain } from '../../kernel/case';
import { dueAfterDays } from '../../kernel/time';
import { type Actor, referenceTo } from '../member/actor';
import { referenceToVillager, type Villager } from '../member/villager';
import { valueOf } from '../village/rule-book';
import { householdOwnerId } from './account';
import { type Claim, untouched } from './claim';
import type { ClaimBasis, ClaimPoints } from './claim-points';
import type { CreditEntry } from './tariff';

/** Whose account a deed of this entry goes to. */
export function beneficiaryIdOf(entry: CreditEntry, claimant: Villager): string {
  return entry.beneficiary === 'household' ? householdOwnerId(claimant.householdId) : claimant.id;
}

/** A claim as it enters its batch; a deduction begins with its hearing. */
export function newClaim(
  { rules, tariff, batch }: ClaimBasis,
  command: ClaimPoints,
  entry: CreditEntry,
  proposer: Actor | null,
): Claim {
  const { claimant, nowMs } = command;
  const hearUntilMs = dueAfterDays(nowMs, valueOf(rules, 'pointsHearingDays'));
  const { id, title, category, points, direction, monthlyPointsMax, yearlyPointsMax, evidence, source } = entry;
  return {
    id: command.claimId,
    kind: 'claim',
    villageId: claimant.villageId,
    chain: newChain,
    batchId: batch.id,
    status: 'waiting',
    isOnNotice: false,
    claimant: referenceToVillager(claimant),
    claimantHouseholdId: claimant.householdId,
    claimantGroupId: claimant.groupId,
    proposer: proposer && referenceTo(proposer),
    beneficiaryId: beneficiaryIdOf(entry, claimant),
    isForHousehold: entry.beneficiary === 'household',
    entry: {
      id,
      title,
      category,
      points,
      direction,
      monthlyPointsMax,
      yearlyPointsMax,
      evidence,
      source,
      edition: tariff.edition,
    },
    text: command.text.trim(),
    photoIds: [...command.photoIds],
    doneOn: command.doneOn,
    claimedAtMs: nowMs,
    hearing: direction === 'deduct' ? { untilMs: hearUntilMs, explanation: null } : null,
    ...untouched,
    proposerId: proposer?.villagerId ?? '',
  };
}
