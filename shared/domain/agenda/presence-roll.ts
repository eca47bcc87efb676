import * as z from 'zod/mini';
import { caseFields, newChain } from '../../kernel/case';
import { dayShape } from '../../kernel/id';
import { personReferenceShape } from '../member/person-reference';
import type { Village } from '../village/village';
import { rollUnits } from './meeting-body';

/** Half-open: present from `fromAtMs` (included) to `toAtMs` (excluded); null while still here. */
export const intervalShape = z.object({ fromAtMs: z.int(), toAtMs: z.nullable(z.int()) });
export type Interval = z.infer<typeof intervalShape>;

/** How leave reached whoever entered it 请假是怎么说的: by telephone, in person, through the family. */
export const leaveWays = ['phone', 'inPerson', 'family'] as const;

/** Leave that somebody entered for a member 登记请假: who, the day it was told, and how. */
export const leaveEntryShape = z.object({ by: personReferenceShape, toldOn: dayShape, how: z.enum(leaveWays) });
export type LeaveEntry = z.infer<typeof leaveEntryShape>;

export const rollMemberShape = z.object({
  ...personReferenceShape.shape,
  seat: z.int(),
  /** For the clerk's search; rolls frozen before it was kept have none. */
  pinyin: z._default(z.string(), ''),
  /** The villagers' group 村民小组, on the long roll of another body; the council's has none. */
  group: z.exactOptional(z.string()),
  intervals: z.array(intervalShape),
  /** When the last mark was made, by the device that made it: an earlier one that comes later says nothing any more. */
  markedAtMs: z.exactOptional(z.int()),
  /** Leave 请假 with its reason; it never lowers the quorum. Null when none was asked. */
  leaveReason: z.nullable(z.string()),
  /** Null or absent where the member asked by themselves, or not at all. */
  leaveEntry: z.exactOptional(z.nullable(leaveEntryShape)),
  /** Wrong check-in codes entered at this meeting; they are limited. */
  wrongCodeCount: z.int(),
  /** Whoever sat here left the council, and nobody was selected yet: counted for the quorum, and never present. */
  isVacant: z.exactOptional(z.literal(true)),
});
export type RollMember = z.infer<typeof rollMemberShape>;

/** The roll of one council at one meeting 签到册: members frozen by the notice, their presence as intervals. */
export const presenceRollShape = z.object({
  ...caseFields,
  kind: z.literal('presenceRoll'),
  meetingId: z.string(),
  councilId: z.string(),
  councilName: z.string(),
  /** Of whom a place is, on the roll of another body than the council: a household has one. */
  of: z.exactOptional(z.enum(rollUnits)),
  members: z.array(rollMemberShape),
  /** When the clerk last confirmed the headcount 清点人数; null before the first time. */
  headcountAtMs: z.nullable(z.int()),
  /** When presence was last counted at all, also by a headcount that was taken back: nothing is entered before it. */
  countedAtMs: z.exactOptional(z.int()),
});
export type PresenceRoll = z.infer<typeof presenceRollShape>;

/** One roll for each council taking part; a village has one council. */
export function rollId(meetingId: string, councilId: string): string {
  return `${meetingId}.roll.${councilId}`;
}

/** The roll as the notice freezes it: who sits on the council now, by seat, nobody present yet. */
export function freezeRoll(meetingId: string, village: Village): PresenceRoll {
  const { council } = village;
  return {
    id: rollId(meetingId, council.id),
    kind: 'presenceRoll',
    villageId: village.id,
    chain: newChain,
    meetingId,
    councilId: council.id,
    councilName: council.name,
    members: [...council.members]
      .sort((one, other) => one.seat - other.seat)
      .map(({ villagerId, name, isNamePublic, seat, pinyin, left }) => ({
        villagerId,
        name,
        isNamePublic,
        seat,
        pinyin,
        intervals: [],
        leaveReason: null,
        wrongCodeCount: 0,
        ...(left ? { isVacant: true as const } : {}),
      })),
    headcountAtMs: null,
  };
}

export function rollMember(roll: PresenceRoll, villagerId: string): RollMember | undefined {
  return roll.members.find((member) => member.villagerId === villagerId);
}

/** The roll on which somebody stands; nobody stands on two. */
export function rollOf(rolls: readonly PresenceRoll[], villagerId: string): PresenceRoll | undefined {
  return rolls.find((roll) => rollMember(roll, villagerId) !== undefined);
}

/** The roll with one member changed. */
export function withMember(roll: PresenceRoll, next: RollMember): PresenceRoll {
  return { ...roll, members: roll.members.map((member) => (member.villagerId === next.villagerId ? next : member)) };
}
