import { refuse, type Refused } from '../../kernel/outcome';
import { type Actor, hasRole, type RoleRequired } from '../member/actor';
import type { PersonReference } from '../member/person-reference';
import { type CouncilChange, peopleOf } from './council-change';
import type { Village } from './village';

export type MayNotConfirm = RoleRequired | { code: 'CouncilChangeOwn' };

type Confirmers = { role: 'supervisor' | 'townCoordinator'; people: PersonReference[] };

/**
 * Who confirms a change of the council: the supervisor 村务监督, but not whoever recorded it, a clerk, or anybody it is
 * about. Where that leaves nobody, one person wears the hats 一肩挑, and the town coordinator confirms.
 */
export function confirmersOf(village: Village, recorded: CouncilChange): Confirmers {
  return confirmersBut(village, [...peopleOf(recorded), recorded.recordedBy.villagerId]);
}

/** The same for anything that the clerk records: everybody who may confirm it but those named, who had a part in it. */
export function confirmersBut({ offices }: Village, ids: readonly string[]): Confirmers {
  const mayNot = new Set(ids);
  const clerkIds = new Set(offices.clerk.map(({ villagerId }) => villagerId));
  const free = (people: readonly PersonReference[]) => people.filter(({ villagerId }) => !mayNot.has(villagerId));
  const supervisors = free(offices.supervisor).filter(({ villagerId }) => !clerkIds.has(villagerId));
  if (supervisors.length > 0) return { role: 'supervisor', people: supervisors };
  return { role: 'townCoordinator', people: free(offices.townCoordinator) };
}

/**
 * The gate of confirming and sending back.
 *
 * Requirements, checked in this order:
 * - The actor holds the office that confirms this change.
 * - It is not their own: they neither recorded it nor keep the record, nor is it about them.
 */
export function unlessConfirmer(
  village: Village,
  recorded: CouncilChange,
  actor: Actor,
): Refused<MayNotConfirm> | undefined {
  const { role, people } = confirmersOf(village, recorded);
  if (!hasRole(actor, role)) return refuse({ code: 'RoleRequired', roles: [role] });
  const isAmong = people.some(({ villagerId }) => villagerId === actor.villagerId);
  return isAmong ? undefined : refuse({ code: 'CouncilChangeOwn' });
}
