import { concludePoll, type PollEnd } from '@shared/domain/decision/conclude-poll';
import { type Poll, pollShape } from '@shared/domain/vote/poll';
import { sealBox } from '@shared/domain/vote/seal-box';
import { assert } from '@shared/kernel/assert';
import { yearOf } from '@shared/kernel/time';
import type { Ports } from '@cloud/_platform/ports';
import { readDecisionRegister } from './decisions';
import { parseDocument } from './documents';
import { findMeeting } from './meetings';
import { findBallotBox, findPoll, readBallotBoxes } from './polls';
import { findProposal } from './proposals';
import { actOnBehalf } from './system-act';
import type { UnitOfWork } from './unit-of-work';

/**
 * Carries a closing poll to its end: seals each box in a transaction of its own, then concludes the poll in one more.
 * It may stop after any of them and be begun again; casting in one box delays the sealing of that box alone.
 */
export async function finishClosing(ports: Ports, pollId: string): Promise<void> {
  const document = await ports.store.get('polls', pollId);
  const poll = document && parseDocument(pollShape, document);
  if (poll?.status !== 'closing' || poll.closing === null) return;
  const { villageId } = poll;
  const actorId = poll.closing.by.villagerId;
  for (const boxId of poll.boxIds) {
    await actOnBehalf(ports, { actId: `${boxId}.seal`, villageId, actorId }, (work) => sealOne(work, poll, boxId));
  }
  await actOnBehalf(ports, { actId: `${poll.id}.conclude`, villageId, actorId }, (work) => conclude(work, poll));
}

async function sealOne(work: UnitOfWork, poll: Poll, boxId: string): Promise<void> {
  const box = await findBallotBox(work, boxId, poll.villageId);
  assert(box, 'a poll has all its boxes');
  await work.save(sealBox(poll, box), null);
}

async function conclude(work: UnitOfWork, { id, villageId }: Poll): Promise<void> {
  const poll = await findPoll(work, id, villageId);
  assert(poll, 'a poll is never removed');
  if (!poll.isOpen) return;
  await work.save(concludePoll(await pollEnd(work, poll), work.act.nowMs), null);
}

async function pollEnd(work: UnitOfWork, poll: Poll): Promise<PollEnd> {
  const meeting = await findMeeting(work, poll.meetingId, poll.villageId);
  const proposal = await findProposal(work, poll.proposalId, poll.villageId);
  assert(meeting && proposal, 'a poll has its meeting and its matter');
  const boxes = await readBallotBoxes(work, poll);
  const register = await readDecisionRegister(work, poll.villageId, yearOf(work.act.nowMs));
  return { poll, boxes, meeting, proposal, register };
}
