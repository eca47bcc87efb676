import * as z from 'zod/mini';
import type { AssignErrandRefusal, PapersOut, PersonNotFound } from '../domain/neighbourhood/ask-errand';
import { errandSides, type ErrandStatus, type Paper, paperSteps } from '../domain/neighbourhood/errand';
import {
  errandTextCharsMax,
  errandWhatCharsMax,
  paperNameCharsMax,
  papersMax,
} from '../domain/neighbourhood/errand-draft';
import type { NotYours, ReasonTooShort, StepClosed } from '../domain/neighbourhood/gates';
import type { AddPaperRefusal, TickPaperRefusal } from '../domain/neighbourhood/run-errand';
import { cursor, day, id, type Page, type Permission, text } from './common';
import { command, view } from './declare';

export type ErrandNotFound = { code: 'ErrandNotFound' };

export interface ErrandRow {
  id: string;
  what: string;
  status: ErrandStatus;
  villagerName: string;
  /** Empty while nobody runs it. */
  runnerName: string;
  dueAtMs: number;
  isOverdue: boolean;
  papersOutCount: number;
}

export interface ErrandList extends Page<ErrandRow> {
  /** The reader holds an office and sees what is open in the village. */
  seesOpen: boolean;
}

export interface ErrandDetail extends ErrandRow {
  askedByName: string;
  askedAtMs: number;
  papers: Paper[];
  reports: { text: string; atMs: number; name: string }[];
  result: string;
  endReason: string;
  earliestOn: string;
  latestOn: string;
  /** Which side the reader ticks, and whether they may enter what the villager says. */
  side: 'villager' | 'runner' | null;
  mayEnterFor: boolean;
  isClerk: boolean;
  assign: Permission<NotYours | StepClosed>;
  run: Permission<NotYours | StepClosed>;
  close: Permission<NotYours | StepClosed | PapersOut>;
  drop: Permission<NotYours | StepClosed | PapersOut>;
}

type Nothing = Record<string, never>;
const reason = text(errandTextCharsMax, 0);
type Words = NotYours | StepClosed | ReasonTooShort | ErrandNotFound;

export const errandContract = {
  'neighbourhood.ask-errand': command<{ errandId: string }, PersonNotFound | NotYours>()(
    z.strictObject({
      /** For whom; null for oneself. */
      villagerId: z.nullable(id),
      what: text(errandWhatCharsMax),
      paperNames: z.array(text(paperNameCharsMax)).check(z.maxLength(papersMax)),
    }),
  ),
  'neighbourhood.assign-errand': command<Nothing, AssignErrandRefusal | ErrandNotFound>()(
    z.strictObject({
      errandId: id,
      /** Null where the actor takes it. */
      runnerId: z.nullable(id),
      untilOn: day,
      reason,
    }),
  ),
  'neighbourhood.add-paper': command<Nothing, AddPaperRefusal | ErrandNotFound>()(
    z.strictObject({ errandId: id, name: text(paperNameCharsMax) }),
  ),
  'neighbourhood.tick-paper': command<Nothing, TickPaperRefusal | ErrandNotFound>()(
    z.strictObject({
      errandId: id,
      paperId: id,
      step: z.enum(paperSteps),
      side: z.enum(errandSides),
      how: reason,
    }),
  ),
  'neighbourhood.report-errand': command<Nothing, Words>()(z.strictObject({ errandId: id, text: reason })),
  'neighbourhood.finish-errand': command<Nothing, Words>()(z.strictObject({ errandId: id, text: reason })),
  'neighbourhood.close-errand': command<Nothing, Words | PapersOut>()(z.strictObject({ errandId: id, how: reason })),
  'neighbourhood.drop-errand': command<Nothing, Words | PapersOut>()(z.strictObject({ errandId: id, reason })),
  /** `mine`: asked for the reader; `running`: what the reader runs; `open`: of the whole village, for those with an office. */
  'neighbourhood.errands': view<ErrandList, NotYours>()(
    z.strictObject({ whose: z.enum(['mine', 'running', 'open']), cursor }),
  ),
  'neighbourhood.errand': view<ErrandDetail, ErrandNotFound>()(z.strictObject({ errandId: id })),
};
