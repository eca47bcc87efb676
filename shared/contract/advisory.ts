import * as z from 'zod/mini';
import { questionCharsMax } from '../domain/advisory/advisory-draft';
import type { AdvisoryCounts, AdvisoryStatus } from '../domain/advisory/advisory-poll';
import type { CastAdvisoryRefusal } from '../domain/advisory/cast-advisory';
import type { OpenAdvisoryRefusal } from '../domain/advisory/open-advisory';
import { type Choice, choiceShape } from '../domain/vote/poll';
import { day, id, type Permission, text } from './common';
import { command, commandWithoutReceipt, view } from './declare';
import type { ProposalNotFound } from './proposal';

/** An advisory poll that is not in this village, or not at all. */
export type AdvisoryNotFound = { code: 'AdvisoryNotFound' };

/** One advisory poll as everybody sees it: no names, and no number before it ended. */
export interface AdvisoryModel {
  id: string;
  number: number;
  question: string;
  status: AdvisoryStatus;
  endsOn: string;
  /** Null until it is counted. */
  result: (AdvisoryCounts & { adultCount: number }) | null;
}

export interface AdvisoryPage {
  proposalId: string;
  /** First to last; at most one is open. */
  polls: AdvisoryModel[];
  /** The reader's own ballot in the open one; null where none is open. */
  mine: { choice: Choice | null; cast: Permission<CastAdvisoryRefusal> } | null;
  open: Permission<OpenAdvisoryRefusal>;
  /** The days that a new one may end on. */
  firstEndOn: string;
  lastEndOn: string;
}

export const advisoryContract = {
  'advisory.open': command<{ proposalId: string }, OpenAdvisoryRefusal | ProposalNotFound>()(
    z.strictObject({ proposalId: id, question: text(questionCharsMax, 2), endsOn: day }),
  ),
  'advisory.cast': commandWithoutReceipt<{ choice: Choice }, CastAdvisoryRefusal | AdvisoryNotFound>()(
    z.strictObject({ pollId: id, choice: choiceShape }),
  ),
  'advisory.counts': view<Pick<AdvisoryPage, 'polls'>, ProposalNotFound>()(z.strictObject({ proposalId: id })),
  'advisory.read': view<AdvisoryPage, ProposalNotFound>()(z.strictObject({ proposalId: id })),
};
