import * as z from 'zod/mini';
import type { PollResult } from '@shared/contract/vote';
import { hasRole } from '@shared/domain/member/actor';
import { type BallotBox, ballotBoxShape } from '@shared/domain/vote/ballot-box';
import { closePoll, voidPoll } from '@shared/domain/vote/close-poll';
import { enterHands } from '@shared/domain/vote/enter-hands';
import { boxIdOf, type Poll, pollShape } from '@shared/domain/vote/poll';
import { refuse } from '@shared/kernel/outcome';
import { parseDocument } from '@cloud/_repositories/documents';
import { findPollWithMeeting } from '@cloud/_repositories/polls';
import { reply, type View } from '../action';
import type { PageReader } from '../page-reader';
import { permissionOf } from '../permission';
import { recusalsFor } from './recusals-shown';

const boxesMax = 20;
const rowsMax = 20;

/** What a row of results needs of a poll: a page of twenty is checked for no more than it shows. */
const resultShape = z.pick(pollShape, {
  id: true,
  title: true,
  method: true,
  status: true,
  tally: true,
  explanation: true,
  decisionId: true,
  electorateIds: true,
  openedAtMs: true,
  closedAtMs: true,
});

/** `vote.poll`: one poll for whoever looks: their own ballot, how many are in, and the result once it is closed. */
export const pollView: View<'vote.poll'> = async ({ reads, actor, nowMs, payload }) => {
  const found = await findPollWithMeeting(reads, payload.pollId, actor.villageId);
  if (!found) return refuse({ code: 'PollNotFound' });
  const { poll, meeting } = found;
  const boxes = await boxesOf(reads, poll);
  const hands = poll.isOpen && !hasRole(actor, 'clerk') ? null : poll.hands;
  return reply({
    id: poll.id,
    meetingId: poll.meetingId,
    title: poll.title,
    motion: poll.motion,
    amendment: poll.amendment && { passage: poll.amendment.passage, replacement: poll.amendment.replacement },
    method: poll.method,
    status: poll.status,
    force: poll.force,
    bodyThatDecides: poll.bodyThatDecides,
    openedAtMs: poll.openedAtMs,
    closedAtMs: poll.closedAtMs,
    electorateCount: poll.electorateIds.length,
    castCount: castCount(poll, boxes),
    recused: recusalsFor(actor, poll.recused),
    mine: ballotOf(poll, boxes, actor.villagerId),
    isRecused: poll.recused.some((member) => member.villagerId === actor.villagerId),
    hands: hands && { for: hands.for, against: hands.against, abstain: hands.abstain },
    tally: poll.tally,
    explanation: poll.explanation,
    decisionId: poll.decisionId,
    proposalId: poll.proposalId,
    voidReason: poll.closing?.voidReason ?? '',
    permissions: {
      enterHands: permissionOf(enterHands(poll, { actor, nowMs, for: 0, against: 0, abstain: 0 })),
      close: permissionOf(closePoll(meeting, poll, { actor, nowMs })),
      void: permissionOf(voidPoll(meeting, poll, { actor, nowMs, reason: '-' })),
    },
  });
};

export async function boxesOf(reads: PageReader, poll: Poll): Promise<BallotBox[]> {
  if (poll.boxIds.length === 0) return [];
  const boxes = await reads.find('ballotBox', {
    where: { meetingId: poll.meetingId, pollId: poll.id },
    orderBy: { field: 'id', direction: 'ascending' },
    limit: boxesMax,
  });
  return boxes.map((box) => parseDocument(ballotBoxShape, box));
}

export function castCount(poll: Poll, boxes: readonly BallotBox[]): number {
  const byHands = poll.hands ? poll.hands.for + poll.hands.against + poll.hands.abstain : 0;
  return boxes.reduce((sum, box) => sum + box.ballots.length, byHands);
}

function ballotOf(poll: Poll, boxes: readonly BallotBox[], villagerId: string) {
  const boxId = boxIdOf(poll, villagerId);
  if (boxId === null) return null;
  const ballots = boxes.find((box) => box.id === boxId)?.ballots ?? [];
  return { boxId, choice: ballots.find((ballot) => ballot.voterId === villagerId)?.choice ?? null };
}

/** `vote.results`: the village's ended polls, newest first. */
export const pollResultsView: View<'vote.results'> = async ({ reads, actor, payload: { cursor } }) => {
  const found = await reads.find('poll', {
    where: { villageId: actor.villageId, isOpen: false },
    orderBy: { field: 'openedAtMs', direction: 'descending' },
    limit: rowsMax,
    ...(cursor ? { after: [cursor.value, cursor.id] as const } : {}),
  });
  const polls = found.map((document) => parseDocument(resultShape, document));
  const last = polls.at(-1);
  const next = last && polls.length === rowsMax ? { value: last.openedAtMs, id: last.id } : null;
  return reply({ rows: polls.map(resultOf), next });
};

function resultOf(poll: z.infer<typeof resultShape>): PollResult {
  const { id, title, method, status, tally, decisionId } = poll;
  return {
    id,
    title,
    method,
    status,
    tally,
    decisionId,
    closedAtMs: poll.closedAtMs ?? 0,
    isAdopted: poll.explanation?.isMet ?? false,
    electorateCount: poll.electorateIds.length,
  };
}
