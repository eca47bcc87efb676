import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import { personReferenceShape } from '../member/person-reference';

/** Half-open: present from `fromAtMs` (included) to `toAtMs` (excluded); null while still here. */
export const intervalShape = z.object({ fromAtMs: z.int(), toAtMs: z.nullable(z.int()) });

export const rollMemberShape = z.object({
  ...personReferenceShape.shape,
  seat: z.int(),
  intervals: z.array(intervalShape),
  /** Leave 请假 with its reason; it never lowers the quorum. Null when none was asked. */
  leaveReason: z.nullable(z.string()),
});
export type RollMember = z.infer<typeof rollMemberShape>;

/** The roll of one council at one meeting 签到册: frozen members, their presence as intervals. */
export const presenceRollShape = z.object({
  ...caseFields,
  kind: z.literal('presenceRoll'),
  meetingId: z.string(),
  councilId: z.string(),
  councilName: z.string(),
  members: z.array(rollMemberShape),
  /** When the clerk last confirmed the headcount 清点人数; null before the first time. */
  headcountAtMs: z.nullable(z.int()),
});
export type PresenceRoll = z.infer<typeof presenceRollShape>;

export function isPresent(member: RollMember, atMs: number): boolean {
  return member.intervals.some(({ fromAtMs, toAtMs }) => fromAtMs <= atMs && (toAtMs === null || atMs < toAtMs));
}

/** The members present at an instant, in the order of their seats. */
export function presentMembers(roll: PresenceRoll, atMs: number): RollMember[] {
  return roll.members.filter((member) => isPresent(member, atMs));
}
