import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import { personReferenceShape } from '../member/person-reference';
import { type Role, roles } from '../member/role';
import type { RuleBook } from './rule-book';
import { unitShape } from './unit';

export const councilMemberShape = z.object({
  ...personReferenceShape.shape,
  category: z.string(),
  seat: z.int(),
  pinyin: z._default(z.string(), ''),
  /** Since when by the selection that was recorded; absent for whoever sat there before. */
  fromOn: z.exactOptional(z.string()),
  /** Who left and why, while nobody was selected for the seat: it goes on counting for the quorum. */
  left: z.exactOptional(z.object({ reason: z.enum(['resigned', 'died', 'movedAway', 'absences']), on: z.string() })),
});

/** How a council was formed 推选: where, led by whom, how it was decided, and for which term. */
export const councilTermShape = z.object({
  selectedOn: z.string(),
  place: z.string(),
  presiderName: z.string(),
  how: z.string(),
  fromOn: z.string(),
  toOn: z.string(),
});
export type CouncilTerm = z.infer<typeof councilTermShape>;

/** Who did not come to one meeting: with leave 请假 or without 无故缺席. Everybody else on its roll was there. */
export const attendanceShape = z.object({
  meetingId: z.string(),
  on: z.string(),
  rollIds: z.array(z.string()),
  excusedIds: z.array(z.string()),
  unexcusedIds: z.array(z.string()),
});
export type MeetingAttendance = z.infer<typeof attendanceShape>;

const officesShape = z.object(
  Object.fromEntries(roles.map((role) => [role, z.array(personReferenceShape)])) as Record<
    Role,
    z.ZodMiniArray<typeof personReferenceShape>
  >,
);

/**
 * A village: its offices, its council and its rule book together, because nearly every act needs them at once.
 * `offices` names who holds which role now; `villager` and `councilMember` are left empty there.
 */
export const villageShape = z.object({
  ...caseFields,
  kind: z.literal('village'),
  /** Whether the end of the council's term is still to be announced, and when; `withTermDue` keeps the two true. */
  isTermToAnnounce: z._default(z.boolean(), false),
  termDueAtMs: z._default(z.number(), 0),
  /** Whether a year of moral credit was begun here: the clock looks until one was. */
  hasCreditYear: z._default(z.boolean(), false),
  name: z.string(),
  townName: z.string(),
  meetingPlace: z.string(),
  groups: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Outside units 外部单位, those that ended among them. */
  units: z._default(z.array(unitShape), []),
  /** Areas 网格 with their grid members 网格员, to whom requests of the area go first; `gridMembers` reads them. */
  grids: z.array(
    z.object({ id: z.string(), name: z.string(), members: z.exactOptional(z.array(personReferenceShape)) }),
  ),
  /** Where the village's pages are found from outside; null where no QR code can be printed. */
  pageAddress: z._default(z.nullable(z.string()), null),
  offices: officesShape,
  /** Bodies that are no role: who sits in them now. */
  twoCommittees: z.array(personReferenceShape),
  partyMembers: z.array(personReferenceShape),
  reviewGroup: z.array(personReferenceShape),
  /** The red-white council 红白理事会; empty where the village has none. */
  ceremonyCouncil: z._default(z.array(personReferenceShape), []),
  council: z.object({
    /** The selection 推选 by which the council was formed, and its term; null where nobody has recorded it. */
    term: z._default(z.nullable(councilTermShape), null),
    /** Who was missing at the last adjourned meetings, oldest first. */
    attendance: z._default(z.array(attendanceShape), []),
    /** When the end of the term was announced; null before. */
    termAnnouncedOn: z._default(z.nullable(z.string()), null),
    id: z.string(),
    name: z.string(),
    members: z.array(councilMemberShape),
    deputyChairs: z._default(z.array(personReferenceShape), []),
  }),
  /** A whole rule book, validated where it enters (see rule-book.ts). */
  rules: z.custom<RuleBook>(),
});
export type Village = z.infer<typeof villageShape>;

export function holdsOffice(village: Village, role: Role, villagerId: string): boolean {
  return village.offices[role].some((person) => person.villagerId === villagerId);
}
