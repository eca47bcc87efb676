import * as z from 'zod/mini';
import { caseFields, newChain } from '../../kernel/case';

/** An invitation 邀请码 that is open: the code itself is made from `nonce` by a key of the server and stored nowhere. */
const invitationShape = z.object({
  nonce: z.string(),
  /** Of the person, for their slip. */
  name: z.string(),
  madeAtMs: z.int(),
  expiresAtMs: z.int(),
});
export type Invitation = z.infer<typeof invitationShape>;

/**
 * By whom a person of the roster is called 认人: at most one WeChat identity, which holds at most one person. Both
 * bindings and invitations write this document, so that two at once are seen.
 */
export const identityShape = z.object({
  ...caseFields,
  kind: z.literal('identity'),
  villagerId: z.string(),
  /** Empty while nobody is bound. Events carry it sealed. */
  openid: z.string(),
  boundAtMs: z.int(),
  /** Why it was last undone, in the clerk's words; empty before. */
  unboundReason: z.string(),
  invitation: z.nullable(invitationShape),
  /** Kept for the list of open invitations. */
  isInvited: z.boolean(),
  invitedAtMs: z.int(),
});
export type Identity = z.infer<typeof identityShape>;

/** Uniqueness is the id: one for each person. */
export function identityIdOf(villagerId: string): string {
  return `identity.${villagerId}`;
}

export function newIdentity(villageId: string, villagerId: string): Identity {
  return {
    id: identityIdOf(villagerId),
    kind: 'identity',
    villageId,
    chain: newChain,
    villagerId,
    openid: '',
    boundAtMs: 0,
    unboundReason: '',
    invitation: null,
    isInvited: false,
    invitedAtMs: 0,
  };
}

export function isBound(identity: Identity): boolean {
  return identity.openid !== '';
}

/** The identity with another invitation, or none. */
export function withInvitation(identity: Identity, invitation: Invitation | null): Identity {
  return {
    ...identity,
    invitation,
    isInvited: invitation !== null,
    invitedAtMs: invitation?.madeAtMs ?? identity.invitedAtMs,
  };
}
