import { newChain, seal } from '../../kernel/case';
import { accept, type Change, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import type { AgendaItem, Meeting, MeetingRules, MeetingStatus } from '../agenda/meeting';
import { type PresenceRoll, presentMembers } from '../meeting/presence-roll';
import { explainRollQuorum } from '../meeting/quorum';
import { type Actor, hasRole, type RoleRequired } from '../member/actor';
import type { Explanation } from '../village/explanation';
import { matterItem, withItem } from './agenda-item';
import { boxCountFor, boxIdsFor, dealBoxes } from './ballot-boxes';
import type { Force, Poll } from './poll';

export interface OpenPoll {
  actor: Actor;
  nowMs: number;
  pollId: string;
  itemId: string;
  /** The exact text that is voted on. */
  motion: string;
  method: 'open' | 'showOfHands';
  /** The headcount 清点人数 that the chair confirms with this act: everybody present, recused or not. */
  presentCount: number;
  /** From the legal router: whether the council settles this or recommends it, and to whom. */
  force: Force;
  bodyThatDecides: string | null;
  /** From the rule book, for the objections to a decision. */
  objectionAnswerDays: number;
}

export type OpenPollRefusal =
  | RoleRequired
  | { code: 'PollMeetingNotInSession'; status: MeetingStatus }
  | { code: 'PollAlreadyOpen'; pollId: string }
  | { code: 'PollItemNotFound' }
  | { code: 'PollItemNotCurrent' }
  | { code: 'PollItemAlreadyVoted' }
  | { code: 'PollConsensusNotStated' }
  | { code: 'PollHeadcountChanged'; confirmedCount: number; presentCount: number }
  | { code: 'PollQuorumNotReached'; councilName: string; explanation: Explanation }
  | { code: 'PollElectorateEmpty' };

type Ready = { ok: true; rules: MeetingRules; item: AgendaItem & { proposalId: string } };

/**
 * Open a poll 开始表决 on the current item.
 *
 * Requirements, checked in this order:
 * - The actor is the chair.
 * - The meeting is in session.
 * - No other poll is open.
 * - The item is a matter of this meeting, the current one, and not voted on yet.
 * - The chair has stated its basic consensus 基本共识.
 * - As many are present as the chair confirms.
 * - Every roll has its quorum.
 * - Somebody may vote: present and not recused.
 *
 * Records `PollOpened`, a `BoxPrepared` for each ballot box, `PollOpenedInMeeting`, and `HeadcountConfirmed` on every
 * roll: writing it makes somebody who leaves at this moment be seen. By show of hands there are no boxes.
 * Electorate, majority and what follows from the count are frozen here.
 */
export function openPoll(meeting: Meeting, rolls: readonly PresenceRoll[], command: OpenPoll): Outcome<OpenPollRefusal> {
  const ready = readyToOpen(meeting, rolls, command);
  if (!ready.ok) return ready;
  const poll = pollOf(meeting, rolls, command, ready);
  if (poll.electorateIds.length === 0) return refuse({ code: 'PollElectorateEmpty' });
  const matterId = poll.proposalId;
  const inMeeting = withItem({ ...meeting, openPollId: poll.id }, poll.itemId, { pollId: poll.id });
  const message = {
    to: { kind: 'people' as const, villagerIds: poll.electorateIds },
    code: 'pollOpened',
    data: { title: poll.title },
    page: pollPage(poll.id),
  };
  return accept(
    [
      change(poll, pollOpened(poll)),
      ...dealBoxes(poll).map((box) =>
        change(box, { type: 'BoxPrepared', data: { pollId: poll.id, voterIds: box.voterIds }, matterId }),
      ),
      change(inMeeting, { type: 'PollOpenedInMeeting', data: { pollId: poll.id, itemId: poll.itemId }, matterId }),
      ...rolls.map((roll) => headcountConfirmed(roll, command.nowMs)),
    ],
    { messages: [message] },
  );
}

function readyToOpen(meeting: Meeting, rolls: readonly PresenceRoll[], command: OpenPoll): Ready | Refused<OpenPollRefusal> {
  if (!hasRole(command.actor, 'chair')) return refuse({ code: 'RoleRequired', roles: ['chair'] });
  const { rules } = meeting;
  if (meeting.status !== 'inSession' || rules === null) return refuse({ code: 'PollMeetingNotInSession', status: meeting.status });
  if (meeting.openPollId !== null) return refuse({ code: 'PollAlreadyOpen', pollId: meeting.openPollId });
  const item = matterItem(meeting, command.itemId);
  if (!item) return refuse({ code: 'PollItemNotFound' });
  if (item.pollId !== null) return refuse({ code: 'PollItemAlreadyVoted' });
  if (item.status !== 'current') return refuse({ code: 'PollItemNotCurrent' });
  if (item.consensus === '') return refuse({ code: 'PollConsensusNotStated' });
  const presentCount = rolls.reduce((sum, roll) => sum + presentMembers(roll, command.nowMs).length, 0);
  const confirmedCount = command.presentCount;
  if (presentCount !== confirmedCount) return refuse({ code: 'PollHeadcountChanged', confirmedCount, presentCount });
  for (const roll of rolls) {
    const explanation = explainRollQuorum(roll, command.nowMs, rules.quorum);
    if (!explanation.isMet) return refuse({ code: 'PollQuorumNotReached', councilName: roll.councilName, explanation });
  }
  return { ok: true, rules, item };
}

/** Present and not recused, in the order of their seats: who votes, and the base `present`. */
export function electorateOf(item: AgendaItem, rolls: readonly PresenceRoll[], atMs: number): string[] {
  const recusedIds = new Set(item.recused.map((member) => member.villagerId));
  const present = rolls.flatMap((roll) => presentMembers(roll, atMs).map((member) => member.villagerId));
  return [...new Set(present)].filter((villagerId) => !recusedIds.has(villagerId));
}

function pollOf(meeting: Meeting, rolls: readonly PresenceRoll[], command: OpenPoll, { rules, item }: Ready): Poll {
  const electorateIds = electorateOf(item, rolls, command.nowMs);
  const boxCount = command.method === 'open' ? boxCountFor(electorateIds.length, rules.ballotBoxSize, rolls.length) : 0;
  const memberCount = rolls.reduce((sum, roll) => sum + roll.members.length, 0);
  return {
    id: command.pollId,
    kind: 'poll',
    villageId: meeting.villageId,
    chain: newChain,
    meetingId: meeting.id,
    itemId: item.id,
    proposalId: item.proposalId,
    title: item.title,
    motion: command.motion.trim(),
    method: command.method,
    status: 'open',
    isOpen: true,
    openedAtMs: command.nowMs,
    closedAtMs: null,
    memberCount,
    electorateIds,
    recused: item.recused,
    boxIds: boxIdsFor(command.pollId, boxCount),
    majority: rules.majority,
    rules: {
      ballotChangesMax: rules.ballotChangesMax,
      publicNoticeDays: rules.publicNoticeDays,
      publishDaysMax: rules.publishDaysMax,
      objectionAnswerDays: command.objectionAnswerDays,
      scheduleDaysMax: rules.scheduleDaysMax,
      resubmitDays: rules.resubmitDays,
    },
    force: command.force,
    bodyThatDecides: command.bodyThatDecides,
    hands: null,
    closing: null,
    tally: null,
    explanation: null,
    quorumExplanations: rolls.map((roll) => explainRollQuorum(roll, command.nowMs, rules.quorum)),
    decisionId: null,
  };
}

function pollOpened(poll: Poll) {
  const { method, itemId, meetingId, electorateIds, memberCount, force } = poll;
  const recusedIds = poll.recused.map((member) => member.villagerId);
  const data = { meetingId, itemId, method, electorateIds, recusedIds, memberCount, force, motion: seal(poll.motion) };
  return { type: 'PollOpened', data, matterId: poll.proposalId };
}

function headcountConfirmed(roll: PresenceRoll, nowMs: number): Change {
  const data = { presentCount: presentMembers(roll, nowMs).length };
  return change({ ...roll, headcountAtMs: nowMs }, { type: 'HeadcountConfirmed', data });
}

export function pollPage(pollId: string): string {
  return `/pages/vote/poll/index?id=${pollId}`;
}
