import * as z from 'zod/mini';
import type { RoleRequired } from '../domain/member/actor';
import { type Membership, memberChangeKindShape } from '../domain/member/membership';
import type { CharterRuleId, PointsGoTo } from '../domain/points/charter';
import type { DecideMemberChangeRefusal, MemberChangeGateRefusal } from '../domain/points/decide-member-change';
import type { Level } from '../domain/points/level';
import type { MemberChange } from '../domain/points/member-change';
import type { RecordMemberChangeRefusal } from '../domain/points/record-member-change';
import type { Levels, YearEnd } from '../domain/points/tariff';
import type { Source } from '../domain/village/rule';
import { cursor, day, id, type Page, type Permission, text } from './common';
import { command, view } from './declare';

/** One's membership of the moral-credit cooperative, and the charter that it rests on. */
export interface MembershipPage extends Pick<Membership, 'isMember' | 'how' | 'sinceOn' | 'open'> {
  join: Permission<RecordMemberChangeRefusal>;
  leave: Permission<RecordMemberChangeRefusal>;
  charter: {
    edition: number;
    rules: { id: CharterRuleId; title: string; value: PointsGoTo; source: Source }[];
  };
  /** The star level of oneself or one's household this year; null where the tariff has none. */
  level: (Level & Pick<Levels, 'of'>) | null;
  /** What becomes of points at the end of this year; told to everybody from the day of its notice. */
  yearEnd: (Pick<YearEnd, 'keeps' | 'title' | 'source'> & { endsOn: string; isNear: boolean }) | null;
  residentDaysMin: number;
  reasonCharsMin: number;
  today: string;
  /** The steward enters changes for others; steward and supervisor decide on them. */
  isSteward: boolean;
  isDesk: boolean;
}

export interface MemberChangeRow extends Pick<
  MemberChange,
  'id' | 'what' | 'status' | 'on' | 'reason' | 'fromHouseholdId' | 'toHouseholdId' | 'recordedAtMs' | 'settlement'
> {
  name: string;
  recordedByName: string;
  decidedByName: string;
  decidedReason: string;
  /** Whether the reader may decide on it, or only take it back. */
  decide: Permission<MemberChangeGateRefusal>;
  isRecorder: boolean;
}

type MemberChangeNotFound = { code: 'MemberChangeNotFound' };
/** A person who is not of this village. */
type ClaimPersonNotFound = { code: 'ClaimPersonNotFound' };

/** As the roster numbers households. */
const householdNumber = z.string().check(z.regex(/^[a-z]{1,2}\d{1,3}$/));
const reason = text(200, 0);

export const membershipContract = {
  'points.membership': view<MembershipPage>()(z.strictObject({})),
  'points.member-changes': view<Page<MemberChangeRow>, RoleRequired>()(z.strictObject({ isOpen: z.boolean(), cursor })),
  'points.record-member-change': command<{ changeId: string }, RecordMemberChangeRefusal | ClaimPersonNotFound>()(
    z.strictObject({
      /** Null for oneself. */
      villagerId: z.nullable(id),
      what: memberChangeKindShape,
      on: day,
      householdId: z.nullable(householdNumber),
      reason,
    }),
  ),
  'points.decide-member-change': command<{ changeId: string }, DecideMemberChangeRefusal | MemberChangeNotFound>()(
    z.strictObject({ changeId: id, isConfirmed: z.boolean(), reason }),
  ),
};
