import * as z from 'zod/mini';
import type { OnlyChairOrClerk } from '../domain/agenda/gates';
import type { AgendaItem, Meeting } from '../domain/agenda/meeting';
import type { ScreenPhase } from '../domain/meeting/screen-phase';
import type { Poll, Tally } from '../domain/vote/poll';
import type { Explanation } from '../domain/village/explanation';
import type { MeetingNotFound } from './agenda';
import { id, instant, text } from './common';
import { view, viewOfHall } from './declare';

/** The ticket was made up, belongs to another meeting, or the evening is long over. */
export type ScreenTicketInvalid = { code: 'ScreenTicketInvalid' };

export interface ScreenTicket {
  villageId: string;
  meetingId: string;
  untilMs: number;
  seal: string;
}

/**
 * What may hang on the wall of a hall: names of council members and guests, the texts that are read aloud, counts. No
 * phone numbers, no reasons for leave, no ballots, and no names of villagers.
 */
export interface ScreenPage {
  readAtMs: number;
  phase: ScreenPhase;
  title: string;
  place: string;
  councilName: string;
  chairName: string;
  startAtMs: number;
  openedAtMs: number | null;
  endedAtMs: number | null;
  quorums: { councilName: string; presentCount: number; requiredCount: number; memberCount: number }[];
  items: {
    itemId: string;
    kind: AgendaItem['kind'];
    title: string;
    recommendsTo: AgendaItem['recommendsTo'];
    status: AgendaItem['status'];
    result: AgendaItem['result'];
  }[];
  currentItemId: string | null;
  consensus: string;
  /** The frozen words that will be voted on, from when they were read out; empty before. */
  motion: string;
  speaking: { name: string; guestCapacity: string | null; startedAtMs: number; endsAtMs: number } | null;
  /** Who comes next, one name; empty where nobody waits. */
  nextName: string;
  poll: {
    method: Poll['method'];
    motion: string;
    /** The vote is on an amendment; `motion` is how the whole would read with it. */
    isAmendment: boolean;
    electorateCount: number;
    /** How many are in; null where hands are counted. Never how they divide. */
    castCount: number | null;
    /** Nobody votes any more and there is no result yet: votes are counted, or a secret count waits for the chair. */
    isCounting: boolean;
    /** Of the tellers' counts: how often the two differed, of how often they may; null where they agree or never differed. */
    recount: { differedCount: number; roundsMax: number } | null;
    tally: Tally | null;
    explanation: Explanation | null;
  } | null;
  /** While members arrive: the six digits, the seal in the picture to scan, and until when they hold. */
  code: { code: string; seal: string; changesAtMs: number } | null;
  nextMeeting: Meeting['nextMeeting'];
  /** Whether somebody speaks or votes, so that the screen asks more often. */
  isBusy: boolean;
}

const ticket = { villageId: id, meetingId: id, untilMs: instant, seal: id };

export const screenContract = {
  'meeting.screen-ticket': view<ScreenTicket, MeetingNotFound | OnlyChairOrClerk>()(z.strictObject({ meetingId: id })),
  /** `page` is null where nothing has changed since `seen`. */
  'meeting.screen': viewOfHall<{ revision: string; page: ScreenPage | null }, ScreenTicketInvalid>()(
    z.strictObject({ ...ticket, seen: text(100, 0) }),
  ),
};
