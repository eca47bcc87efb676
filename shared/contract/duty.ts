import * as z from 'zod/mini';
import type { NotYours, DayNotAllowed } from '../domain/neighbourhood/gates';
import { dutyDaysMax } from '../domain/neighbourhood/duty-draft';
import type { AnswerDutySwapRefusal, AskDutySwapRefusal } from '../domain/neighbourhood/plan-duty';
import { day, id, type Permission } from './common';
import { command, view } from './declare';

export interface DutyDay {
  on: string;
  villagerId: string;
  name: string;
  /** As the person allowed it; empty where they did not. */
  phone: string;
  isMine: boolean;
}

export interface DutyPage {
  today: string;
  lastOn: string;
  /** Today and what is ahead, in order. */
  days: DutyDay[];
  /** Swaps that wait: those of the reader alone. */
  swaps: { id: string; on: string; backOn: string | null; fromName: string; toName: string; isMineToAnswer: boolean }[];
  /** The reader's own telephone as it is shown; empty where it is not. */
  ownPhone: string;
  plan: Permission<NotYours>;
  givePhone: Permission<NotYours>;
}

/** The page that lists what the village does for its people, with who is on duty today. */
export interface ServicesPage {
  today: string;
  onDuty: { name: string; phone: string } | null;
}

type Nothing = Record<string, never>;
export const dutyContract = {
  'neighbourhood.plan-duty': command<Nothing, NotYours | DayNotAllowed | { code: 'NeighbourhoodPersonNotFound' }>()(
    z.strictObject({
      days: z
        .array(z.strictObject({ on: day, villagerId: z.nullable(id) }))
        .check(z.minLength(1), z.maxLength(dutyDaysMax)),
    }),
  ),
  'neighbourhood.ask-duty-swap': command<Nothing, AskDutySwapRefusal | { code: 'NeighbourhoodPersonNotFound' }>()(
    z.strictObject({ on: day, toId: id, backOn: z.nullable(day) }),
  ),
  'neighbourhood.answer-duty-swap': command<Nothing, AnswerDutySwapRefusal>()(
    z.strictObject({ swapId: id, agrees: z.boolean() }),
  ),
  'neighbourhood.give-duty-phone': command<Nothing, NotYours>()(
    z.strictObject({ phone: z.string().check(z.regex(/^(\d{7,12})?$/)) }),
  ),
  'neighbourhood.duty': view<DutyPage>()(z.strictObject({})),
  'neighbourhood.services': view<ServicesPage>()(z.strictObject({})),
};
