import type { PollModel } from '@shared/contract/vote';
import { type BallotBox, ballotBoxShape } from '@shared/domain/vote/ballot-box';
import { tallyOf } from '@shared/domain/vote/ballot-boxes';
import { agreedCount } from '@shared/domain/vote/hand-count';
import { boxIdOf, type Poll } from '@shared/domain/vote/poll';
import { type SecretBox, secretBoxShape } from '@shared/domain/vote/secret-box';
import { parseDocument } from '@cloud/_repositories/documents';
import type { PageReader } from '../page-reader';

const boxesMax = 20;

export interface Boxes {
  open: readonly BallotBox[];
  secret: readonly SecretBox[];
}

export async function boxesOf(reads: PageReader, poll: Poll): Promise<Boxes> {
  if (poll.boxIds.length === 0) return { open: [], secret: [] };
  const isSecret = poll.method === 'secret';
  const boxes = await reads.find(isSecret ? 'secretBox' : 'ballotBox', {
    where: { meetingId: poll.meetingId, pollId: poll.id },
    orderBy: { field: 'id', direction: 'ascending' },
    limit: boxesMax,
  });
  return isSecret
    ? { open: [], secret: boxes.map((box) => parseDocument(secretBoxShape, box)) }
    : { open: boxes.map((box) => parseDocument(ballotBoxShape, box)), secret: [] };
}

/** How many ballots are in; where tellers count, how many votes they agree on, or papers are in the box. */
export function castCount({ handCount }: Poll, { open, secret }: Boxes): number {
  const agreed = handCount && agreedCount(handCount);
  const byHand = agreed
    ? agreed.for + agreed.against + agreed.abstain + agreed.invalid
    : (handCount?.paper?.returned ?? 0);
  const inBoxes = [...open.map((box) => box.ballots), ...secret.map((box) => box.votedIds)];
  return inBoxes.reduce((sum, ballots) => sum + ballots.length, byHand);
}

/** The reader's own ballot; whether a secret one is in, and never what it says. */
export function ballotOf(poll: Poll, { open, secret }: Boxes, villagerId: string): PollModel['mine'] {
  const boxId = boxIdOf(poll, villagerId);
  if (boxId === null) return null;
  const ballots = open.find((box) => box.id === boxId)?.ballots ?? [];
  const choice = ballots.find((ballot) => ballot.voterId === villagerId)?.choice ?? null;
  const hasVotedSecretly = secret.some((box) => box.votedIds.includes(villagerId));
  return { boxId, choice, hasVoted: choice !== null || hasVotedSecretly };
}

/** The counts so far of an open poll, where the rules show them; never those of a secret one. */
export function liveCounts(poll: Poll, { open }: Boxes): PollModel['liveCounts'] {
  if (poll.method !== 'open' || poll.status !== 'open' || !poll.rules.openTallyIsLive) return null;
  const { for: inFavour, against, abstain } = tallyOf(open, poll.electorateIds.length);
  return { for: inFavour, against, abstain };
}
