import { seal } from '../../kernel/case';
import { accept, type Change, change, type Outcome, refuse } from '../../kernel/outcome';
import { type Actor, type RoleRequired, unlessClerk } from './actor';
import type { BindingAlreadyBound } from './ask-binding';
import { type BindingRequest, closedRequest } from './binding-request';
import { type Identity, isBound, withInvitation } from './identity';
import type { Villager } from './villager';

export type IdentityAlreadyBound = { code: 'IdentityAlreadyBound'; name: string };
export type BindingNotWaiting = { code: 'BindingNotWaiting' };

export type ConfirmBindingRefusal =
  RoleRequired | BindingNotWaiting | { code: 'BindingReasonNeeded' } | IdentityAlreadyBound | BindingAlreadyBound;

export interface ConfirmBinding {
  actor: Actor;
  nowMs: number;
  villager: Villager;
  /** How the clerk knows them; needed where name and digits do not say it. */
  reason: string;
  /** Whoever asked has meanwhile been bound, by a code. */
  isCallerBound: boolean;
}

/**
 * Confirm that whoever asks is this person of the roster 确认认人.
 *
 * Requirements, checked in this order:
 * - The actor is the clerk.
 * - Somebody waits for it.
 * - Name and digits fit this person, or the clerk says how they know.
 * - The person is bound to no other WeChat identity.
 * - Whoever asks is bound to nobody.
 *
 * Records `BindingConfirmed` and `IdentityBound`. Tells the person.
 */
export function confirmBinding(
  request: BindingRequest,
  identity: Identity,
  command: ConfirmBinding,
): Outcome<ConfirmBindingRefusal> {
  const { actor, nowMs, villager, reason } = command;
  const notClerk = unlessClerk(actor);
  if (notClerk) return notClerk;
  if (!request.isOpen) return refuse({ code: 'BindingNotWaiting' });
  const isMatched = request.villagerId === villager.id;
  if (!isMatched && reason.trim() === '') return refuse({ code: 'BindingReasonNeeded' });
  if (isBound(identity)) return refuse({ code: 'IdentityAlreadyBound', name: villager.name });
  if (command.isCallerBound) return refuse({ code: 'BindingAlreadyBound' });
  const decided = { ...closedRequest(request, 'confirmed', reason), villagerId: villager.id };
  const data = { villagerId: villager.id, isMatched, ...(reason === '' ? {} : { reason: seal(reason) }) };
  return accept(
    [
      change(decided, { type: 'BindingConfirmed', data }),
      identityBound(identity, { openid: request.openid, nowMs, by: 'request' }),
    ],
    {
      messages: [
        {
          to: { kind: 'person', villagerId: villager.id },
          code: 'bindingConfirmed',
          data: { name: villager.name },
          page: '/pages/member/me/index',
        },
      ],
    },
  );
}

/** The person is called by this identity from now on; an invitation is used up. */
export function identityBound(
  identity: Identity,
  { openid, nowMs, by }: { openid: string; nowMs: number; by: 'request' | 'invitation' | 'founding' },
): Change {
  const next: Identity = { ...withInvitation(identity, null), openid, boundAtMs: nowMs };
  return change(next, { type: 'IdentityBound', data: { villagerId: identity.villagerId, by, caller: seal(openid) } });
}

export type RefuseBindingRefusal = RoleRequired | BindingNotWaiting;

/**
 * Refuse to recognise whoever asks, with a reason they will read 不予确认.
 *
 * Requirements, checked in this order:
 * - The actor is the clerk.
 * - Somebody waits for it.
 *
 * Records `BindingRefused`; what was typed is forgotten.
 */
export function refuseBinding(
  request: BindingRequest,
  { actor, reason }: { actor: Actor; reason: string },
): Outcome<RefuseBindingRefusal> {
  const notClerk = unlessClerk(actor);
  if (notClerk) return notClerk;
  if (!request.isOpen) return refuse({ code: 'BindingNotWaiting' });
  const next = { ...closedRequest(request, 'refused', reason), villagerId: null };
  return accept([change(next, { type: 'BindingRefused', data: { reason: seal(reason) } })]);
}

export type UnbindRefusal = RoleRequired | { code: 'IdentityNotBound'; name: string };

/**
 * Undo a binding 解除绑定: a mistake, a lost phone, another phone. The person may be bound again at once.
 *
 * Requirements, checked in this order:
 * - The actor is the clerk.
 * - The person is bound.
 *
 * Records `IdentityUnbound` with the reason as a sealed text.
 */
export function unbind(
  identity: Identity,
  { actor, villager, reason }: { actor: Actor; villager: Villager; reason: string },
): Outcome<UnbindRefusal> {
  const notClerk = unlessClerk(actor);
  if (notClerk) return notClerk;
  if (!isBound(identity)) return refuse({ code: 'IdentityNotBound', name: villager.name });
  const data = { villagerId: villager.id, reason: seal(reason), caller: seal(identity.openid) };
  return accept([
    change({ ...identity, openid: '', boundAtMs: 0, unboundReason: reason }, { type: 'IdentityUnbound', data }),
  ]);
}
