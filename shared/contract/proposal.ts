import * as z from 'zod/mini';
import type { SubmitProposalRefusal } from '../domain/proposal/submit-proposal';
import type { SupportRefusal } from '../domain/proposal/support-proposal';
import { fileIds, id, text } from './common';
import { command } from './declare';

/** A matter that is not in this village, or not at all. */
export interface ProposalNotFound {
  code: 'ProposalNotFound';
}

/** A photo that was never stored, or in another village. */
export interface PhotoNotFound {
  code: 'ProposalPhotoNotFound';
}

export const proposalContract = {
  'proposal.submit': command<{ proposalId: string }, SubmitProposalRefusal | PhotoNotFound>()(
    z.strictObject({
      body: text(10_000),
      category: z.optional(text(40)),
      photoIds: fileIds,
      /** The villager for whom somebody else fills in 帮填. */
      onBehalfOfId: z.optional(id),
    }),
  ),
  'proposal.support': command<{ supportCount: number }, SupportRefusal | ProposalNotFound>()(
    z.strictObject({ proposalId: id }),
  ),
  'proposal.withdraw-support': command<{ supportCount: number }, SupportRefusal | ProposalNotFound>()(
    z.strictObject({ proposalId: id }),
  ),
};
