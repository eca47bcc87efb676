import * as z from 'zod/mini';
import { id } from './common';

/** Sheets of a meeting that are printed: the minutes, the sign-in sheet 签到册, the notice with its agenda. */
export const printedSheets = ['minutes', 'signInSheet', 'notice'] as const;
export const printedSheetShape = z.enum(printedSheets);
export type PrintedSheet = z.infer<typeof printedSheetShape>;

/** What the function `documents` is asked for. */
export const documentRequestShape = z.strictObject({ sheet: printedSheetShape, meetingId: id });
export type DocumentRequest = z.infer<typeof documentRequestShape>;

/** A Word document, small enough to travel in the answer. */
export interface PrintedDocument {
  fileName: string;
  contentType: string;
  base64: string;
}
