import { type Actor } from '../member/actor';
import { holdsAnyOffice } from '../member/helper';
import { type PersonReference, publicName } from '../member/person-reference';
import { capacitiesOf } from './capacities';
import type { Holder } from './holder';
import type { Proposal } from './proposal';
import type { Capacity } from './road';

const relations: readonly Capacity[] = [
  'author',
  'helper',
  'sponsor',
  'handler',
  'currentAssignee',
  'unitLiaison',
  'visitor',
];

/**
 * Whether a reader sees the names of a matter in full: who has a part in it, and whoever holds an office here.
 * Everybody else sees public names, as boards show them.
 */
export function seesNames(actor: Actor, proposal: Proposal): boolean {
  return holdsAnyOffice(actor) || capacitiesOf(actor, proposal).some((capacity) => relations.includes(capacity));
}

/** A person's name for this reader. */
export function shownName(person: PersonReference, inFull: boolean): string {
  return inFull ? person.name : publicName(person);
}

/** A holder whose name is as this reader may see it. */
export function shownHolder(holder: Holder | null, inFull: boolean): Holder | null {
  if (holder?.kind !== 'person') return holder;
  return { kind: 'person', person: { ...holder.person, name: shownName(holder.person, inFull) } };
}
