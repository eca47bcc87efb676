import { rateAsSupporter } from '@shared/domain/follow-up/rate-as-supporter';
import { rateMatter } from '@shared/domain/follow-up/rate-matter';
import { recordVisit } from '@shared/domain/follow-up/record-visit';
import { explainRating } from '@shared/domain/follow-up/reopening';
import { reopenMatter } from '@shared/domain/follow-up/reopen-matter';
import { refuse } from '@shared/kernel/outcome';
import { usePhotos } from '@cloud/_repositories/photos/photos';
import { readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';
import { loadMatter } from './load-matter';

/** `follow-up.record-visit`. */
export const recordVisitAction: Command<'follow-up.record-visit'> = async ({ work, actor, nowMs, payload }) => {
  const { proposalId, photoIds = [], isDone = true, ...said } = payload;
  const visit = { ...said, photoIds, isDone };
  const matter = await loadMatter(work, proposalId, actor.villageId);
  if (!matter) return refuse({ code: 'ProposalNotFound' });
  const { rules } = await readVillage(work, actor.villageId);
  const isReopened = !explainRating(visit.rating, rules).isMet || !isDone;
  const outcome = recordVisit({ ...matter, rules }, { actor, nowMs, ...visit });
  const isPhotoMissing = outcome.ok && !(await usePhotos(work, photoIds, actor.villageId));
  return isPhotoMissing ? refuse({ code: 'ProposalPhotoNotFound' }) : work.save(outcome, { isReopened });
};

/** `follow-up.rate`. */
export const rateMatterAction: Command<'follow-up.rate'> = async ({ work, actor, nowMs, payload }) => {
  const { proposalId, rating, words } = payload;
  const matter = await loadMatter(work, proposalId, actor.villageId);
  if (!matter) return refuse({ code: 'ProposalNotFound' });
  const { rules } = await readVillage(work, actor.villageId);
  const isReopened = !explainRating(rating, rules).isMet;
  return work.save(rateMatter({ ...matter, rules }, { actor, nowMs, rating, words }), { isReopened });
};

/** `follow-up.rate-as-supporter`. */
export const rateAsSupporterAction: Command<'follow-up.rate-as-supporter'> = async ({
  work,
  actor,
  nowMs,
  payload,
}) => {
  const { proposalId, rating, words } = payload;
  const matter = await loadMatter(work, proposalId, actor.villageId);
  if (!matter) return refuse({ code: 'ProposalNotFound' });
  const { rules } = await readVillage(work, actor.villageId);
  return work.save(rateAsSupporter({ ...matter, rules }, { actor, nowMs, rating, words }), {});
};

/** `follow-up.reopen`. */
export const reopenMatterAction: Command<'follow-up.reopen'> = async ({ work, actor, nowMs, payload }) => {
  const matter = await loadMatter(work, payload.proposalId, actor.villageId);
  if (!matter) return refuse({ code: 'ProposalNotFound' });
  const { rules } = await readVillage(work, actor.villageId);
  return work.save(reopenMatter({ ...matter, rules }, { actor, nowMs, reason: payload.reason }), {});
};
