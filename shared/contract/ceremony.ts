import * as z from 'zod/mini';
import type { Ceremony, CeremonyStatus } from '../domain/neighbourhood/ceremony';
import {
  type CeremonyAdvice,
  ceremonyCountMax,
  type CeremonyFigures,
  ceremonyHelpCharsMax,
  ceremonyNoteCharsMax,
  ceremonyPlaceCharsMax,
} from '../domain/neighbourhood/ceremony-draft';
import type { NotYours, StepClosed } from '../domain/neighbourhood/gates';
import type { ChangeCeremonyRefusal } from '../domain/neighbourhood/hold-ceremony';
import type { RegisterCeremonyRefusal } from '../domain/neighbourhood/register-ceremony';
import type { CeremonyArticle, CeremonyLimit } from '../domain/village/ceremony-limits';
import { ceremonyKinds, type CeremonyKind } from '../domain/village/register';
import { cursor, day, id, type Page, type Permission, text } from './common';
import { command, view } from './declare';

export type CeremonyNotFound = { code: 'CeremonyNotFound' };

/** What the form needs: for each kind its limits and articles of today, and from which day it may be. */
export interface CeremonyForm {
  today: string;
  kinds: {
    kind: CeremonyKind;
    limits: CeremonyLimit[];
    articles: CeremonyArticle[];
    noticeDays: number | null;
    earliestOn: string;
  }[];
  /** The reader may register for any family: the clerk and the red-white council. */
  isForAnybody: boolean;
}

export interface CeremonyRow {
  id: string;
  kind: CeremonyKind;
  status: CeremonyStatus;
  familyName: string;
  on: string;
  place: string;
}

export interface CeremonyList extends Page<CeremonyRow> {
  /** The reader looks after ceremonies and may see all of them. */
  seesAll: boolean;
}

export interface CeremonyDetail extends CeremonyRow {
  figures: CeremonyFigures;
  help: string;
  registrantName: string;
  registeredAtMs: number;
  advice: CeremonyAdvice[];
  limits: Ceremony['limits'];
  articles: Ceremony['articles'];
  noticeDays: number | null;
  earliestOn: string;
  note: string;
  change: Permission<NotYours | StepClosed>;
  tell: Permission<NotYours | StepClosed>;
}

const figure = z.nullable(z.int().check(z.nonnegative(), z.lte(ceremonyCountMax)));
const plan = z.strictObject({
  on: day,
  place: text(ceremonyPlaceCharsMax, 0),
  figures: z.strictObject({
    tables: figure,
    tableYuan: figure,
    cars: figure,
    days: figure,
    giftYuan: figure,
    betrothalYuan: figure,
  }),
  help: text(ceremonyHelpCharsMax, 0),
});

export const ceremonyContract = {
  'neighbourhood.register-ceremony': command<
    { ceremonyId: string; advice: CeremonyAdvice[] },
    RegisterCeremonyRefusal
  >()(
    z.strictObject({
      kind: z.enum(ceremonyKinds),
      /** Somebody of the family; null for one's own. */
      familyId: z.nullable(id),
      plan,
    }),
  ),
  'neighbourhood.change-ceremony': command<{ advice: CeremonyAdvice[] }, ChangeCeremonyRefusal | CeremonyNotFound>()(
    z.strictObject({ ceremonyId: id, plan }),
  ),
  'neighbourhood.cancel-ceremony': command<Record<string, never>, NotYours | StepClosed | CeremonyNotFound>()(
    z.strictObject({ ceremonyId: id }),
  ),
  'neighbourhood.note-ceremony': command<Record<string, never>, NotYours | StepClosed | CeremonyNotFound>()(
    z.strictObject({ ceremonyId: id, text: text(ceremonyNoteCharsMax, 0) }),
  ),
  'neighbourhood.ceremony-form': view<CeremonyForm>()(z.strictObject({})),
  /** `mine`: the family's and those the reader registered; `ahead` and `past` are for whoever looks after them. */
  'neighbourhood.ceremonies': view<CeremonyList, NotYours>()(
    z.strictObject({ whose: z.enum(['mine', 'ahead', 'past']), cursor }),
  ),
  'neighbourhood.ceremony': view<CeremonyDetail, CeremonyNotFound>()(z.strictObject({ ceremonyId: id })),
};
