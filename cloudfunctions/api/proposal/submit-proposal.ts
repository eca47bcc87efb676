import { referenceTo } from '@shared/domain/member/actor';
import { publicName } from '@shared/domain/member/person-reference';
import { referenceToVillager } from '@shared/domain/member/villager';
import { submitProposal } from '@shared/domain/proposal/submit-proposal';
import { dueUnder } from '@shared/domain/village/rule-clock';
import { untitledMatter } from '@shared/text/untitled';
import { refuse } from '@shared/kernel/outcome';
import { workCalendar as calendar } from '@cloud/_platform/work-calendar';
import { usePhotos, useVoice } from '@cloud/_repositories/photos/photos';
import { findVillager, readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `proposal.submit`: load, decide, save. The rule itself is in shared/domain/proposal/submit-proposal. */
export const submitProposalAction: Command<'proposal.submit'> = async ({ work, actor, nowMs, payload, newId }) => {
  const village = await readVillage(work, actor.villageId);
  const onBehalfOfId = payload.onBehalfOfId === actor.villagerId ? undefined : payload.onBehalfOfId;
  const onBehalfOf = onBehalfOfId ? await findVillager(work, onBehalfOfId, actor.villageId) : undefined;
  if (onBehalfOfId && !onBehalfOf) return refuse({ code: 'ProposalAuthorNotFound' });
  if (!(await usePhotos(work, payload.photoIds, actor.villageId))) return refuse({ code: 'ProposalPhotoNotFound' });
  const { voice = null } = payload;
  if (voice && !(await useVoice(work, voice.fileId, actor))) return refuse({ code: 'ProposalVoiceNotFound' });
  work.act.onBehalfOf = onBehalfOf?.id ?? null;
  const proposalId = newId();
  const author = onBehalfOf ? referenceToVillager(onBehalfOf) : referenceTo(actor);
  const outcome = submitProposal(village.rules, {
    actor,
    nowMs,
    calendar,
    proposalId,
    body: payload.body,
    photoIds: payload.photoIds,
    voice,
    untitled: untitledMatter(voice ? 'sound' : 'picture', publicName(author), nowMs),
    onBehalfOf: onBehalfOf ?? null,
  });
  const { dueAtMs } = dueUnder(village.rules, 'sponsorDaysMax', { nowMs, calendar });
  return work.save(outcome, { proposalId, dueAtMs });
};
