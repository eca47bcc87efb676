import { dayMs } from '../../kernel/time';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { type Actor, type RoleRequired, unlessClerk } from './actor';
import type { BindingAlreadyBound } from './ask-binding';
import { identityBound, type IdentityAlreadyBound } from './decide-binding';
import { type BindingPaused, type Guesses, unlessPaused } from './guess-limit';
import { type Identity, isBound, withInvitation } from './identity';
import type { Villager } from './villager';

/** People invited by one act: each writes their identity, its event and the code's hash. */
export const invitedAtOnceMax = 5;

export interface Invite {
  actor: Actor;
  nowMs: number;
  days: number;
  people: readonly { villager: Villager; identity: Identity; nonce: string }[];
}

export type InviteRefusal = RoleRequired | IdentityAlreadyBound;

/**
 * Make an invitation code 邀请码 for each of these people: for one use, until a day, and in place of an earlier one.
 *
 * Requirements, checked in this order:
 * - The actor is the clerk.
 * - Nobody of them is bound already.
 *
 * Records `InvitationMade` for each. The code is stored nowhere; only its hash leads to the person.
 */
export function invite({ actor, nowMs, days, people }: Invite): Outcome<InviteRefusal> {
  const notClerk = unlessClerk(actor);
  if (notClerk) return notClerk;
  const bound = people.find(({ identity }) => isBound(identity));
  if (bound) return refuse({ code: 'IdentityAlreadyBound', name: bound.villager.name });
  const expiresAtMs = nowMs + days * dayMs;
  return accept(
    people.map(({ villager, identity, nonce }) =>
      change(withInvitation(identity, { nonce, name: villager.name, madeAtMs: nowMs, expiresAtMs }), {
        type: 'InvitationMade',
        data: { villagerId: identity.villagerId, expiresAtMs },
      }),
    ),
  );
}

export type WithdrawInvitationRefusal = RoleRequired | { code: 'InvitationNotOpen' };

/**
 * Withdraw an invitation 作废邀请码: it was lost, or given to the wrong hands.
 *
 * Requirements, checked in this order:
 * - The actor is the clerk.
 * - The person has an invitation that was neither used nor withdrawn.
 *
 * Records `InvitationWithdrawn`.
 */
export function withdrawInvitation(
  identity: Identity,
  { actor }: { actor: Actor },
): Outcome<WithdrawInvitationRefusal> {
  const notClerk = unlessClerk(actor);
  if (notClerk) return notClerk;
  if (!identity.invitation) return refuse({ code: 'InvitationNotOpen' });
  const data = { villagerId: identity.villagerId };
  return accept([change(withInvitation(identity, null), { type: 'InvitationWithdrawn', data })]);
}

export interface RedeemInvitation {
  nowMs: number;
  openid: string;
  isBound: boolean;
  guesses: Guesses | undefined;
  /** To whom the code leads, and the mark by which its invitation is told from a later one; undefined for no such code. */
  found: { identity: Identity; nonce: string } | undefined;
}

export type RedeemInvitationRefusal = BindingAlreadyBound | BindingPaused;

/**
 * Be recognised by an invitation code 用邀请码认人: at once, since the clerk gave it to this person.
 *
 * Requirements, checked in this order:
 * - The caller is bound to nobody.
 * - The caller has not tried too often lately.
 *
 * Records `IdentityBound` when the code is good. A code that is wrong, used, withdrawn or past its day gives one and the
 * same answer, changes nothing, and is counted.
 */
export function redeemInvitation(command: RedeemInvitation): Outcome<RedeemInvitationRefusal> {
  const { nowMs, openid, found } = command;
  if (command.isBound) return refuse({ code: 'BindingAlreadyBound' });
  const paused = unlessPaused(command.guesses, nowMs);
  if (paused) return paused;
  const invitation = found?.identity.invitation;
  const isGood = invitation?.nonce === found?.nonce && invitation && nowMs < invitation.expiresAtMs;
  if (!found || !isGood || isBound(found.identity)) return accept([]);
  return accept([identityBound(found.identity, { openid, nowMs, by: 'invitation' })]);
}
