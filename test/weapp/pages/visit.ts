import type { Proposal } from '@shared/domain/proposal/proposal';
import type { ProposalStatus } from '@shared/domain/proposal/status';
import type { CollectionName } from '@cloud/_platform/collections';
import type { DemoVillage } from '../../helpers/weapp/demo-village';
import type { Hand } from '../../helpers/weapp/hand';
import type { Stored } from './people';

/** Somebody who uses a page, on an evening on which it has something to show them; and what they do there. */
export interface Visit {
  /** A villager, or what WeChat calls somebody whom the village does not know. */
  who: string;
  /** What stands behind the path; sees to it that there is something to look at. */
  query?: (village: DemoVillage, hand: Pick<Hand, 'open' | 'tap'>) => string | Promise<string>;
  /** Words that are there only when the page came with its data. */
  sees: string;
  /** What this page alone asks beside the one call that draws it. */
  besides?: readonly string[];
  /** A touch as it is usual there. */
  touch: (hand: Hand) => Promise<void>;
}

/** Every page of a part of the mini-program, by its path. */
export type Visits = Readonly<Record<string, Visit>>;

type Titled = Stored<{ status: string; title: string; method: string }>;

/** The first document of a kind that is like this. */
export function the(name: CollectionName, like: Partial<Pick<Titled, 'status' | 'title' | 'method'>>) {
  return async (village: DemoVillage): Promise<string> => {
    const { id } = await village.first<Titled>(
      name,
      (one) =>
        (like.status ?? one.status) === one.status &&
        (like.method ?? one.method) === one.method &&
        (like.title === undefined || one.title.includes(like.title)),
    );
    return `id=${id}`;
  };
}

/** The first matter in a status, with these words in its title. */
export const matter = (status: ProposalStatus, title = '') =>
  the('proposals', { status, title } satisfies Partial<Proposal>);
