import type { PassbookAccount } from '@shared/contract/points-pages';
import type { Actor } from '@shared/domain/member/actor';
import { publicName } from '@shared/domain/member/person-reference';
import { accountIdOf, balanceOf } from '@shared/domain/points/account';
import type { Claim } from '@shared/domain/points/claim';
import { refuse } from '@shared/kernel/outcome';
import { honourRollSheet } from '@shared/text/sheets/honour-roll';
import { passbookSheet } from '@shared/text/sheets/passbook';
import { pointsNoticeSheet } from '@shared/text/sheets/points-notice';
import { periodInWords } from '@shared/text/words/boards';
import { monthInWords } from '@shared/text/words/points-names';
import { findLimitMax } from '@cloud/_platform/store';
import { accountChosen, listTransfers, readAccount } from './accounts';
import { listClaims } from './claims';
import type { Finds, ReadsById, ReadsManyById } from './documents';
import { readHonourRoll } from './honour-roll';
import { findBatch } from './points-batches';
import { readVillage } from './villages';

type Reads = ReadsById & ReadsManyById & Finds;

/** The honour roll for the wall. */
export async function readHonourRollSheet(reads: Reads, actor: Actor, period: string, nowMs: number) {
  const page = await readHonourRoll(reads, actor, { period, nowMs }, true);
  const { name } = await readVillage(reads, actor.villageId);
  return { ok: true as const, title: periodInWords(period), sheet: honourRollSheet(page, name, nowMs) };
}

/** A month's public notice, for whoever in the village asks; before it there is nothing to put up. */
export async function readPointsNoticeSheet(reads: Reads, actor: Actor, batchId: string, nowMs: number) {
  const batch = await findBatch(reads, batchId, actor.villageId);
  if (!batch) return refuse({ code: 'BatchNotFound' });
  if (batch.noticeFromOn === null) return refuse({ code: 'BatchStatusNotAllowed', status: batch.status });
  const claims = await everyClaimOnNotice(reads, batch.id);
  const { name } = await readVillage(reads, actor.villageId);
  const sheet = pointsNoticeSheet(batch, claims, { villageName: name, nowMs, nameOf: publicName });
  return { ok: true as const, title: monthInWords(batch.month), sheet };
}

async function everyClaimOnNotice(reads: Finds, batchId: string): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (;;) {
    const last = claims.at(-1);
    const portion = await listClaims(reads, {
      where: { batchId, isOnNotice: true },
      orderBy: { field: 'claimedAtMs', direction: 'ascending' },
      limit: findLimitMax,
      ...(last ? { after: [last.claimedAtMs, last.id] as const } : {}),
    });
    claims.push(...portion);
    if (portion.length < findLimitMax) return claims;
  }
}

/** One of the reader's own accounts: the latest entries, as many as a list has. */
export async function readPassbookSheet(reads: Reads, actor: Actor, account: PassbookAccount, nowMs: number) {
  const { book, ownerId } = accountChosen(account, actor);
  const { villageId, name: ownerName } = actor;
  const found = await readAccount(reads, villageId, book, ownerId);
  const transfers = await listTransfers(reads, {
    where: { accountId: accountIdOf(villageId, book, ownerId) },
    orderBy: { field: 'turnover', direction: 'descending' },
    limit: findLimitMax,
  });
  const { name: villageName } = await readVillage(reads, villageId);
  const isCutShort = transfers.length === findLimitMax;
  const printing = { account, ownerName, balance: balanceOf(found), villageName, nowMs, isCutShort };
  return { ok: true as const, title: ownerName, sheet: passbookSheet(transfers, printing) };
}
