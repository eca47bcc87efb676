import {
  type AdvisoryBox,
  advisoryBoxIds,
  advisoryBoxShape,
  type AdvisoryPoll,
  advisoryPollId,
  advisoryPollShape,
  advisoryPollsMax,
  countsIn,
  isAsked,
} from '@shared/domain/advisory/advisory-poll';
import { emptyAdvisoryBox } from '@shared/domain/advisory/cast-advisory';
import { advisoryCancelled, countAdvisory, sealAdvisoryBox } from '@shared/domain/advisory/end-advisory';
import { prepareAdvisory } from '@shared/domain/advisory/open-advisory';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { assert } from '@shared/kernel/assert';
import { accept } from '@shared/kernel/outcome';
import type { Ports } from '@cloud/_platform/ports';
import { byKind, finderOf, parseDocument, type ReadsById, storeByKind } from './documents';
import { listEverybody } from './member/people';
import { findProposal } from './proposals';
import { actBySystem } from './system-act';
import type { UnitOfWork } from './unit-of-work';

export const findAdvisory = finderOf('advisoryPoll', advisoryPollShape);
const findBox = finderOf('advisoryBox', advisoryBoxShape);

/** A box of a poll, empty where nobody has used it. */
export async function readAdvisoryBox(reads: ReadsById, poll: AdvisoryPoll, boxId: string): Promise<AdvisoryBox> {
  return (await findBox(reads, boxId, poll.villageId)) ?? emptyAdvisoryBox(poll, boxId);
}

/** The advisory polls of a matter, first to last: their ids are their numbers, and none is left out. */
export async function readAdvisories(reads: ReadsById, proposalId: string, villageId: string): Promise<AdvisoryPoll[]> {
  const polls: AdvisoryPoll[] = [];
  for (let number = 1; number <= advisoryPollsMax; number += 1) {
    const poll = await findAdvisory(reads, advisoryPollId(proposalId, number), villageId);
    if (!poll) break;
    polls.push(poll);
  }
  return polls;
}

/** Counts the adults of a poll's village and sets up its boxes; may be begun again at any time. */
export async function finishPreparing(ports: Ports, pollId: string, villageId: string): Promise<void> {
  const poll = await findAdvisory(byKind(ports.store), pollId, villageId);
  if (poll?.status !== 'preparing') return;
  const adultCount = await countAdults(ports, poll);
  await actBySystem(ports, { actId: `${pollId}.prepare`, villageId }, async (work) => {
    const now = await findAdvisory(work, pollId, villageId);
    assert(now, 'an advisory poll is never removed');
    await work.save(prepareAdvisory(now, adultCount), null);
  });
}

/** Ends what is still open with its matter. */
export async function cancelAdvisory(work: UnitOfWork, { id, villageId }: Proposal): Promise<void> {
  const running = (await readAdvisories(work, id, villageId)).find((poll) => poll.isOpen);
  if (running) await work.save(accept([advisoryCancelled(running)]), null);
}

/** Sets up the boxes of what was just opened on a matter. */
export async function finishOpening(ports: Ports, proposalId: string): Promise<void> {
  const preparing = await ports.store.find('advisoryPolls', {
    where: { proposalId },
    orderBy: { field: 'number', direction: 'descending' },
    limit: 1,
  });
  for (const row of preparing) {
    const { id, villageId } = parseDocument(advisoryPollShape, row);
    await finishPreparing(ports, id, villageId);
  }
}

async function countAdults({ store }: Ports, poll: AdvisoryPoll): Promise<number> {
  const everybody = await listEverybody(storeByKind(store), poll.villageId);
  return everybody.filter((villager) => isAsked(villager, poll)).length;
}

/**
 * Carries a poll whose last day is over to its end: seals each box in a transaction of its own, then writes what they
 * hold together. It may stop after any of them and be begun again.
 */
export async function finishAdvisory(ports: Ports, pollId: string, villageId: string): Promise<void> {
  await finishPreparing(ports, pollId, villageId);
  const poll = await findAdvisory(byKind(ports.store), pollId, villageId);
  if (poll?.status !== 'open' || ports.nowMs() < poll.endsAtMs) return;
  const boxes: AdvisoryBox[] = [];
  for (const boxId of advisoryBoxIds(poll)) {
    boxes.push(
      await actBySystem(ports, { actId: `${boxId}.seal`, villageId }, async (work) => {
        const box = await readAdvisoryBox(work, poll, boxId);
        await work.save(sealAdvisoryBox(poll, box, work.act.nowMs), null);
        return box;
      }),
    );
  }
  await actBySystem(ports, { actId: `${pollId}.count`, villageId }, async (work) => {
    const now = await findAdvisory(work, pollId, villageId);
    const proposal = await findProposal(work, poll.proposalId, villageId);
    assert(now && proposal, 'an advisory poll has its matter');
    await work.save(countAdvisory(now, countsIn(boxes), proposal.title), null);
  });
}
