import type { Actor } from '../member/actor';
import { type PersonReference, publicName } from '../member/person-reference';
import type { Proposal } from './proposal';
import { seesNames } from './shown-names';

/** Everybody who has or had a part in the matter. */
function peopleOf(proposal: Proposal): PersonReference[] {
  const { author, helper, sponsor, handler, assignee, visitor, steps } = proposal;
  const inSteps = steps.flatMap(({ by, onBehalfOf, holder }) => [
    by,
    onBehalfOf,
    holder?.kind === 'person' ? holder.person : null,
  ]);
  return [author, helper, sponsor, handler, assignee, visitor, ...inSteps].filter((person) => person !== null);
}

/**
 * A page of a matter as this reader may see it: to whoever is not concerned, texts that people wrote name the matter's
 * own people as boards do. `page` is plain data; only its texts change.
 */
export function withPublicTexts<Page>(page: Page, proposal: Proposal, actor: Actor): Page {
  if (seesNames(actor, proposal)) return page;
  const masks = new Map<string, string>();
  for (const person of peopleOf(proposal)) {
    if (!person.isNamePublic) masks.set(person.name, publicName(person));
  }
  return maskedTexts(page, masks);
}

/** Plain data in whose texts the names are exchanged for what may be shown; a single character is no name. */
export function maskedTexts<Data>(data: Data, masks: ReadonlyMap<string, string>): Data {
  const whole = [...masks].filter(([name]) => name.length > 1);
  return whole.length === 0 ? data : (masked(data, whole) as Data);
}

function masked(value: unknown, masks: readonly (readonly [name: string, shown: string])[]): unknown {
  if (typeof value === 'string') return masks.reduce((text, [name, shown]) => text.split(name).join(shown), value);
  if (Array.isArray(value)) return value.map((item) => masked(item, masks));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, masked(member, masks)]));
}
