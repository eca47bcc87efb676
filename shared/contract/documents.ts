import * as z from 'zod/mini';
import { periodPattern } from '../domain/points/period';
import { id } from './common';

/** Sheets of a meeting that are printed: the minutes, the sign-in sheet 签到册, the notice with its agenda. */
export const printedSheets = ['minutes', 'signInSheet', 'notice'] as const;
export const printedSheetShape = z.enum(printedSheets);
export type PrintedSheet = z.infer<typeof printedSheetShape>;

export const meetingSheetShape = z.strictObject({ sheet: printedSheetShape, meetingId: id });
export type MeetingSheetRequest = z.infer<typeof meetingSheetShape>;

/**
 * What the function `documents` is asked for: a sheet of a meeting, the list of those to be told 告知单, a decision or a
 * month's points on public notice 公示, the honour roll 红榜, the village's figures 办事情况, or a passbook 存折, the opinion
 * sheets 预审意见表 of a session, or the ledger of pre-review 预审台账.
 */
export const documentRequestShape = z.discriminatedUnion('sheet', [
  meetingSheetShape,
  z.strictObject({ sheet: z.literal('tellingSheet') }),
  z.strictObject({ sheet: z.literal('opinionSheet'), sessionId: id }),
  z.strictObject({ sheet: z.literal('preReviewLedger'), period: z.string().check(z.regex(periodPattern)) }),
  z.strictObject({ sheet: z.literal('decisionNotice'), decisionId: id }),
  z.strictObject({ sheet: z.literal('pointsNotice'), batchId: id }),
  z.strictObject({ sheet: z.literal('honourRoll'), period: z.string().check(z.regex(periodPattern)) }),
  z.strictObject({ sheet: z.literal('figures'), period: z.string().check(z.regex(periodPattern)) }),
  z.strictObject({ sheet: z.literal('dutySheet') }),
  z.strictObject({ sheet: z.literal('errandSlip'), errandId: id }),
  z.strictObject({ sheet: z.literal('passbook'), account: z.enum(['mine', 'household', 'duty']) }),
]);
export type DocumentRequest = z.infer<typeof documentRequestShape>;

/** A Word document, small enough to travel in the answer. */
export interface PrintedDocument {
  fileName: string;
  contentType: string;
  base64: string;
}
