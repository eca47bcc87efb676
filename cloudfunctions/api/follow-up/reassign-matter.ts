import { reassignMatter } from '@shared/domain/follow-up/reassign-matter';
import { refuse } from '@shared/kernel/outcome';
import { endOfDayMs } from '@shared/kernel/time';
import { findFollowUp } from '@cloud/_repositories/follow-ups';
import { findProposal } from '@cloud/_repositories/proposals';
import { findVillager } from '@cloud/_repositories/villages';
import type { Command } from '../action';
import { loadDoers } from './load-matter';

/** `follow-up.reassign`. */
export const reassignMatterAction: Command<'follow-up.reassign'> = async ({ work, actor, nowMs, payload }) => {
  const { proposalId, personId, dueOn, reason } = payload;
  const proposal = await findProposal(work, proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const person = personId === null ? null : await findVillager(work, personId, actor.villageId);
  if (person === undefined) return refuse({ code: 'FollowUpPersonNotFound' });
  const followUp = (await findFollowUp(work, proposal)) ?? null;
  const doers = await loadDoers(work, proposal);
  const outcome = reassignMatter(proposal, followUp, { actor, nowMs, person, dueOn, reason, doers });
  return work.save(outcome, { dueAtMs: endOfDayMs(dueOn) });
};
