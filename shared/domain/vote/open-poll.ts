import { newChain, seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import type { AgendaItem, Meeting, MeetingRules } from '../agenda/meeting';
import type { Floor } from '../meeting/floor';
import { type PointOfOrderFirst, unlessNoPoint } from '../meeting/point-of-order';
import { headcountConfirmed, type PresenceRoll, presentMembers } from '../meeting/presence-roll';
import { firstShortOfQuorum, type QuorumNotReached, quorumNow, rulesOf } from '../meeting/quorum-now';
import type { Actor } from '../member/actor';
import { pollText, type PollTextRefusal, withPollOnItem } from './amendment-poll';
import { type RuleReference, referenceToRule } from '../village/explanation';
import type { PollMethod } from '../village/poll-method';
import { boxCountFor, boxIdsFor, dealBoxes } from './ballot-boxes';
import { currentMatter, type CurrentMatterRefusal, type MatterItem } from './current-matter';
import type { Force, Poll } from './poll';
import { leaderId, type NamedTellers, tellersOf, type TellersRefusal } from './tellers';

export interface OpenPoll {
  actor: Actor;
  nowMs: number;
  pollId: string;
  itemId: string;
  /** The text as the chair's screen shows it; it must be the frozen one. */
  motion: string;
  /** The amendment that is voted on before the motion; null for the motion itself. */
  amendmentId: string | null;
  method: PollMethod;
  /** Two tellers and a watcher, who count hands and papers; null where phones count. */
  tellers: NamedTellers | null;
  /** The headcount 清点人数 that the chair confirms with this act: everybody present, recused or not. */
  presentCount: number;
  /** From the legal router: whether the council settles this or recommends it, and to whom. */
  force: Force;
  bodyThatDecides: string | null;
  /** From the rule book, for the objections to a decision. */
  objectionAnswerDays: number;
}

export type OpenPollRefusal =
  | CurrentMatterRefusal
  | QuorumNotReached
  | PollTextRefusal
  | TellersRefusal
  | PointOfOrderFirst
  | { code: 'PollConsensusNotStated' }
  | { code: 'PollRecusalUndecided'; undecidedCount: number }
  | { code: 'PollMethodNotAllowed'; method: PollMethod; rule: RuleReference }
  | { code: 'PollHeadcountChanged'; confirmedCount: number; presentCount: number }
  | { code: 'PollElectorateEmpty' }
  | { code: 'PollSecretTooFew'; voterCount: number; votersMin: number; rule: RuleReference };

interface Ready {
  ok: true;
  rules: MeetingRules;
  item: MatterItem;
  text: string;
  electorateIds: string[];
}

/**
 * Open a poll 开始表决 on the current item.
 *
 * Requirements, checked in this order:
 * - The meeting is in session.
 * - The actor is the chair.
 * - No other poll is open.
 * - The item is not voted on yet, is the current one, and a matter.
 * - No point of order 程序问题 waits for its ruling: it may be about this very vote.
 * - For the motion, the chair has stated the basic consensus 基本共识.
 * - Nobody is asked to stand aside without a decision.
 * - The village's rules allow the method.
 * - The motion was read out and no amendment waits, or it is the next amendment; the chair's screen shows its words.
 * - As many are present as the chair confirms.
 * - Every roll has its quorum.
 * - Somebody may vote: present and not recused.
 * - Secretly: at least `secretVotersMin` may, or counts would show who voted how.
 * - By show of hands and on paper: two tellers and a watcher are named, see {@link tellersOf}.
 *
 * Records `PollOpened`, a `BoxPrepared` for each ballot box, `PollOpenedInMeeting`, and `HeadcountConfirmed` on every
 * roll: writing it makes somebody who leaves at this moment be seen. Where tellers count there are no boxes.
 * Electorate, majority and what follows from the count are frozen here.
 */
export function openPoll(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  floor: Floor | undefined,
  command: OpenPoll,
): Outcome<OpenPollRefusal> {
  const ready = readyToOpen(meeting, rolls, floor, command);
  if (!ready.ok) return ready;
  const handCount = handCountOf(meeting, rolls, command, ready);
  if (handCount && 'ok' in handCount) return handCount;
  const poll = { ...pollOf(meeting, rolls, command, ready), handCount };
  const matterId = poll.proposalId;
  const inMeeting = withPollOnItem({ ...meeting, openPollId: poll.id }, poll, poll.id);
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

function readyToOpen(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  floor: Floor | undefined,
  command: OpenPoll,
): Ready | Refused<OpenPollRefusal> {
  const current = currentMatter(meeting, command.itemId, command.actor);
  if (!current.ok) return current;
  // NOTE: a point raised in this very moment may still slip in; it is ruled on while the poll runs, as any later one.
  const point = floor && unlessNoPoint(floor);
  if (point) return point;
  const rules = rulesOf(meeting);
  const closed = unlessReady(current.item, rules, command);
  if (closed) return closed;
  const words = pollText(current.item, command);
  if (!words.ok) return words;
  const presentCount = rolls.reduce((sum, roll) => sum + presentMembers(roll, command.nowMs).length, 0);
  const confirmedCount = command.presentCount;
  if (presentCount !== confirmedCount) return refuse({ code: 'PollHeadcountChanged', confirmedCount, presentCount });
  const short = firstShortOfQuorum(rolls, command.nowMs, rules);
  if (short) return refuse(short);
  const electorateIds = electorateOf(current.item, rolls, command.nowMs);
  const voterCount = electorateIds.length;
  if (voterCount === 0) return refuse({ code: 'PollElectorateEmpty' });
  const votersMin = rules.secretVotersMin.value;
  if (command.method === 'secret' && voterCount < votersMin) {
    return refuse({ code: 'PollSecretTooFew', voterCount, votersMin, rule: referenceToRule(rules.secretVotersMin) });
  }
  return { ok: true, rules, item: current.item, text: words.text, electorateIds };
}

function unlessReady(
  item: MatterItem,
  rules: MeetingRules,
  { method, amendmentId }: OpenPoll,
): Refused<OpenPollRefusal> | undefined {
  if (item.consensus === '' && amendmentId === null) return refuse({ code: 'PollConsensusNotStated' });
  const undecidedCount = item.recusalRequests.filter(({ status }) => status === 'asked').length;
  if (undecidedCount > 0) return refuse({ code: 'PollRecusalUndecided', undecidedCount });
  if (rules.pollMethods.value.includes(method)) return undefined;
  return refuse({ code: 'PollMethodNotAllowed', method, rule: referenceToRule(rules.pollMethods) });
}

/** Nothing where phones count. */
function handCountOf(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  { method, tellers }: OpenPoll,
  { electorateIds }: Ready,
) {
  if (method === 'open' || method === 'secret') return null;
  return tellersOf(rolls, electorateIds, tellers, leaderId(meeting));
}

/** Present and not recused, in the order of their seats: who votes, and the base `present`. */
export function electorateOf(item: AgendaItem, rolls: readonly PresenceRoll[], atMs: number): string[] {
  const recusedIds = new Set(item.recused.map((member) => member.villagerId));
  const present = rolls.flatMap((roll) => presentMembers(roll, atMs).map((member) => member.villagerId));
  return [...new Set(present)].filter((villagerId) => !recusedIds.has(villagerId));
}

function pollOf(meeting: Meeting, rolls: readonly PresenceRoll[], command: OpenPoll, ready: Ready): Poll {
  const { rules, item, text, electorateIds } = ready;
  const isByPhone = command.method === 'open' || command.method === 'secret';
  const boxCount = isByPhone ? boxCountFor(electorateIds.length, rules.ballotBoxSize, rolls.length) : 0;
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
    motion: text,
    amendment: amendmentOf(item, command.amendmentId),
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
      openTallyIsLive: rules.openTallyIsLive,
      tellerRoundsMax: rules.tellerRoundsMax,
      secretVotersMin: rules.secretVotersMin.value,
      publicNoticeDays: rules.publicNoticeDays,
      publishDaysMax: rules.publishDaysMax,
      objectionAnswerDays: command.objectionAnswerDays,
      scheduleDaysMax: rules.scheduleDaysMax,
      resubmitDays: rules.resubmitDays,
    },
    force: command.force,
    ...(meeting.body ? { decidingBody: meeting.body.title } : {}),
    bodyThatDecides: command.bodyThatDecides,
    handCount: null,
    secretCount: null,
    closing: null,
    tally: null,
    explanation: null,
    quorumExplanations: quorumNow(rolls, command.nowMs, rules).map(({ explanation }) => explanation),
    decisionId: null,
  };
}

function amendmentOf({ amendments }: AgendaItem, amendmentId: string | null): Poll['amendment'] {
  const found = amendments.find(({ id }) => id === amendmentId);
  return found ? { id: found.id, passage: found.passage, replacement: found.replacement } : null;
}

function pollOpened(poll: Poll) {
  const { method, itemId, meetingId, electorateIds, memberCount, force, bodyThatDecides } = poll;
  const recusedIds = poll.recused.map((member) => member.villagerId);
  const body = bodyThatDecides === null ? null : seal(bodyThatDecides);
  const amendmentId = poll.amendment?.id ?? null;
  const { handCount } = poll;
  const counters = handCount && {
    tellerIds: handCount.tellers.map((teller) => teller.villagerId),
    watcherId: handCount.watcher.villagerId,
  };
  const ofMeeting = { meetingId, itemId, amendmentId, method, electorateIds, recusedIds, memberCount, ...counters };
  const quorums = poll.quorumExplanations.map((explanation) => ({ ...explanation }));
  const data = { ...ofMeeting, quorums, force, bodyThatDecides: body, motion: seal(poll.motion) };
  return { type: 'PollOpened', data, matterId: poll.proposalId };
}

export function pollPage(pollId: string): string {
  return `/pages/vote/poll/index?id=${pollId}`;
}
