import type { Attendee, MatterToDecide } from '@shared/domain/pre-review/decide-matter';
import { decideSession } from '@shared/domain/pre-review/decide-session';
import { referenceToVillager } from '@shared/domain/member/villager';
import { unlessTooManyToDesk } from '@shared/domain/service/matter-at-desk';
import { refuse } from '@shared/kernel/outcome';
import { findProposal } from '@cloud/_repositories/proposals';
import { findVillager } from '@cloud/_repositories/villages';
import type { Command, CommandContext } from '../action';
import { openAtDesk } from '../service/open-at-desk';
import { readBasis } from './basis';

type Context = CommandContext<'pre-review.decide-session'>;

/** `pre-review.decide-session`: load, decide, save. The rule itself is in shared/domain/pre-review/decide-session. */
export const decideSessionAction: Command<'pre-review.decide-session'> = async (context) => {
  const { work, actor, nowMs, payload, newId } = context;
  const matters = await findMatters(context);
  if (!matters) return refuse({ code: 'ProposalNotFound' });
  const attendees = await findAttendees(context);
  const basis = await readBasis(work, actor.villageId, nowMs);
  const sessionId = newId();
  const decided = decideSession(basis, matters, { actor, sessionId, heldOn: payload.heldOn, attendees });
  const outcome = await openAtDesk(context, decided);
  const tooMany = outcome.ok && unlessTooManyToDesk(outcome);
  return tooMany || work.save(outcome, { sessionId });
};

async function findMatters({ work, actor, payload }: Context): Promise<MatterToDecide[] | undefined> {
  const matters: MatterToDecide[] = [];
  for (const { proposalId, preparedAtMs } of payload.matters) {
    const proposal = await findProposal(work, proposalId, actor.villageId);
    if (!proposal) return undefined;
    matters.push({ proposal, preparedAtMs });
  }
  return matters;
}

/** Whoever is not of the village has no name here; the rule refuses them as no party member. */
async function findAttendees({ work, actor, payload }: Context): Promise<Attendee[]> {
  const attendees: Attendee[] = [];
  for (const villagerId of payload.attendeeIds) {
    const villager = await findVillager(work, villagerId, actor.villageId);
    const person = villager ? referenceToVillager(villager) : { villagerId, name: '', isNamePublic: true };
    attendees.push({ person, relativeIds: villager?.relativeIds ?? [] });
  }
  return attendees;
}
