import type { DocumentRequest } from '@shared/contract/documents';
import type { Actor } from '@shared/domain/member/actor';
import { decisionLink } from '@shared/domain/decision/decision';
import { publicName } from '@shared/domain/member/person-reference';
import { refuse } from '@shared/kernel/outcome';
import { decisionNoticeSheet } from '@shared/text/sheets/decision-notice';
import { decisionTitle } from '@shared/text/words/recommendation';
import { findDecision } from './decisions';
import type { Finds, ReadsById, ReadsManyById } from './documents';
import { readFiguresSheet } from './figures-sheet';
import { readDutySheet, readErrandSlip } from './neighbour-sheets';
import { readHonourRollSheet, readPassbookSheet, readPointsNoticeSheet } from './points-sheets';
import { readLedgerSheet, readOpinionSheet } from './pre-review-sheets';
import { readPrintedSheet } from './printed-sheet';
import { readTellingSheet } from './telling-sheet';
import { readVillage } from './villages';

type Reads = ReadsById & ReadsManyById & Finds;

/** A sheet to be put on paper, as this reader may have it. */
export function readSheet(reads: Reads, actor: Actor, request: DocumentRequest, nowMs: number) {
  switch (request.sheet) {
    case 'tellingSheet':
      return readTellingSheet(reads, actor, nowMs);
    case 'opinionSheet':
      return readOpinionSheet(reads, actor, request.sessionId);
    case 'preReviewLedger':
      return readLedgerSheet(reads, actor, request.period, nowMs);
    case 'figures':
      return readFiguresSheet(reads, actor, request.period, nowMs);
    case 'honourRoll':
      return readHonourRollSheet(reads, actor, request.period, nowMs);
    case 'pointsNotice':
      return readPointsNoticeSheet(reads, actor, request.batchId, nowMs);
    case 'passbook':
      return readPassbookSheet(reads, actor, request.account, nowMs);
    case 'dutySheet':
      return readDutySheet(reads, actor, nowMs);
    case 'errandSlip':
      return readErrandSlip(reads, actor, request.errandId, nowMs);
    case 'decisionNotice':
      return readDecisionNotice(reads, actor, request.decisionId, nowMs);
    default:
      return readPrintedSheet(reads, actor, request);
  }
}

async function readDecisionNotice(reads: Reads, actor: Actor, decisionId: string, nowMs: number) {
  const decision = await findDecision(reads, decisionId, actor.villageId);
  if (!decision) return refuse({ code: 'DecisionNotFound' });
  const { name: villageName, pageAddress } = await readVillage(reads, actor.villageId);
  const link = pageAddress === null ? null : decisionLink(pageAddress, decision.id);
  const title = decisionTitle(decision.year, decision.number, decision.force);
  return {
    ok: true as const,
    title,
    sheet: decisionNoticeSheet(decision, { villageName, nowMs, nameOf: publicName, link }),
  };
}
