import type { BodyChoice, ProcedureModel, ProcedurePage } from '@shared/contract/decision';
import { bringToBody } from '@shared/domain/decision/bring-to-body';
import { recordStep } from '@shared/domain/decision/record-step';
import type { Decision } from '@shared/domain/decision/decision';
import type { Actor } from '@shared/domain/member/actor';
import { earliestDay, isStepDone, nextStep } from '@shared/domain/proposal/procedure';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { seesNames, shownName } from '@shared/domain/proposal/shown-names';
import { routeOfMatter } from '@shared/domain/proposal/route-of-matter';
import type { Route } from '@shared/domain/village/router';
import { valueOf } from '@shared/domain/village/rule-book';
import { refuse } from '@shared/kernel/outcome';
import { dayOf } from '@shared/kernel/time';
import { findDecision } from '@cloud/_repositories/decisions';
import { usePhotos } from '@cloud/_repositories/photos/photos';
import type { ReadsById } from '@cloud/_repositories/documents';
import { findProposal } from '@cloud/_repositories/proposals';
import { readRegister } from '@cloud/_repositories/registers';
import { readVillage } from '@cloud/_repositories/villages';
import { type Command, reply, type View } from '../action';
import { permissionOf } from '../permission';

/** `decision.bring-to-body`. */
export const bringToBodyAction: Command<'decision.bring-to-body'> = async ({ work, actor, nowMs, payload }) => {
  const { proposalId, bodyId } = payload;
  const proposal = await findProposal(work, proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const { rules } = await readVillage(work, actor.villageId);
  const { router } = await readRegister(work, actor.villageId);
  const scheduleDaysMax = valueOf(rules, 'scheduleDaysMax');
  const decision = await decisionOf(work, proposal);
  const route = routeOfMatter(router, proposal, decision);
  return work.save(bringToBody(proposal, decision, route, { scheduleDaysMax }, { actor, nowMs, bodyId }), {
    proposalId,
  });
};

/** `decision.record-step`. */
export const recordStepAction: Command<'decision.record-step'> = async ({ work, actor, nowMs, payload }) => {
  const { proposalId, ...step } = payload;
  const proposal = await findProposal(work, proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const decision = await decisionOf(work, proposal);
  const outcome = recordStep(proposal, { ...step, actor, nowMs }, isPublished(decision));
  if (!outcome.ok) return outcome;
  if (!(await usePhotos(work, step.photoIds, actor.villageId))) return refuse({ code: 'ProposalPhotoNotFound' });
  return work.save(outcome, { proposalId });
};

/** `decision.procedure`: how far a matter's procedure has come, or how it would begin. */
export const procedureView: View<'decision.procedure'> = async ({ reads, actor, nowMs, payload }) => {
  const proposal = await findProposal(reads, payload.proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const { id: proposalId, title, status, holder, dueAtMs } = proposal;
  const decision = await decisionOf(reads, proposal);
  const procedure = procedureModel(proposal, actor, isPublished(decision));
  const page = { proposalId, title, status, holder, dueAtMs, procedure };
  if (proposal.procedure)
    return reply<ProcedurePage>({ ...page, next: nextOf(proposal, decision, actor, nowMs), begin: null });
  const { router } = await readRegister(reads, actor.villageId);
  const route = routeOfMatter(router, proposal, decision);
  const bodies = bodiesOf(route);
  const command = { actor, nowMs, bodyId: bodies[0]?.bodyId ?? '' };
  const permission = permissionOf(bringToBody(proposal, decision, route, { scheduleDaysMax: 1 }, command));
  const begin = {
    procedureTitle: route?.procedure?.title ?? route?.body.title ?? '',
    steps: route?.procedure?.steps ?? [],
    bodies,
    permission,
  };
  return reply<ProcedurePage>({ ...page, next: null, begin: bodies.length > 0 ? begin : null });
};

function bodiesOf(route: Route | undefined): BodyChoice[] {
  if (route?.matterKind.councilMay !== 'recommend') return [];
  return [route.body, route.alternativeBody].flatMap((body) => (body ? [{ bodyId: body.id, title: body.title }] : []));
}

/** A matter's procedure as its strip shows it; null where none has begun. */
export function procedureModel(proposal: Proposal, actor: Actor, isPublic: boolean): ProcedureModel | null {
  const { procedure, status } = proposal;
  if (!procedure) return null;
  const inFull = seesNames(actor, proposal);
  const next = nextStep(proposal, isPublic)?.index;
  return {
    title: procedure.title,
    bodyTitle: procedure.bodyTitle,
    recommendationId: procedure.recommendationId,
    steps: procedure.steps.map((step, index) => ({
      title: step.title,
      kind: step.kind,
      isDone: isStepDone(step, status, isPublic),
      isNext: index === next,
      holder: step.holder,
      daysMin: step.daysMin,
      daysMax: step.daysMax,
      records: step.records.map(({ on, place, presentCount, memberCount, isAgreed, text, by }) => {
        return { on, place, presentCount, memberCount, isAgreed, text, byName: shownName(by, inFull) };
      }),
      photoIds: step.records.flatMap(({ photoIds }) => photoIds),
    })),
  };
}

function nextOf(
  proposal: Proposal,
  decision: Decision | undefined,
  actor: Actor,
  nowMs: number,
): ProcedurePage['next'] {
  const next = nextStep(proposal, isPublished(decision));
  if (!next || !proposal.procedure) return null;
  const { index } = next;
  const sample = { place: '-', presentCount: 1, memberCount: 1, isAgreed: true, text: '-', photoIds: [] };
  const command = { ...sample, actor, nowMs, index, on: dayOf(nowMs) };
  const record = permissionOf(recordStep(proposal, command, isPublished(decision)));
  return { index, fromOn: earliestDay(proposal.procedure, index), record };
}

async function decisionOf(reads: ReadsById, { decisionId, villageId }: Proposal): Promise<Decision | undefined> {
  return decisionId === null ? undefined : findDecision(reads, decisionId, villageId);
}

export function isPublished(decision: { noticeToOn: string | null } | null | undefined): boolean {
  return Boolean(decision?.noticeToOn);
}
