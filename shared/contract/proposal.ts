import * as z from 'zod/mini';
import { voiceSecondsMax } from '../domain/member/voice-draft';
import type { MergeRefusal } from '../domain/proposal/merge-proposal';
import type { PrepareRefusal } from '../domain/proposal/prepare-proposal';
import type { RouteToDeskRefusal } from '../domain/proposal/route-proposal';
import type { SponsorRefusal } from '../domain/proposal/sponsor-proposal';
import type { SubmitProposalRefusal } from '../domain/proposal/submit-proposal';
import type { FollowRefusal } from '../domain/proposal/follow-proposal';
import type { SplitRefusal } from '../domain/proposal/split-proposal';
import type { UndoMergeRefusal } from '../domain/proposal/undo-merge';
import type { UndoSplitRefusal } from '../domain/proposal/undo-split';
import type { SupportRefusal } from '../domain/proposal/support-proposal';
import type { WithdrawRefusal } from '../domain/proposal/withdraw-proposal';
import { cursor, fileIds, id, material, type Page, text } from './common';
import { command, view } from './declare';
import type { MatterPage, MatterRow, PreparationPage, DecidedBefore, SimilarRow } from './proposal-pages';

/** A matter that is not in this village, or not at all. */
export interface ProposalNotFound {
  code: 'ProposalNotFound';
}

/** A photo that was never stored, or in another village. */
export interface PhotoNotFound {
  code: 'ProposalPhotoNotFound';
}

/** A voice note that was never kept, is somebody else's, or was hidden. */
export interface VoiceNotFound {
  code: 'ProposalVoiceNotFound';
}

/** A category or kind of matter that the village's router does not hold. */
export interface PreparationKindUnknown {
  code: 'PreparationKindUnknown';
}

const ofMatter = z.strictObject({ proposalId: id });
/** Reasons may be left out; where a rule wants one, it says so. */
const reason = text(500, 0);
export const costYuanMax = 100_000_000;
export const optionsMax = 6;
export const materialsMax = 9;

export const preparationPayload = z.strictObject({
  category: text(40, 0),
  matterKind: text(40, 0),
  affected: text(300, 0),
  outcomeWanted: text(300, 0),
  options: z.array(z.strictObject({ title: text(60), detail: text(500, 0) })).check(z.maxLength(optionsMax)),
  costYuan: z.nullable(z.int().check(z.nonnegative(), z.lte(costYuanMax))),
  costSource: text(200, 0),
  materials: z.array(material).check(z.maxLength(materialsMax)),
});

export const proposalContract = {
  'proposal.submit': command<
    { proposalId: string; dueAtMs: number },
    SubmitProposalRefusal | PhotoNotFound | VoiceNotFound
  >()(
    z.strictObject({
      body: text(10_000, 0),
      photoIds: fileIds,
      voice: z.optional(z.strictObject({ fileId: id, seconds: z.int().check(z.positive(), z.lte(voiceSecondsMax)) })),
      /** The villager for whom somebody else fills in 帮填. */
      onBehalfOfId: z.optional(id),
    }),
  ),
  'proposal.support': command<{ supportCount: number }, SupportRefusal | ProposalNotFound>()(ofMatter),
  'proposal.follow': command<{ isFollowing: boolean }, FollowRefusal | ProposalNotFound>()(
    z.strictObject({ proposalId: id, isFollowing: z.boolean() }),
  ),
  'proposal.withdraw-support': command<{ supportCount: number }, SupportRefusal | ProposalNotFound>()(ofMatter),
  'proposal.sponsor': command<{ dueAtMs: number }, SponsorRefusal | ProposalNotFound>()(ofMatter),
  'proposal.prepare': command<
    { failingItemIds: string[] },
    PrepareRefusal | ProposalNotFound | PreparationKindUnknown | PhotoNotFound
  >()(
    z.strictObject({
      proposalId: id,
      preparation: preparationPayload,
      /** What a voice note or a photo says, in words; only where its author wrote none. */
      wording: z.optional(text(10_000, 0)),
    }),
  ),
  'proposal.withdraw': command<{ proposalId: string }, WithdrawRefusal | ProposalNotFound>()(
    z.strictObject({ proposalId: id, reason }),
  ),
  'proposal.merge': command<{ supportCount: number }, MergeRefusal | ProposalNotFound>()(
    z.strictObject({ proposalId: id, targetId: id, reason }),
  ),
  'proposal.undo-merge': command<Record<string, never>, UndoMergeRefusal | ProposalNotFound>()(ofMatter),
  'proposal.split': command<{ partId: string }, SplitRefusal | ProposalNotFound | PreparationKindUnknown>()(
    z.strictObject({
      proposalId: id,
      staying: text(10_000),
      leaving: text(10_000),
      category: text(40, 0),
      matterKind: text(40, 0),
      reason,
    }),
  ),
  /** Of the part that was split off. */
  'proposal.undo-split': command<Record<string, never>, UndoSplitRefusal | ProposalNotFound>()(ofMatter),
  'proposal.route': command<{ dueAtMs: number }, RouteToDeskRefusal | ProposalNotFound>()(
    z.strictObject({ proposalId: id, reason }),
  ),
  'proposal.list': view<Page<MatterRow>>()(
    z.strictObject({ tab: z.enum(['open', 'mine', 'toSponsor', 'done']), cursor }),
  ),
  'proposal.similar': view<{ rows: SimilarRow[]; decided: DecidedBefore[] }>()(
    z.strictObject({ text: text(10_000, 0), exceptId: z.optional(id) }),
  ),
  'proposal.read': view<MatterPage, ProposalNotFound>()(ofMatter),
  'proposal.preparation': view<PreparationPage, ProposalNotFound>()(ofMatter),
};
