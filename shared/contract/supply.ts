import * as z from 'zod/mini';
import type { ClaimSupplyRefusal } from '../domain/neighbourhood/claim-supply';
import type { NotYours, ReasonTooShort, StepClosed } from '../domain/neighbourhood/gates';
import type { PublishSupplyRefusal } from '../domain/neighbourhood/publish-supply';
import { supplyDirections, type SupplyDirection, type SupplyStatus } from '../domain/neighbourhood/supply';
import {
  supplyContactCharsMax,
  supplyNoteCharsMax,
  supplyQuantityCharsMax,
  supplyTextCharsMax,
  supplyTitleCharsMax,
} from '../domain/neighbourhood/supply-draft';
import { cursor, day, fileIds, id, type Page, type Permission, text } from './common';
import { command, view } from './declare';

export type SupplyNotFound = { code: 'SupplyNotFound' };
export type NeighbourhoodPhotoNotFound = { code: 'NeighbourhoodPhotoNotFound' };

export interface SupplyRow {
  id: string;
  direction: SupplyDirection;
  title: string;
  quantity: string;
  status: SupplyStatus;
  /** The unit's name, or the person's as this reader may see it. */
  publisherName: string;
  untilMs: number;
  /** Who has it, and until when; null while nobody does. */
  claimer: { name: string; untilOn: string } | null;
  isMine: boolean;
}

export interface SupplyList extends Page<SupplyRow> {
  quarter: string;
  today: string;
  quarterEndOn: string;
}

export interface SupplyDetail extends SupplyRow {
  note: string;
  /** How the two reach each other; empty for everybody else. */
  contact: string;
  quarter: string;
  today: string;
  publishedAtMs: number;
  givenBack: { name: string; reason: string; atMs: number }[];
  delivery: { text: string; photoIds: string[]; atMs: number } | null;
  endReason: string;
  claim: Permission<ClaimSupplyRefusal>;
  deliver: Permission<NotYours | StepClosed>;
  confirm: Permission<NotYours | StepClosed>;
  withdraw: Permission<NotYours | StepClosed>;
}

export interface SupplyForm {
  today: string;
  quarter: string;
  quarterEndOn: string;
  /** Units for which the reader may publish. */
  units: { unitId: string; name: string }[];
}

type Nothing = Record<string, never>;
const reason = text(supplyTextCharsMax, 0);

export const supplyContract = {
  'neighbourhood.publish-supply': command<{ supplyId: string }, PublishSupplyRefusal>()(
    z.strictObject({
      direction: z.enum(supplyDirections),
      title: text(supplyTitleCharsMax),
      quantity: text(supplyQuantityCharsMax, 0),
      note: text(supplyNoteCharsMax, 0),
      contact: text(supplyContactCharsMax, 0),
      untilOn: day,
      unitId: z.nullable(id),
    }),
  ),
  'neighbourhood.claim-supply': command<Nothing, ClaimSupplyRefusal | SupplyNotFound>()(
    z.strictObject({ supplyId: id, untilOn: day }),
  ),
  'neighbourhood.give-supply-back': command<Nothing, NotYours | StepClosed | ReasonTooShort | SupplyNotFound>()(
    z.strictObject({ supplyId: id, reason }),
  ),
  'neighbourhood.deliver-supply': command<
    Nothing,
    NotYours | StepClosed | { code: 'SupplyEvidenceMissing' } | SupplyNotFound | NeighbourhoodPhotoNotFound
  >()(z.strictObject({ supplyId: id, text: reason, photoIds: fileIds })),
  'neighbourhood.confirm-supply': command<Nothing, NotYours | StepClosed | ReasonTooShort | SupplyNotFound>()(
    z.strictObject({ supplyId: id, isReceived: z.boolean(), text: reason }),
  ),
  'neighbourhood.withdraw-supply': command<Nothing, NotYours | StepClosed | ReasonTooShort | SupplyNotFound>()(
    z.strictObject({ supplyId: id, reason }),
  ),
  /** `open`: what stands, what ends first on top; `published` and `claimed`: the reader's own; `quarter`: all of this quarter. */
  'neighbourhood.supply-list': view<SupplyList>()(
    z.strictObject({ which: z.enum(['open', 'published', 'claimed', 'quarter']), cursor }),
  ),
  'neighbourhood.supply': view<SupplyDetail, SupplyNotFound>()(z.strictObject({ supplyId: id })),
  'neighbourhood.supply-form': view<SupplyForm>()(z.strictObject({})),
};
