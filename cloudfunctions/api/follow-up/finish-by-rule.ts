import type { ActionName } from '@shared/contract';
import { type FinishByRule, recordAnswer, reportHandled } from '@shared/domain/follow-up/finish-by-rule';
import { visitorCandidateIds } from '@shared/domain/follow-up/visitor';
import { assert } from '@shared/kernel/assert';
import { refuse } from '@shared/kernel/outcome';
import { usePhotos } from '@cloud/_repositories/photos/photos';
import { findProposal } from '@cloud/_repositories/proposals';
import { findVillager, readVillage } from '@cloud/_repositories/villages';
import type { Command, CommandContext } from '../action';
import { endAtDesk } from '../service/end-at-desk';
import { loadPeople } from './load-matter';

/** `follow-up.report-handled`. */
export const reportHandledAction: Command<'follow-up.report-handled'> = async (context) => {
  const found = await load(context);
  return found.ok ? context.work.save(reportHandled(found.proposal, found.rules, found.command), {}) : found;
};

/** `follow-up.answer`. */
export const answerAction: Command<'follow-up.answer'> = async (context) => {
  const found = await load(context);
  if (!found.ok) return found;
  const { proposal, rules, command } = found;
  const { evidence: note, photoIds } = command;
  const outcome = recordAnswer(proposal, rules, command);
  return context.work.save(await endAtDesk(context, outcome, { proposal, verb: 'answer', note, photoIds }), {});
};

type Finishing = Extract<ActionName, 'follow-up.report-handled' | 'follow-up.answer'>;

async function load({ work, actor, nowMs, payload, newId }: CommandContext<Finishing>) {
  const { proposalId, evidence, photoIds } = payload;
  const { villageId } = actor;
  const proposal = await findProposal(work, proposalId, villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  if (!(await usePhotos(work, photoIds, villageId))) return refuse({ code: 'ProposalPhotoNotFound' });
  const village = await readVillage(work, villageId);
  const doer = await findVillager(work, actor.villagerId, villageId);
  assert(doer, 'an actor stands in the roster');
  const candidates = await loadPeople(work, visitorCandidateIds(proposal, village), villageId);
  const command: FinishByRule = { actor, nowMs, reportId: newId(), evidence, photoIds, doer, candidates };
  return { ok: true as const, proposal, rules: village.rules, command };
}
