import * as z from 'zod/mini';
import type { PollResult } from '@shared/contract/vote';
import { leads } from '@shared/domain/agenda/gates';
import type { Meeting } from '@shared/domain/agenda/meeting';
import type { Actor } from '@shared/domain/member/actor';
import { closePoll, voidPoll } from '@shared/domain/vote/close-poll';
import { awaitsPublishing, publishResult } from '@shared/domain/vote/count-secret';
import { type Poll, pollShape } from '@shared/domain/vote/poll';
import { reconcilePaper } from '@shared/domain/vote/reconcile-paper';
import { revealingCount, type Revealing } from '@shared/domain/vote/secret-count';
import { refuse } from '@shared/kernel/outcome';
import { parseDocument } from '@cloud/_repositories/documents';
import { findPollWithMeeting } from '@cloud/_repositories/polls';
import { reply, type View } from '../action';
import { findLeader, recordsForName } from '../leader';
import { permissionOf } from '../permission';
import { ballotOf, boxesOf, castCount, liveCounts } from './ballots-shown';
import { handCountFor } from './hand-count-shown';
import { recusalsFor } from './recusals-shown';

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
  bodyThatDecides: true,
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
  const leader = await findLeader(reads, meeting, actor);
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
    decidingBody: poll.decidingBody ?? null,
    openedAtMs: poll.openedAtMs,
    closedAtMs: poll.closedAtMs,
    electorateCount: poll.electorateIds.length,
    castCount: castCount(poll, boxes),
    recused: recusalsFor(actor, poll.recused),
    mine: ballotOf(poll, boxes, actor.villagerId),
    isRecused: poll.recused.some((member) => member.villagerId === actor.villagerId),
    handCount: handCountFor(poll, actor, nowMs),
    liveCounts: liveCounts(poll, boxes),
    isAwaiting: awaitsPublishing(poll),
    revealing: revealingFor(meeting, poll, leader),
    codes: poll.status === 'closed' ? (poll.secretCount?.codes ?? null) : null,
    tally: poll.tally,
    explanation: poll.explanation,
    decisionId: poll.decisionId,
    proposalId: poll.proposalId,
    voidReason: poll.closing?.voidReason ?? '',
    recordsForName: recordsForName(actor, leader),
    permissions: {
      reconcilePaper: permissionOf(
        reconcilePaper(poll, { actor, nowMs, issued: -1, returned: 0, spoiled: 0, unused: -1, isCorrection: true }),
      ),
      publish: permissionOf(publishResult(meeting, poll, { actor: leader })),
      close: permissionOf(closePoll(meeting, poll, { actor: leader, nowMs })),
      void: permissionOf(voidPoll(meeting, poll, { actor: leader, nowMs, reason: '-' })),
    },
  });
};

function revealingFor(meeting: Meeting, poll: Poll, leader: Actor): Revealing {
  const isForReader = awaitsPublishing(poll) && leads(meeting, leader);
  return isForReader && poll.secretCount ? revealingCount(poll.secretCount, poll.rules.secretVotersMin) : null;
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
  const { id, title, method, status, tally, decisionId, bodyThatDecides } = poll;
  return {
    id,
    title,
    method,
    status,
    tally,
    decisionId,
    bodyThatDecides,
    closedAtMs: poll.closedAtMs ?? 0,
    isAdopted: poll.explanation?.isMet ?? false,
    electorateCount: poll.electorateIds.length,
  };
}
