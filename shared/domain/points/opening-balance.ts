import { newChain, seal } from '../../kernel/case';
import { type Accepted, accept, type Change, change } from '../../kernel/outcome';
import { addDays, dayOf, endOfDayMs } from '../../kernel/time';
import { referenceToVillager, type Villager } from '../member/villager';
import type { RuleBook } from '../village/rule-book';
import type { Source } from '../village/rule';
import { type Claim, untouched } from './claim';
import { batchData, batchIdOf, batchPage, newBatch, openingMonthOf, type PointsBatch, withRow } from './points-batch';
import { postDueAtMs } from './publish-batch';

/** What stands in place of an entry of the tariff. */
export const openingEntryId = 'opening-balance';
/** Rows of one part on notice, and parts of one import. */
export const openingRowsMax = 300;
export const openingPartsMax = 6;

/** What somebody had before the village kept its points here, with its evidence. */
export interface OpeningRow {
  ownerId: string;
  isForHousehold: boolean;
  /** The person themself, or one of the household who answers for it. */
  claimant: Villager;
  points: number;
  evidence: string;
}

export interface OpenBalance {
  rules: RuleBook;
  villageId: string;
  /** Its source is the row's own evidence, so that the notice shows it to everybody. */
  entry: { title: string; evidence: string } & Omit<Source, 'article'>;
  nowMs: number;
}

export function openingClaimIdOf(villageId: string, ownerId: string): string {
  return `${villageId}.opening.${ownerId.replace(':', '-')}`;
}

/** The claims of an opening balance 期初积分, part by part: as they stand on the notice, approved by nobody but it. */
export function openingClaims(rows: readonly OpeningRow[], order: OpenBalance): Claim[] {
  return rows.map((row, at) => openingClaim(row, Math.floor(at / openingRowsMax) + 1, order));
}

function openingClaim(row: OpeningRow, part: number, { villageId, entry, nowMs }: OpenBalance): Claim {
  const { ownerId, isForHousehold, claimant, points, evidence } = row;
  const on = dayOf(nowMs);
  return {
    id: openingClaimIdOf(villageId, ownerId),
    kind: 'claim',
    villageId,
    chain: newChain,
    batchId: batchIdOf(villageId, openingMonthOf(on.slice(0, 7), part)),
    status: 'approved',
    isOnNotice: true,
    claimant: referenceToVillager(claimant),
    claimantHouseholdId: claimant.householdId,
    claimantGroupId: claimant.groupId,
    proposer: null,
    beneficiaryId: ownerId,
    isForHousehold,
    entry: {
      title: entry.title,
      evidence: entry.evidence,
      source: { document: entry.document, article: evidence, edition: entry.edition },
      id: openingEntryId,
      category: 'householdBase',
      points,
      direction: 'award',
      monthlyPointsMax: points,
      yearlyPointsMax: points,
      edition: 1,
    },
    text: evidence,
    photoIds: [],
    doneOn: on,
    claimedAtMs: nowMs,
    hearing: null,
    ...untouched,
  };
}

/** A claim as it is entered; one that was left behind by an import broken off is written anew. */
export function enterOpeningClaim(claim: Claim, before: Claim | undefined): Change {
  const { batchId, beneficiaryId, entry, text } = claim;
  const data = { batchId, beneficiaryId, points: entry.points, text: seal(text) };
  return change(before ? { ...claim, chain: before.chain } : claim, { type: 'OpeningBalanceEntered', data });
}

/**
 * Give public notice of an opening balance, for `pointsNoticeDays` like a month's points: everybody may object, and
 * nothing is posted before it is over. What an objection is upheld against goes to the review group like any claim.
 *
 * Records `OpeningBalancePublished` for each part; every villager is told once.
 */
export function publishOpeningBalance(claims: readonly Claim[], { rules, villageId, nowMs }: OpenBalance): Accepted {
  const noticeFromOn = dayOf(nowMs);
  const parts = Array.from({ length: Math.ceil(claims.length / openingRowsMax) }, (_, at) => {
    const thisMonth = noticeFromOn.slice(0, 7);
    const month = openingMonthOf(thisMonth, at + 1);
    const empty = { ...newBatch(rules, villageId, thisMonth, nowMs), id: batchIdOf(villageId, month), month };
    const noticeToOn = addDays(noticeFromOn, empty.rules.pointsNoticeDays - 1);
    const noticed: PointsBatch = { ...empty, status: 'noticed', noticeFromOn, noticeToOn };
    const rows = claims.filter(({ batchId }) => batchId === empty.id);
    return rows.reduce(withRow, { ...noticed, dueAtMs: postDueAtMs(noticed, noticeToOn) });
  });
  const [first] = parts;
  if (!first) return accept([]);
  const message = {
    to: { kind: 'role' as const, role: 'villager' },
    code: 'pointsNoticed',
    data: {
      month: first.month,
      approvedCount: claims.length,
      noticeToMs: endOfDayMs(first.noticeToOn ?? noticeFromOn),
    },
    page: batchPage(first.id),
  };
  return accept(
    parts.map((part) => change(part, { type: 'OpeningBalancePublished', data: { ...batchData(part), noticeFromOn } })),
    { messages: [message] },
  );
}
