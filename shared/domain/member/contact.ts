import * as z from 'zod/mini';
import { caseFields, newChain, seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { type Actor, actorFrom, type RoleRequired, unlessClerk } from './actor';
import { holdsAnyOffice } from './helper';
import type { Villager } from './villager';

/**
 * The telephone at which somebody with an office is reached about a meeting 联系电话. A document of its own: seen by the
 * chair, the clerk and the person, in no event, and erased at a word.
 */
export const contactShape = z.object({
  ...caseFields,
  kind: z.literal('contact'),
  villagerId: z.string(),
  /** Empty when none was given, or it was erased. */
  phone: z.string(),
  isGiven: z.boolean(),
  by: z.enum(['self', 'clerk']),
  /** How the person agreed, where the clerk entered it from paper. */
  consent: z.string(),
  givenAtMs: z.int(),
});
export type Contact = z.infer<typeof contactShape>;

export function contactIdOf(villagerId: string): string {
  return `contact.${villagerId}`;
}

export function newContact(villageId: string, villagerId: string): Contact {
  return {
    id: contactIdOf(villagerId),
    kind: 'contact',
    villageId,
    chain: newChain,
    villagerId,
    phone: '',
    isGiven: false,
    by: 'self',
    consent: '',
    givenAtMs: 0,
  };
}

export type ConsentNeeded = { code: 'ConsentNeeded' };
export type GiveContactRefusal = RoleRequired | { code: 'ContactOnlyOffices'; name: string } | ConsentNeeded;

export interface GiveContact {
  actor: Actor;
  nowMs: number;
  villager: Villager;
  phone: string;
  consent: string;
}

/**
 * Give a telephone for meetings 留联系电话: one's own, or what the clerk enters from paper.
 *
 * Requirements, checked in this order:
 * - It is the actor's own, or the actor is the clerk.
 * - The person sits on the council or holds an office.
 * - The clerk says how the person agreed.
 *
 * Records `ContactGiven`, without the number.
 */
export function giveContact(contact: Contact, command: GiveContact): Outcome<GiveContactRefusal> {
  const { actor, nowMs, villager, phone, consent } = command;
  const isOwn = actor.villagerId === villager.id;
  const notClerk = isOwn ? undefined : unlessClerk(actor);
  if (notClerk) return notClerk;
  if (!holdsAnyOffice(actorFrom(villager, nowMs))) return refuse({ code: 'ContactOnlyOffices', name: villager.name });
  if (!isOwn && consent.trim() === '') return refuse({ code: 'ConsentNeeded' });
  const by = isOwn ? 'self' : 'clerk';
  const data = { villagerId: villager.id, by, consent: seal(consent) };
  const next: Contact = { ...contact, phone, isGiven: true, by, consent, givenAtMs: nowMs };
  return accept([change(next, { type: 'ContactGiven', data })]);
}

export type EraseContactRefusal = RoleRequired | { code: 'ContactNotGiven' };

/**
 * Erase a telephone 删掉联系电话.
 *
 * Requirements, checked in this order:
 * - It is the actor's own, or the actor is the clerk.
 * - One was given.
 *
 * Records `ContactErased`.
 */
export function eraseContact(contact: Contact, { actor }: { actor: Actor }): Outcome<EraseContactRefusal> {
  const notClerk = actor.villagerId === contact.villagerId ? undefined : unlessClerk(actor);
  if (notClerk) return notClerk;
  if (!contact.isGiven) return refuse({ code: 'ContactNotGiven' });
  const next: Contact = { ...contact, phone: '', isGiven: false, consent: '', givenAtMs: 0 };
  return accept([change(next, { type: 'ContactErased', data: { villagerId: contact.villagerId } })]);
}
