import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import { type Actor, hasRole } from '../member/actor';
import { personReferenceShape } from '../member/person-reference';
import { careReasonShape } from '../village/care-reasons';
import { gridMembers } from '../village/grids';
import type { Village } from '../village/village';
import { isOneOf } from './gates';
import { type Watching, watchFields } from './watch';

/** visiting 常去看看 · ended 不用再去 */
export const careStatuses = ['visiting', 'ended'] as const;
export type CareStatus = (typeof careStatuses)[number];

/** How somebody was seen: at home 上门, or by telephone where nobody could go. */
export const careWays = ['home', 'phone'] as const;
export type CareWay = (typeof careWays)[number];

/** Somebody whom the village goes to see again and again 五必访: why, how often, by whom, and when next. */
export const careShape = z.object({
  ...caseFields,
  ...watchFields,
  kind: z.literal('care'),
  status: z.enum(careStatuses),
  isOpen: z.boolean(),
  person: personReferenceShape,
  personId: z.string(),
  gridId: z.string(),
  /** The reason with its rhythm, as the rule book had it when the person was listed. */
  reason: careReasonShape,
  why: z.string(),
  visitor: personReferenceShape,
  visitorId: z.string(),
  addedBy: personReferenceShape,
  addedAtMs: z.int(),
  lastVisitAtMs: z.nullable(z.int()),
  visitCount: z.int(),
  endReason: z.string(),
});
export type Care = z.infer<typeof careShape>;

/** One visit, added once and never changed. */
export const careVisitShape = z.object({
  id: z.string(),
  kind: z.literal('careVisit'),
  villageId: z.string(),
  careId: z.string(),
  personId: z.string(),
  visitor: personReferenceShape,
  way: z.enum(careWays),
  note: z.string(),
  photoIds: z.array(z.string()),
  visitedAtMs: z.int(),
});
export type CareVisit = z.infer<typeof careVisitShape>;

/** Nobody is on the list twice: the id is made of the person. */
export function careIdOf(personId: string): string {
  return `care.${personId}`;
}

/** The clerk, and the grid members of the person's own area. */
export function keepsCare(actor: Actor, village: Village, gridId: string): boolean {
  return hasRole(actor, 'clerk') || (gridId !== '' && isOneOf(actor, ...gridMembers(village, gridId)));
}

/** Who reads the reason and the notes: who keeps the list, and whoever visits. */
export function seesCare(care: Care, actor: Actor, village: Village): boolean {
  return isOneOf(actor, care.visitor) || keepsCare(actor, village, care.gridId);
}

/** Whoever was told that a visit is late sees that it is, and by whom it should have been; no reason, no note. */
export function wasToldOfCare({ ladder }: Care, actor: Actor): boolean {
  return ladder.toldIds.includes(actor.villagerId);
}

export function carePage(id: string): string {
  return `/pages/neighbourhood/care-person/index?id=${id}`;
}

/** Without a name: whom it is about is nobody's to read in passing. */
export function careWatching({ id, visitor }: Care): Watching {
  return { what: 'visit', holderIds: [visitor.villagerId], title: '', page: carePage(id) };
}
