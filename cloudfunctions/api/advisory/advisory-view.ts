import type { AdvisoryModel, AdvisoryPage } from '@shared/contract/advisory';
import {
  advisoryBoxIdOf,
  type AdvisoryPoll,
  advisoryPollShape,
  advisoryPollsMax,
} from '@shared/domain/advisory/advisory-poll';
import { castAdvisory } from '@shared/domain/advisory/cast-advisory';
import { openAdvisory } from '@shared/domain/advisory/open-advisory';
import type { Actor } from '@shared/domain/member/actor';
import { assert } from '@shared/kernel/assert';
import { refuse } from '@shared/kernel/outcome';
import { addDays, dayOf } from '@shared/kernel/time';
import { sha256 } from '@cloud/_platform/sha256';
import { readAdvisoryBox } from '@cloud/_repositories/advisories';
import { parseDocument } from '@cloud/_repositories/documents';
import { findProposal } from '@cloud/_repositories/proposals';
import { findVillager, readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';
import type { PageReader } from '../page-reader';
import { permissionOf } from '../permission';
import { advisoryRules } from './open-advisory';

/** `advisory.read`: the advisory polls of one matter; the fifth read is the reader's box, or the rules where none is open. */
export const advisoryView: View<'advisory.read'> = async ({ reads, actor, nowMs, payload: { proposalId } }) => {
  const proposal = await findProposal(reads, proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const polls = await pollsOf(reads, proposalId);
  const page = { proposalId, polls: polls.map(shown), firstEndOn: dayOf(nowMs), lastEndOn: dayOf(nowMs) };
  const running = polls.find((poll) => poll.isOpen);
  if (running) {
    const mine = await ballotIn(reads, running, actor, nowMs);
    return reply({ ...page, mine, open: { isOpen: false, refusal: { code: 'AdvisoryAlreadyOpen' } } });
  }
  const rules = advisoryRules((await readVillage(reads, actor.villageId)).rules);
  const asked = { actor, nowMs, question: '-', endsOn: dayOf(nowMs) };
  const open = permissionOf(openAdvisory(proposal, polls, rules, asked));
  return reply({ ...page, mine: null, open, lastEndOn: addDays(dayOf(nowMs), rules.daysMax.value) });
};

/** `advisory.counts`: what came of asking, beside the matter itself or before the council's own vote. */
export const advisoryCountsView: View<'advisory.counts'> = async ({ reads, actor, payload: { proposalId } }) => {
  const proposal = await findProposal(reads, proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  return reply({ polls: (await pollsOf(reads, proposalId)).map(shown) });
};

async function pollsOf(reads: PageReader, proposalId: string): Promise<AdvisoryPoll[]> {
  const found = await reads.find('advisoryPoll', {
    where: { proposalId },
    orderBy: { field: 'number', direction: 'ascending' },
    limit: advisoryPollsMax,
  });
  return found.map((document) => parseDocument(advisoryPollShape, document));
}

async function ballotIn(
  reads: PageReader,
  poll: AdvisoryPoll,
  actor: Actor,
  nowMs: number,
): Promise<AdvisoryPage['mine']> {
  const villager = await findVillager(reads, actor.villagerId, actor.villageId);
  assert(villager, 'a binding leads to a person');
  const box = await readAdvisoryBox(reads, poll, advisoryBoxIdOf(poll, sha256(villager.id)));
  const choice = box.ballots.find(({ voterId }) => voterId === villager.id)?.choice ?? null;
  const asked = { choice: 'for', requestId: '', payloadHash: '', nowMs } as const;
  return { choice, cast: permissionOf(castAdvisory(poll, box, villager, asked)) };
}

function shown({ id, number, question, status, endsOn, counts, adultCount }: AdvisoryPoll): AdvisoryModel {
  return { id, number, question, status, endsOn, result: counts && { ...counts, adultCount } };
}
