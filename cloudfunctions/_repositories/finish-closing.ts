import { concludePoll, type PollEnd } from '@shared/domain/decision/conclude-poll';
import { awaitsPublishing, clearBox, countSecretBallots } from '@shared/domain/vote/count-secret';
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
import { findSecretBox, openedSlips, readSecretBoxes } from './secret-boxes';
import { actOnBehalf } from './system-act';
import type { UnitOfWork } from './unit-of-work';

/**
 * Carries a closing poll to its end: seals each box in a transaction of its own, then concludes the poll in one more.
 * It may stop after any of them and be begun again; casting in one box delays the sealing of that box alone.
 * A secret poll is counted over all its boxes between the two, and they are cleared; it is concluded only when its
 * counts do not show how people voted, or the chair publishes them.
 */
export async function finishClosing(ports: Ports, pollId: string): Promise<void> {
  const document = await ports.store.get('polls', pollId);
  const poll = document && parseDocument(pollShape, document);
  if (poll?.status !== 'closing' || poll.closing === null || awaitsPublishing(poll)) return;
  const { villageId, boxIds } = poll;
  const actorId = poll.closing.by.villagerId;
  const step = <T>(name: string, decide: (work: UnitOfWork) => Promise<T>) =>
    actOnBehalf(ports, { actId: name, villageId, actorId }, decide);
  for (const boxId of boxIds) await step(`${boxId}.seal`, (work) => sealOne(work, poll, boxId));
  if (poll.method === 'secret') {
    if (poll.closing.voidReason === null) await step(`${pollId}.count`, (work) => countSecret(ports, work, poll));
    for (const boxId of boxIds) await step(`${boxId}.clear`, (work) => clearOne(work, poll, boxId));
  }
  await step(`${pollId}.conclude`, (work) => conclude(work, poll));
}

async function sealOne(work: UnitOfWork, poll: Poll, boxId: string): Promise<void> {
  const find = poll.method === 'secret' ? findSecretBox : findBallotBox;
  const box = await find(work, boxId, poll.villageId);
  assert(box, 'a poll has all its boxes');
  await work.save(sealBox(poll, box), null);
}

async function countSecret(ports: Ports, work: UnitOfWork, { id, villageId }: Poll): Promise<void> {
  const poll = await findPoll(work, id, villageId);
  assert(poll, 'a poll is never removed');
  if (poll.secretCount) return;
  const boxes = await readSecretBoxes(work, poll);
  await work.save(countSecretBallots(poll, boxes, openedSlips(ports, boxes)), null);
}

async function clearOne(work: UnitOfWork, { id, villageId }: Poll, boxId: string): Promise<void> {
  const poll = await findPoll(work, id, villageId);
  const box = await findSecretBox(work, boxId, villageId);
  assert(poll && box, 'a poll has all its boxes');
  await work.save(clearBox(poll, box), null);
}

async function conclude(work: UnitOfWork, { id, villageId }: Poll): Promise<void> {
  const poll = await findPoll(work, id, villageId);
  assert(poll, 'a poll is never removed');
  if (!poll.isOpen || awaitsPublishing(poll)) return;
  await work.save(concludePoll(await pollEnd(work, poll), work.act.nowMs), null);
}

async function pollEnd(work: UnitOfWork, poll: Poll): Promise<PollEnd> {
  const meeting = await findMeeting(work, poll.meetingId, poll.villageId);
  const proposal = await findProposal(work, poll.proposalId, poll.villageId);
  assert(meeting && proposal, 'a poll has its meeting and its matter');
  const boxes = poll.method === 'open' ? await readBallotBoxes(work, poll) : [];
  const register = await readDecisionRegister(work, poll.villageId, yearOf(work.act.nowMs));
  return { poll, boxes, meeting, proposal, register };
}
