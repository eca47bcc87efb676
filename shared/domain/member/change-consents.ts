import { canonicalJson } from '../../kernel/canonical-json';
import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import type { Village } from '../village/village';
import { type Actor, type RoleRequired, unlessClerk } from './actor';
import { withNameConsent } from './carry-name-consent';
import type { ConsentNeeded } from './contact';
import type { Consents, Villager } from './villager';

export interface ChangeConsents {
  actor: Actor;
  isNamePublic: boolean;
  consents: Consents;
  /** How the person said so, where the clerk enters it. */
  consent: string;
}

export type ChangeConsentsRefusal = RoleRequired | ConsentNeeded;

/**
 * Change what one agreed to 改授权: one's name on public boards, pictures, messages. Taking a consent back is as easy as
 * giving it.
 *
 * Requirements, checked in this order:
 * - The actor is the person, or the clerk.
 * - The clerk says how the person said so.
 *
 * Records `ConsentsChanged`, and `NameConsentCarried` for the village where it names them. Other documents that name
 * them follow by the clock.
 */
export function changeConsents(
  villager: Villager,
  village: Village,
  { actor, isNamePublic, consents, consent }: ChangeConsents,
): Outcome<ChangeConsentsRefusal> {
  const isOwn = actor.villagerId === villager.id;
  const notClerk = isOwn ? undefined : unlessClerk(actor);
  if (notClerk) return notClerk;
  if (!isOwn && consent.trim() === '') return refuse({ code: 'ConsentNeeded' });
  const next: Villager = { ...villager, isNamePublic, consents };
  const data = {
    villagerId: villager.id,
    isNamePublic,
    ...consents,
    by: isOwn ? 'self' : 'clerk',
    consent: seal(consent),
  };
  const renewed = withNameConsent(village, villager.id, isNamePublic);
  const isNamed = canonicalJson(renewed) !== canonicalJson(village);
  return accept([
    change(next, { type: 'ConsentsChanged', data }),
    ...(isNamed ? [change(renewed, nameConsentCarried(villager.id, isNamePublic))] : []),
  ]);
}

/** The event of a document in which somebody is named otherwise from now on. */
export function nameConsentCarried(villagerId: string, isNamePublic: boolean) {
  return { type: 'NameConsentCarried', data: { villagerId, isNamePublic } };
}
