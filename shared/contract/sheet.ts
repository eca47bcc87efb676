import type { PresenceStep } from '../domain/record/minutes/minutes';

/** The presence of one council over an evening, to be drawn: steps between two instants, and the line of the quorum. */
export interface PresenceChart {
  fromAtMs: number;
  toAtMs: number;
  steps: PresenceStep[];
  memberCount: number;
  /** Fewest who must be present; null where the meeting was not opened yet. */
  required: number | null;
}

/** A line to sign on, or a signature that was made. */
export interface SignatureLine {
  label: string;
  name: string;
  /** When and how it was signed; empty while it is not. */
  note: string;
}

/**
 * A part of a printed sheet 文书, in the order of the paper. Screen, browser print and Word document draw the same
 * parts, so that they say the same.
 */
export type SheetBlock =
  | { kind: 'title'; text: string }
  | { kind: 'subtitle'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'subheading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'facts'; rows: { label: string; value: string }[] }
  /**
   * A cell may have several lines. Widths are shares of the line; `isRoomy` leaves room to write by hand; the column of
   * bars, if there is one, begins at its left edge.
   */
  | { kind: 'table'; head: string[]; rows: string[][]; widths: number[]; isRoomy: boolean; barColumn?: number }
  | { kind: 'chart'; chart: PresenceChart; caption: string }
  /** A QR code 二维码 that leads to a page, and what whoever reads it finds there. */
  | { kind: 'code'; link: string; caption: string }
  | { kind: 'signatures'; lines: SignatureLine[]; stamp: string }
  | { kind: 'mark'; text: string };
