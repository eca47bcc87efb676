import * as z from 'zod/mini';
import type { RoleRequired } from '../domain/member/actor';
import { periodPattern } from '../domain/points/period';
import type { ShowDeedRefusal } from '../domain/points/show-deed';
import { cursor, id, type Page, text } from './common';
import { command, view } from './declare';

export interface HonourRow {
  id: string;
  place: number;
  /** In full with consent, else the surname and *; a group's own name. */
  name: string;
  points: number;
  deedCount: number;
  /** The reader, their household, or their group. */
  isMine: boolean;
}

export interface HonourBoard {
  rows: HonourRow[];
  /** Who else has a place, where too many have the same points. */
  moreCount: number;
}

/** The honour roll 红榜 of a month, a quarter or a year. */
export interface HonourRollPage {
  period: string;
  /** The months that are posted already, and so in it. */
  months: string[];
  before: string;
  /** Null at this month, quarter or year. */
  after: string | null;
  /** The month, quarter and year to change to. */
  current: { month: string; quarter: string; year: string };
  places: number;
  persons: HonourBoard;
  households: HonourBoard;
  groups: HonourBoard;
  /** Whether the reader agreed to be named. */
  isNamePublic: boolean;
}

/** Who, with the name as the supervisor sees it. */
export interface FairnessPerson {
  id: string;
  name: string;
}

/** How points are handed out 公平检查, for the supervisor: each figure with the list behind it. */
export interface FairnessPage {
  fromMonth: string;
  toMonth: string;
  monthCount: number;
  awardCount: number;
  awardPoints: number;
  proposed: { proposer: FairnessPerson; claimant: FairnessPerson; count: number; points: number; ofPoints: number }[];
  mutual: { people: [FairnessPerson, FairnessPerson]; counts: [number, number] }[];
  sittings: { people: [FairnessPerson, FairnessPerson]; count: number }[];
  judgedCount: number;
  insiders: { person: FairnessPerson; points: number }[];
  insiderPoints: number;
  unseen: { batchId: string; person: FairnessPerson; points: number; doneOn: string }[];
  unseenCount: number;
  unseenPoints: number;
  groups: { name: string; points: number; deedCount: number }[];
  correctedCount: number;
}

/** A good deed on the wall 好人好事墙. */
export interface DeedRow {
  claimId: string;
  title: string;
  text: string;
  /** In full with consent, else the surname and *. */
  name: string;
  isForHousehold: boolean;
  doneOn: string;
  photoIds: string[];
  isMine: boolean;
  mayTakeDown: boolean;
}

type ClaimNotFound = { code: 'ClaimNotFound' };

const period = z.string().check(z.regex(periodPattern));

export const boardsContract = {
  'points.honour-roll': view<HonourRollPage>()(z.strictObject({ period: z.nullable(period) })),
  'points.show-deed': command<{ claimId: string }, ShowDeedRefusal | ClaimNotFound>()(
    z.strictObject({ claimId: id, isShown: z.boolean(), reason: text(100, 0) }),
  ),
  'points.good-deeds': view<Page<DeedRow>>()(z.strictObject({ cursor })),
  'points.fairness': view<FairnessPage, RoleRequired>()(z.strictObject({})),
};
