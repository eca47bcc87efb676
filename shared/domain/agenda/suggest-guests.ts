import type { Proposal } from '../proposal/proposal';
import type { Meeting } from './meeting';

/** Most proposals of whom to ask; a chair reads no longer list. */
export const suggestedGuestsMax = 8;

/** An earlier evening, as far as it says who was asked to attend it. */
export type EarlierEvening = Pick<Meeting, 'id' | 'startAtMs' | 'guests' | 'items' | 'status'>;

/** Whoever attended, or carried something like it out, and for which matter: the reason that is shown. */
export interface SuggestedGuest {
  name: string;
  capacity: string;
  /** `attended` an earlier evening on such a matter, or carried such a matter out. */
  because: 'attended' | 'carriedOut';
  matterTitle: string;
  startAtMs: number;
  /** How many earlier matters like these speak for them. */
  matterCount: number;
}

type Kind = Pick<Proposal, 'id' | 'title' | 'preparation' | 'assignee'>;

/**
 * Whom to ask to attend 请谁来列席: legal adviser, experts and units of earlier evenings on matters of the same kind or
 * category, and who carried such matters out. Who spoke to most such matters stands first, then who came last.
 */
export function suggestGuests(
  planned: readonly Kind[],
  evenings: readonly EarlierEvening[],
  earlier: readonly Kind[],
  alreadyAsked: readonly string[],
): SuggestedGuest[] {
  const found = new Map<string, SuggestedGuest>();
  const latestFirst = evenings
    .filter(({ status }) => status === 'adjourned')
    .sort((one, other) => other.startAtMs - one.startAtMs);
  for (const evening of latestFirst) {
    const alike = evening.items.flatMap(({ proposalId }) => {
      const matter = earlier.find(({ id }) => id === proposalId);
      return matter && planned.some((one) => one.id !== matter.id && isAlike(one, matter)) ? [matter] : [];
    });
    for (const matter of alike) {
      for (const guest of evening.guests) note(found, guest, 'attended', matter, evening);
      if (matter.assignee) note(found, { name: matter.assignee.name, capacity: '' }, 'carriedOut', matter, evening);
    }
  }
  return [...found.values()]
    .filter(({ name }) => !alreadyAsked.includes(name))
    .sort((one, other) => other.matterCount - one.matterCount || other.startAtMs - one.startAtMs)
    .slice(0, suggestedGuestsMax);
}

function isAlike({ preparation: one }: Kind, { preparation: other }: Kind): boolean {
  if (one.matterKind !== '' && one.matterKind === other.matterKind) return true;
  return one.category !== '' && one.category === other.category;
}

function note(
  found: Map<string, SuggestedGuest>,
  { name, capacity }: { name: string; capacity: string },
  because: SuggestedGuest['because'],
  matter: Kind,
  { startAtMs }: EarlierEvening,
): void {
  const before = found.get(name);
  if (before) before.matterCount += 1;
  else found.set(name, { name, capacity, because, matterTitle: matter.title, startAtMs, matterCount: 1 });
}
