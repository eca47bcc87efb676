import type { Ports } from '@cloud/_platform/ports';
import type { Store } from '@cloud/_platform/store';
import { findClaim } from '@cloud/_repositories/claims';
import { byKind } from '@cloud/_repositories/documents';
import { findBatch } from '@cloud/_repositories/points-batches';
import { actBySystem } from '@cloud/_repositories/system-act';
import { findVillage } from '@cloud/_repositories/villages';
import type { Villager } from '@shared/domain/member/villager';
import type { Claim } from '@shared/domain/points/claim';
import {
  enterOpeningClaim,
  type OpenBalance,
  openingClaims,
  openingEntryId,
  publishOpeningBalance,
} from '@shared/domain/points/opening-balance';
import { pointsBatchShape } from '@shared/domain/points/points-batch';
import { accept } from '@shared/kernel/outcome';
import { addDays, dayOf } from '@shared/kernel/time';
import { importSentences } from '@shared/text/import-sentences';
import { openingEntry } from '@shared/text/roster-words';
import { readAll } from '../../read-all';
import { ImportRefused } from '../roster/problems';
import { toolPorts } from '../tool-ports';
import { readWorkbook } from '../roster/workbook';
import { readOpening } from './read-opening';

export interface OpeningOrder {
  villageId: string;
  file: string;
  /** Without it everything is read and told, and nothing is written. */
  isWriting: boolean;
  nowMs: number;
}

/** Claims written in one transaction: two documents each, and room to spare. */
const claimsAtOnce = 8;

/**
 * Brings the points that people had before 期初积分: the whole table or nothing of it, on public notice with its evidence.
 * It is posted as a month's points are, by the steward when the notice is over.
 */
export async function importOpening(store: Store, order: OpeningOrder): Promise<string[]> {
  const { villageId, nowMs, isWriting } = order;
  const sheets = await readWorkbook(order.file);
  const village = await findVillage(byKind(store), villageId);
  if (!village) throw new ImportRefused([importSentences.noVillage(villageId)]);
  const villagers = await villagersOf(store, villageId);
  const rows = readOpening(sheets, { villageId, villagers, openedIds: await openedIn(store, villageId) });
  const sum = rows.reduce((total, { points }) => total + points, 0);
  const told = [importSentences.opening(rows.length, sum)];
  if (!isWriting || rows.length === 0) return [...told, importSentences.dryRun()];
  const entering = { rules: village.rules, villageId, entry: openingEntry, nowMs };
  await carryOut(toolPorts(store, nowMs), openingClaims(rows, entering), entering);
  const toOn = addDays(dayOf(nowMs), village.rules.rules.pointsNoticeDays.value - 1);
  return [...told, importSentences.openingPublished(toOn)];
}

/** The notice comes last, in one transaction: until it is there nothing of the table can be posted, or found open. */
async function carryOut(ports: Ports, claims: readonly Claim[], order: OpenBalance): Promise<void> {
  const { villageId, nowMs } = order;
  const actId = `opening.${villageId}.${nowMs}`;
  for (let start = 0; start < claims.length; start += claimsAtOnce) {
    await actBySystem(ports, { actId: `${actId}.${start}`, villageId }, async (work) => {
      for (const claim of claims.slice(start, start + claimsAtOnce)) {
        const before = await findClaim(work, claim.id, villageId);
        await work.save(accept([enterOpeningClaim(claim, before)]), null);
      }
    });
  }
  await actBySystem(ports, { actId, villageId }, async (work) => {
    const { batchId = '' } = claims[0] ?? {};
    if (await findBatch(work, batchId, villageId)) throw new ImportRefused([importSentences.openedThisMonth()]);
    await work.save(publishOpeningBalance(claims, order), null);
  });
}

async function villagersOf(store: Store, villageId: string): Promise<Villager[]> {
  const villagers: Villager[] = [];
  for await (const document of readAll(store, 'villagers')) {
    const villager = document as Villager;
    if (villager.villageId === villageId) villagers.push(villager);
  }
  return villagers;
}

/** Whose opening balance stands in some batch; what an import broken off left behind does not. */
async function openedIn(store: Store, villageId: string): Promise<Set<string>> {
  const opened = new Set<string>();
  for await (const document of readAll(store, 'pointsBatches')) {
    const batch = pointsBatchShape.parse(document);
    if (batch.villageId !== villageId) continue;
    for (const { entryId, beneficiaryId } of batch.rows) if (entryId === openingEntryId) opened.add(beneficiaryId);
  }
  return opened;
}
