import { newChain } from '../../kernel/case';
import { type BallotBox, ballotBoxId } from './ballot-box';
import type { Poll, Tally } from './poll';
import type { SecretBox } from './secret-box';

/**
 * Most boxes of a poll. Opening writes the poll, the meeting, each roll and each box with their events, the meeting's
 * revision, the outbox and the receipt: 7 + 2 a roll + 2 a box, at most 20 documents.
 */
function boxCountMax(rollCount: number): number {
  return Math.max(1, Math.floor((13 - 2 * rollCount) / 2));
}

/** How many boxes: about `boxSize` members each, larger ones where that would be too many boxes. */
export function boxCountFor(voterCount: number, boxSize: number, rollCount: number): number {
  return Math.min(boxCountMax(rollCount), Math.max(1, Math.ceil(voterCount / boxSize)));
}

/** Deals the electorate into the poll's boxes 票箱, one after the other like cards, as {@link boxIdOf} finds them. */
export function dealBoxes(poll: Poll): (BallotBox | SecretBox)[] {
  return poll.boxIds.map((id, index) => {
    const { villageId, meetingId, proposalId } = poll;
    const voterIds = poll.electorateIds.filter((_, place) => place % poll.boxIds.length === index);
    const shared = {
      id,
      villageId,
      chain: newChain,
      pollId: poll.id,
      meetingId,
      proposalId,
      voterIds,
      isSealed: false,
    };
    if (poll.method === 'secret') {
      return { ...shared, kind: 'secretBox', votedIds: [], codeSlips: [], choiceSlips: [], isCleared: false };
    }
    return { ...shared, kind: 'ballotBox', ballots: [], ballotChangesMax: poll.rules.ballotChangesMax };
  });
}

export function boxIdsFor(pollId: string, boxCount: number): string[] {
  return Array.from({ length: boxCount }, (_, index) => ballotBoxId(pollId, index));
}

/** Counts the ballots of all boxes 计票; whoever has none did not vote. */
export function tallyOf(boxes: readonly BallotBox[], electorateCount: number): Tally {
  const ballots = boxes.flatMap((box) => box.ballots);
  const count = (choice: string) => ballots.filter((ballot) => ballot.choice === choice).length;
  return {
    for: count('for'),
    against: count('against'),
    abstain: count('abstain'),
    notVoting: electorateCount - ballots.length,
  };
}
