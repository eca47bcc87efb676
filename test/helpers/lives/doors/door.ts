import type { idsIn } from '../everything';

export type Ids = ReturnType<typeof idsIn>;

/** What stands before an action: which documents it asks for, and how it turns away who may not take it. */
export interface Door {
  /** The parts of the payload that name documents. */
  ids(ids: Ids): Record<string, unknown>;
  /** To a villager without office, who has nothing to do with the matter; null where every villager may. */
  toStranger: string | null;
  /** Where the document is another village's, or none at all; null where the action names no document. */
  notFound: string | null;
}

export const matter = (
  status: string,
  toStranger: string | null = 'ProposalNotYours',
  more: Record<string, unknown> = {},
): Door => ({
  ids: (ids) => ({ proposalId: ids.matter(status), ...more }),
  toStranger,
  notFound: 'ProposalNotFound',
});

export const evening = (
  status: 'draft' | 'convened' | 'inSession' | 'suspended' | 'adjourned',
  toStranger: string | null,
  { notFound = 'MeetingNotFound', itemId = false, ...more }: { notFound?: string; itemId?: boolean; act?: string } = {},
): Door => ({
  ids: (ids) => ({ meetingId: ids.meeting(status), ...(itemId ? { itemId: ids.item } : {}), ...more }),
  toStranger,
  notFound,
});

export const noDocument = (toStranger: string | null, ids: Record<string, unknown> = {}): Door => ({
  ids: () => ids,
  toStranger,
  notFound: null,
});

export const led = 'MeetingOnlyChairOrClerk';
