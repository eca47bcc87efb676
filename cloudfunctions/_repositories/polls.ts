import { type BallotBox, ballotBoxShape } from '@shared/domain/vote/ballot-box';
import { type Poll, pollShape } from '@shared/domain/vote/poll';
import { assert } from '@shared/kernel/assert';
import { finderOf, type ReadsById } from './documents';
import { findMeeting } from './meetings';

export const findPoll = finderOf('poll', pollShape);
export const findBallotBox = finderOf('ballotBox', ballotBoxShape);

/** A poll with its meeting, which says who leads it. */
export async function findPollWithMeeting(reads: ReadsById, pollId: string, villageId: string) {
  const poll = await findPoll(reads, pollId, villageId);
  if (!poll) return undefined;
  const meeting = await findMeeting(reads, poll.meetingId, villageId);
  assert(meeting, 'a poll has its meeting');
  return { poll, meeting };
}

/** The boxes of a poll, in order; a poll and its boxes are written together. */
export async function readBallotBoxes(reads: ReadsById, poll: Poll): Promise<BallotBox[]> {
  const boxes: BallotBox[] = [];
  for (const boxId of poll.boxIds) {
    const box = await findBallotBox(reads, boxId, poll.villageId);
    assert(box, 'a poll has all its boxes');
    boxes.push(box);
  }
  return boxes;
}
