import * as z from 'zod/mini';
import { type CareStatus, type CareWay, careWays } from '../domain/neighbourhood/care';
import { careNoteCharsMax, careWhyCharsMax } from '../domain/neighbourhood/care-draft';
import type { DayNotAllowed, NotYours, ReasonTooShort, StepClosed } from '../domain/neighbourhood/gates';
import type { ListCareRefusal } from '../domain/neighbourhood/visit-care';
import type { CareReason } from '../domain/village/care-reasons';
import { cursor, day, fileIds, id, type Page, type Permission, text } from './common';
import { command, view } from './declare';
import type { NeighbourhoodPhotoNotFound } from './supply';

export type CareNotFound = { code: 'CareNotFound' };

export interface CareRow {
  id: string;
  personName: string;
  visitorName: string;
  /** When the next visit is due. */
  dueAtMs: number;
  isOverdue: boolean;
  reasonTitle: string;
}

export interface CareList extends Page<CareRow> {
  /** The clerk keeps the list and sees all of it. */
  keepsList: boolean;
  reasons: CareReason[];
  today: string;
}

export interface CareVisitRow {
  id: string;
  visitorName: string;
  way: CareWay;
  visitedAtMs: number;
  /** Empty for whoever does not read the reasons. */
  note: string;
  photoIds: string[];
}

export interface CareDetail extends Page<CareVisitRow>, Omit<CareRow, 'reasonTitle'> {
  status: CareStatus;
  /** Null for whoever was only told that a visit is late. */
  reason: CareReason | null;
  why: string;
  endReason: string;
  today: string;
  keep: Permission<NotYours | StepClosed>;
  visit: Permission<NotYours | StepClosed>;
}

type Nothing = Record<string, never>;
type PersonNotFound = { code: 'NeighbourhoodPersonNotFound' };

export const careContract = {
  'neighbourhood.list-care': command<{ careId: string }, ListCareRefusal>()(
    z.strictObject({
      personId: id,
      /** Null where the actor goes. */
      visitorId: z.nullable(id),
      reasonId: id,
      why: text(careWhyCharsMax, 0),
      firstOn: day,
    }),
  ),
  'neighbourhood.arrange-care': command<
    Nothing,
    NotYours | StepClosed | PersonNotFound | DayNotAllowed | CareNotFound
  >()(z.strictObject({ careId: id, visitorId: z.nullable(id), nextOn: day })),
  'neighbourhood.end-care': command<Nothing, NotYours | StepClosed | ReasonTooShort | CareNotFound>()(
    z.strictObject({ careId: id, reason: text(careWhyCharsMax, 0) }),
  ),
  'neighbourhood.record-care-visit': command<
    Nothing,
    NotYours | StepClosed | CareNotFound | NeighbourhoodPhotoNotFound
  >()(z.strictObject({ careId: id, way: z.enum(careWays), note: text(careNoteCharsMax, 0), photoIds: fileIds })),
  /** `mine`: whom the reader visits; `all`: the clerk's whole list. */
  'neighbourhood.care-list': view<CareList, NotYours>()(z.strictObject({ whose: z.enum(['mine', 'all']), cursor })),
  'neighbourhood.care': view<CareDetail, CareNotFound>()(z.strictObject({ careId: id, cursor })),
  /** When the reader was visited, and by whom. */
  'neighbourhood.visits-to-me': view<Page<CareVisitRow>>()(z.strictObject({ cursor })),
};
