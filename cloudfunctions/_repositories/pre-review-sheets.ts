import { type Actor, hasRole, type RoleRequired } from '@shared/domain/member/actor';
import type { Role } from '@shared/domain/member/role';
import { monthsOf } from '@shared/domain/points/period';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { type Refused, refuse } from '@shared/kernel/outcome';
import { addDays, startOfDayMs } from '@shared/kernel/time';
import { fullDay } from '@shared/text/dates';
import { ledgerSheet } from '@shared/text/sheets/pre-review-ledger';
import { opinionSheet } from '@shared/text/sheets/opinion-sheet';
import { periodInWords } from '@shared/text/words/boards';
import { findLimitMax } from '@cloud/_platform/store';
import type { Finds, ReadsById } from './documents';
import { ledgerReaders, ledgerRow, listLedger, mayReadLedger } from './pre-review-ledger';
import { findPreReviewSession } from './pre-review-sessions';
import { readVillage } from './villages';

const sheetReaders: readonly Role[] = ['branchReviewer', 'townCoordinator', 'supervisor', 'chair', 'clerk'];

/** The gate of the opinion sheets: those who keep them, those who watch over them, and the party's own members. */
export function unlessReadsSheets(actor: Actor): Refused<RoleRequired> | undefined {
  const may = actor.isPartyMember || sheetReaders.some((role) => hasRole(actor, role));
  return may ? undefined : refuse({ code: 'RoleRequired', roles: sheetReaders });
}

/** The opinion sheets 预审意见表 of one session, to be signed and stamped. */
export async function readOpinionSheet(reads: ReadsById, actor: Actor, sessionId: string) {
  const closed = unlessReadsSheets(actor);
  if (closed) return closed;
  const session = await findPreReviewSession(reads, sessionId, actor.villageId);
  if (!session) return refuse({ code: 'SessionNotFound' });
  const { name } = await readVillage(reads, actor.villageId);
  return { ok: true as const, title: fullDay(session.heldOn), sheet: opinionSheet(session, name) };
}

/** The ledger of a month, a quarter or a year, for the town's file. */
export async function readLedgerSheet(reads: ReadsById & Finds, actor: Actor, period: string, nowMs: number) {
  if (!mayReadLedger(actor)) return refuse({ code: 'RoleRequired', roles: ledgerReaders } satisfies RoleRequired);
  const { name: villageName } = await readVillage(reads, actor.villageId);
  const proposals = await everyMatterOf(reads, actor.villageId, period);
  const title = periodInWords(period);
  const rows = proposals.reverse().map((proposal) => ledgerRow(proposal, nowMs));
  return { ok: true as const, title, sheet: ledgerSheet(rows, { villageName, title, nowMs }) };
}

async function everyMatterOf(reads: Finds, villageId: string, period: string): Promise<Proposal[]> {
  const { from, to } = monthsOf(period);
  const fromMs = startOfDayMs(`${from}-01`);
  const nextMonth = addDays(`${to}-28`, 4).slice(0, 7);
  const toMs = startOfDayMs(`${nextMonth}-01`) - 1;
  const proposals: Proposal[] = [];
  for (;;) {
    const last = proposals.at(-1);
    const after = last ? { after: [last.raisedAtMs, last.id] as const } : {};
    const portion = await listLedger(reads, { villageId, fromMs, toMs, limit: findLimitMax, ...after });
    proposals.push(...portion);
    if (portion.length < findLimitMax) return proposals;
  }
}
