import { referenceToVillager } from '@shared/domain/member/villager';
import type { Claim } from '@shared/domain/points/claim';
import type { Reviewer } from '@shared/domain/points/judge-claim';
import { type ClaimVerdict, reviewClaims } from '@shared/domain/points/review-claims';
import { refuse } from '@shared/kernel/outcome';
import { findClaim } from '@cloud/_repositories/claims';
import { findBatch, readLaterBatch } from '@cloud/_repositories/points-batches';
import { findVillager, readVillage } from '@cloud/_repositories/villages';
import type { Command, CommandContext } from '../action';

type Context = CommandContext<'points.review'>;

/** `points.review`: load, decide, save. The rule itself is in shared/domain/points/review-claims. */
export const reviewClaimsAction: Command<'points.review'> = async (context) => {
  const { work, actor, nowMs, payload } = context;
  const batch = await findBatch(work, payload.batchId, actor.villageId);
  if (!batch) return refuse({ code: 'BatchNotFound' });
  const verdicts = await findVerdicts(context);
  if (!verdicts) return refuse({ code: 'ClaimNotFound' });
  const attendees = await findAttendees(context);
  if (!attendees) return refuse({ code: 'ClaimPersonNotFound' });
  const { rules } = await readVillage(work, actor.villageId);
  const later = await readLaterBatch(work, batch, { rules, nowMs });
  const outcome = reviewClaims(batch, later, { actor, nowMs, heldOn: payload.heldOn, attendees, verdicts });
  const judged = outcome.ok ? outcome.changes.map(({ next }) => next).filter((next) => next.kind === 'claim') : [];
  const putOffIds = (judged as Claim[]).filter((claim) => claim.batchId === later.id).map(({ id }) => id);
  return work.save(outcome, { putOffIds });
};

async function findVerdicts({ work, actor, payload }: Context): Promise<ClaimVerdict[] | undefined> {
  const verdicts: ClaimVerdict[] = [];
  for (const { claimId, verdict, reason } of payload.verdicts) {
    const claim = await findClaim(work, claimId, actor.villageId);
    if (!claim) return undefined;
    verdicts.push({ claim, verdict, reason });
  }
  return verdicts;
}

async function findAttendees({ work, actor, payload }: Context): Promise<Reviewer[] | undefined> {
  const attendees: Reviewer[] = [];
  for (const villagerId of payload.attendeeIds) {
    const villager = await findVillager(work, villagerId, actor.villageId);
    if (!villager) return undefined;
    const { relativeIds, householdId, isReviewer } = villager;
    attendees.push({ person: referenceToVillager(villager), relativeIds, householdId, isReviewer });
  }
  return attendees;
}
