import * as z from 'zod/mini';
import type { AskBindingRefusal, WithdrawAskingRefusal } from '../domain/member/ask-binding';
import type { ConfirmBindingRefusal, RefuseBindingRefusal, UnbindRefusal } from '../domain/member/decide-binding';
import {
  invitedAtOnceMax,
  type InviteRefusal,
  type RedeemInvitationRefusal,
  type WithdrawInvitationRefusal,
} from '../domain/member/invite';
import type { RoleRequired } from '../domain/member/actor';
import { cursor, id, type Page, text } from './common';
import { command, openToUnbound, view } from './declare';

/** A village to choose: nothing but what stands at its gate. */
export interface VillageRow {
  villageId: string;
  name: string;
  townName: string;
  /** Offers WeChat's own button for the telephone number; nobody needs it. */
  asksPhone: boolean;
}

/** What somebody sees whom the roster does not know yet. */
export interface WelcomePage {
  isBound: boolean;
  /** Villages by the beginning of the name, at most twenty. */
  villages: VillageRow[];
  /** The village that was asked for by its code; null where there is none. */
  village: VillageRow | null;
  /** How the caller's own asking stands in that village; null when they never asked. */
  request: { status: 'waiting' | 'refused' | 'withdrawn'; name: string; askedAtMs: number; reason: string } | null;
  /** Until when no further try is taken. */
  pausedUntilMs: number | null;
}

/** Somebody who waits for the clerk. */
export interface BindingRow {
  requestId: string;
  name: string;
  phoneLast4: string;
  askedAtMs: number;
  /** Whose name and digits these are. */
  villagerId: string | null;
  /** Wrong digits were given for this name lately, so often that the match is not told. */
  isDoubtful: boolean;
}

/** An open invitation as its slip prints it. */
export interface InvitationRow {
  villagerId: string;
  name: string;
  code: string;
  expiresAtMs: number;
}

export type InvitationsPage = Page<InvitationRow> & { villageName: string };

type PersonNotFound = { code: 'PersonNotFound' };
type RequestNotFound = { code: 'BindingRequestNotFound' };

const digits = z.string().check(z.regex(/^\d{4}$/));

/** Being recognised 认人: what somebody may call whom the roster does not know yet, and the clerk's side of it. */
export const bindingContract = {
  'member.welcome': openToUnbound(
    view<WelcomePage>()(
      z.strictObject({
        /** The beginning of a village's name; empty for the first twenty. */
        query: text(20, 0),
        villageId: z.nullable(id),
      }),
    ),
  ),
  'member.ask-binding': openToUnbound(
    command<{ status: 'waiting' }, AskBindingRefusal | { code: 'VillageNotFound' }>()(
      z.strictObject({ villageId: id, name: text(20), phoneLast4: digits }),
    ),
  ),
  'member.withdraw-asking': openToUnbound(
    command<{ status: 'withdrawn' }, WithdrawAskingRefusal>()(z.strictObject({ villageId: id })),
  ),
  'member.redeem-invitation': openToUnbound(
    command<{ isBound: boolean; triesLeft: number }, RedeemInvitationRefusal>()(z.strictObject({ code: text(20) })),
  ),

  /** The reader's own telephone number, for them to use its digits; kept nowhere. */
  'member.own-phone': openToUnbound(
    view<{ phone: string }, { code: 'PhoneNotGiven' }>()(z.strictObject({ code: text(200) })),
  ),

  'member.bindings': view<Page<BindingRow>, RoleRequired>()(z.strictObject({ cursor })),
  'member.confirm-binding': command<{ villagerId: string }, ConfirmBindingRefusal | RequestNotFound | PersonNotFound>()(
    z.strictObject({ requestId: id, villagerId: id, reason: text(200, 0) }),
  ),
  'member.refuse-binding': command<{ status: 'refused' }, RefuseBindingRefusal | RequestNotFound>()(
    z.strictObject({ requestId: id, reason: text(200, 2) }),
  ),
  'member.unbind': command<{ villagerId: string }, UnbindRefusal | PersonNotFound>()(
    z.strictObject({ villagerId: id, reason: text(200, 2) }),
  ),
  'member.invite': command<{ count: number }, InviteRefusal | PersonNotFound>()(
    z.strictObject({ villagerIds: z.array(id).check(z.minLength(1), z.maxLength(invitedAtOnceMax)) }),
  ),
  'member.withdraw-invitation': command<{ villagerId: string }, WithdrawInvitationRefusal | PersonNotFound>()(
    z.strictObject({ villagerId: id }),
  ),
  'member.invitations': view<InvitationsPage, RoleRequired>()(z.strictObject({ cursor })),
};
