import { seal } from '../../kernel/case';
import { accept, change, type MessageDraft, type Outcome, refuse } from '../../kernel/outcome';
import { type Actor, type RoleRequired, unlessClerk } from './actor';
import type { ConsentNeeded } from './contact';
import { helpersOf, livesHere, type Villager } from './villager';

/** As many as a roster may name. */
export const helpersMax = 5;

export interface NameHelper {
  actor: Actor;
  nowMs: number;
  helper: Villager;
  /** How the person agreed, where the clerk enters it. */
  consent: string;
}

export type NameHelperRefusal =
  | RoleRequired
  | { code: 'HelperOnlyVillagers'; name: string }
  | { code: 'HelperIsSelf' }
  | { code: 'HelperAlreadyNamed'; name: string }
  | { code: 'HelperTooMany'; helpersMax: number }
  | ConsentNeeded;

/**
 * Name somebody who may fill in for a villager 指定代办人: from their own phone, or at the clerk's desk.
 *
 * Requirements, checked in this order:
 * - The actor is the person, or the clerk.
 * - The person is a villager here.
 * - The helper is somebody else.
 * - The helper is not named already.
 * - Fewer than five are named.
 * - The clerk says how the person agreed.
 *
 * Records `HelperNamed`. Tells the person and the helper.
 */
export function nameHelper(villager: Villager, command: NameHelper): Outcome<NameHelperRefusal> {
  const { actor, nowMs, helper, consent } = command;
  const isOwn = actor.villagerId === villager.id;
  const notClerk = isOwn ? undefined : unlessClerk(actor);
  if (notClerk) return notClerk;
  if (!livesHere(villager)) return refuse({ code: 'HelperOnlyVillagers', name: villager.name });
  if (helper.id === villager.id) return refuse({ code: 'HelperIsSelf' });
  if (villager.helperIds.includes(helper.id)) return refuse({ code: 'HelperAlreadyNamed', name: helper.name });
  if (villager.helperIds.length >= helpersMax) return refuse({ code: 'HelperTooMany', helpersMax });
  if (!isOwn && consent.trim() === '') return refuse({ code: 'ConsentNeeded' });
  const by = isOwn ? ('self' as const) : ('clerk' as const);
  const named = { villagerId: helper.id, name: helper.name, by, sinceMs: nowMs, consent };
  const helpers = [...helpersOf(villager), named];
  const next: Villager = { ...villager, helpers, helperIds: helpers.map(({ villagerId }) => villagerId) };
  const data = { villagerId: villager.id, helperId: helper.id, by, consent: seal(consent) };
  return accept([change(next, { type: 'HelperNamed', data })], {
    messages: told('helperNamed', villager, helper),
  });
}

export type EndHelperRefusal = RoleRequired | { code: 'HelperNotNamed'; name: string };

/**
 * End a helper's filling in 解除代办人: by the person, the clerk, or the helper themselves.
 *
 * Requirements, checked in this order:
 * - The actor is the person, the helper, or the clerk.
 * - The helper is named.
 *
 * Records `HelperEnded`. Tells the person and the helper.
 */
export function endHelper(
  villager: Villager,
  { actor, helper }: { actor: Actor; helper: Villager },
): Outcome<EndHelperRefusal> {
  const isTheirs = actor.villagerId === villager.id || actor.villagerId === helper.id;
  const notClerk = isTheirs ? undefined : unlessClerk(actor);
  if (notClerk) return notClerk;
  if (!villager.helperIds.includes(helper.id)) return refuse({ code: 'HelperNotNamed', name: helper.name });
  const helpers = helpersOf(villager).filter(({ villagerId }) => villagerId !== helper.id);
  const next: Villager = { ...villager, helpers, helperIds: helpers.map(({ villagerId }) => villagerId) };
  const data = { villagerId: villager.id, helperId: helper.id };
  return accept([change(next, { type: 'HelperEnded', data })], { messages: told('helperEnded', villager, helper) });
}

function told(code: 'helperNamed' | 'helperEnded', villager: Villager, helper: Villager): MessageDraft[] {
  const data = { name: villager.name, helperName: helper.name };
  const page = '/pages/member/privacy/index';
  return [
    { to: { kind: 'person', villagerId: villager.id }, code, data, page },
    { to: { kind: 'person', villagerId: helper.id }, code, data, page },
  ];
}
