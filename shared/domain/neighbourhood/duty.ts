import * as z from 'zod/mini';
import { caseFields, newChain } from '../../kernel/case';
import { type Actor, hasRole } from '../member/actor';
import { type PersonReference, personReferenceShape } from '../member/person-reference';
import { unwatched, watchFields } from './watch';

/** Days of the rota that are kept behind today; the chain of its events keeps all. */
export const daysKept = 7;
/** Swaps that wait for an answer. */
export const swapsMax = 20;

const swapShape = z.object({
  id: z.string(),
  /** The day that is given, by whom, to whom. */
  on: z.string(),
  from: personReferenceShape,
  to: personReferenceShape,
  /** The day that is taken for it; null where it is only given. */
  backOn: z.nullable(z.string()),
  askedAtMs: z.int(),
});
export type DutySwap = z.infer<typeof swapShape>;

/**
 * Who sits in the village office on which day 值班表, with the telephone that each allowed to be shown: one document of a
 * village, so that two who swap at once are seen.
 */
export const dutyRotaShape = z.object({
  ...caseFields,
  ...watchFields,
  kind: z.literal('dutyRota'),
  isOpen: z.boolean(),
  days: z.array(z.object({ on: z.string(), person: personReferenceShape })),
  phones: z.array(z.object({ villagerId: z.string(), phone: z.string() })),
  swaps: z.array(swapShape),
});
export type DutyRota = z.infer<typeof dutyRotaShape>;

export function dutyRotaIdOf(villageId: string): string {
  return `${villageId}.duty`;
}

/** Before anybody was put on it. */
export function newDutyRota(villageId: string): DutyRota {
  const empty = { days: [], phones: [], swaps: [], isOpen: true, ...unwatched };
  return { id: dutyRotaIdOf(villageId), kind: 'dutyRota', villageId, chain: newChain, ...empty };
}

export function onDutyOn({ days }: DutyRota, on: string): PersonReference | null {
  return days.find((day) => day.on === on)?.person ?? null;
}

/** The telephone that somebody allowed to be shown; empty where they did not. */
export function dutyPhoneOf({ phones }: DutyRota, villagerId: string): string {
  return phones.find((one) => one.villagerId === villagerId)?.phone ?? '';
}

/** The rota is the clerk's and the chair's to plan. */
export function mayPlanDuty(actor: Actor): boolean {
  return hasRole(actor, 'clerk') || hasRole(actor, 'chair');
}

export const dutyPage = '/pages/neighbourhood/duty/index';
