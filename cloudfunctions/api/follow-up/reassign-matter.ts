import { reassignMatter } from '@shared/domain/follow-up/reassign-matter';
import { unitOf } from '@shared/domain/village/unit';
import { refuse } from '@shared/kernel/outcome';
import { endOfDayMs } from '@shared/kernel/time';
import { findFollowUp } from '@cloud/_repositories/follow-ups';
import { findProposal } from '@cloud/_repositories/proposals';
import { findVillager, readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';
import { loadDoers } from './load-matter';

/** `follow-up.reassign`. */
export const reassignMatterAction: Command<'follow-up.reassign'> = async ({ work, actor, nowMs, payload }) => {
  const { proposalId, personId, unitId, dueOn, reason } = payload;
  const proposal = await findProposal(work, proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const person = personId === null ? null : await findVillager(work, personId, actor.villageId);
  if (person === undefined) return refuse({ code: 'FollowUpPersonNotFound' });
  const unit = unitId ? unitOf(await readVillage(work, actor.villageId), unitId) : null;
  if (unit === undefined) return refuse({ code: 'FollowUpUnitNotFound' });
  const followUp = (await findFollowUp(work, proposal)) ?? null;
  const doers = await loadDoers(work, { proposal, followUp });
  const outcome = reassignMatter(proposal, followUp, { actor, nowMs, person, unit, dueOn, reason, doers });
  return work.save(outcome, { dueAtMs: endOfDayMs(dueOn) });
};
