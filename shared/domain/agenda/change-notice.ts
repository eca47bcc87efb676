import { seal } from '../../kernel/case';
import {
  accept,
  change,
  type Change,
  type MessageDraft,
  type Outcome,
  refuse,
  type Refused,
} from '../../kernel/outcome';
import { dayOf, dueAfterDays, endOfDayMs } from '../../kernel/time';
import { referenceTo } from '../member/actor';
import { heldByRole } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import type { Verb } from '../proposal/road';
import { type RoadRefusal, travel } from '../proposal/travel';
import type { Explanation } from '../village/explanation';
import { type RuleBook, valueOf } from '../village/rule-book';
import type { NotConvened } from './acknowledge-notice';
import {
  type ChangePlan,
  isAdmitted,
  mattersAtOnceMax,
  plannedItems,
  type PlannedItemsRefusal,
  reportOf,
  type UrgentOneMatter,
} from './change-plan';
import { announcedData, firstOutOfProcedure, type OutOfProcedure } from './convene-meeting';
import { type OnlyChair, unlessChair } from './gates';
import { type AgendaItem, type Meeting, noticePage } from './meeting';
import { differencesOf, type NoticeDifference } from './notice-change';
import { explainNotice } from './notice-window';
import type { PresenceRoll } from './presence-roll';

export type ChangeNotice = Omit<ChangePlan, 'urgentReason'>;

export type ChangeNoticeRefusal =
  | NotConvened
  | OnlyChair
  | { code: 'MeetingStartPassed' }
  | { code: 'AgendaEmpty' }
  | UrgentOneMatter
  | PlannedItemsRefusal
  | { code: 'AgendaMaterialsMissing'; title: string }
  | { code: 'AgendaTooLong'; minutes: number; eveningMinutes: number }
  | OutOfProcedure
  | { code: 'NoticeUnchanged' }
  | { code: 'MeetingNoticeOutsideWindow'; explanation: Explanation }
  | { code: 'NoticeSomebodyCame'; name: string }
  | { code: 'NoticeTooManyAtOnce'; mattersMax: number }
  | RoadRefusal;

/**
 * Change what was announced, by a new notice 变更通知 that says what changed. Roll and rules stay as they were frozen.
 *
 * Requirements, checked in this order:
 * - The meeting is convened and not yet opened.
 * - The actor is the chair.
 * - The start is still to come.
 * - There is at least one matter, and of an urgent meeting one alone.
 * - There are at most `agendaItemsMax` matters, none of them twice, each admitted, deferred or on this agenda already.
 * - Every matter has its materials, and the items' minutes together fit into the evening.
 * - A matter of another body's procedure is on that body's agenda, and the steps before its meeting are done.
 * - Something is other than it was announced.
 * - Where the start moves or a matter is added, the new notice lies as far ahead as the first had to.
 * - Where the start moves, nobody has come yet.
 * - No more matters are moved on the road than one act carries.
 *
 * Records `NoticeChanged`; `ProposalScheduled`, `ProposalReleased` and `ProposalRescheduled` for the matters that come, go
 * or change their day; where the start moves, `LeavesCleared`: who could not come then is asked anew. Tells the council
 * and the clerk once, and whoever follows one of those matters. Read receipts begin anew with the number of the notice.
 */
export function changeNotice(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  proposals: readonly Proposal[],
  rules: RuleBook,
  command: ChangeNotice,
): Outcome<ChangeNoticeRefusal> {
  const wanted = wantedEvening(meeting, proposals, rules, command);
  if (!wanted.ok) return wanted;
  const differences = differencesOf(meeting, wanted.meeting);
  if (differences.length === 0) return refuse({ code: 'NoticeUnchanged' });
  const isMoved = has(differences, 'start');
  const window = explainNotice(wanted.meeting, command.nowMs, rules);
  const needsNotice = isMoved || has(differences, 'itemAdded');
  if (needsNotice && !window.isMet) return refuse({ code: 'MeetingNoticeOutsideWindow', explanation: window });
  const came = rolls.flatMap(({ members }) => members).find(({ intervals }) => intervals.length > 0);
  if (isMoved && came) return refuse({ code: 'NoticeSomebodyCame', name: came.name });
  const moved = mattersMoved(meeting, wanted.meeting, proposals, rules, command);
  if (!moved.ok) return moved;
  const next = withNewNotice(wanted.meeting, differences, needsNotice ? window : meeting.noticeExplanation, command);
  const kinds = [...new Set(differences.map(({ what }) => what))];
  const changed = change(next, {
    type: 'NoticeChanged',
    data: {
      ...announcedData(next),
      title: seal(next.title),
      place: seal(next.place),
      noticeCount: next.noticeCount,
      kinds,
    },
  });
  return accept([changed, ...(isMoved ? leavesCleared(rolls) : []), ...moved.changes], {
    messages: [...changeMessages(next, rolls, kinds), ...moved.messages],
  });
}

/** The evening as the chair wants it now, if it could be announced like that at all. */
function wantedEvening(
  meeting: Meeting,
  proposals: readonly Proposal[],
  rules: RuleBook,
  command: ChangeNotice,
): { ok: true; meeting: Meeting } | Refused<ChangeNoticeRefusal> {
  if (meeting.status !== 'convened') return refuse({ code: 'MeetingNotConvened', status: meeting.status });
  const notChair = unlessChair(meeting, command.actor);
  if (notChair) return notChair;
  if (command.startAtMs <= command.nowMs) return refuse({ code: 'MeetingStartPassed' });
  const matterCount = command.items.length;
  if (matterCount === 0) return refuse({ code: 'AgendaEmpty' });
  if (meeting.urgency !== null && matterCount > 1) return refuse({ code: 'MeetingUrgentOneMatter', matterCount });
  const planned = plannedItems(meeting, proposals, rules, {
    ...command,
    mayCome: ({ status, meetingId }) => isAdmitted(status) || (status === 'scheduled' && meetingId === meeting.id),
  });
  if (!planned.ok) return planned;
  const bare = planned.items.find(({ materials }) => materials.length === 0);
  if (bare) return refuse({ code: 'AgendaMaterialsMissing', title: bare.title });
  const outOfProcedure = firstOutOfProcedure({ ...meeting, startAtMs: command.startAtMs }, planned.items, proposals);
  if (outOfProcedure) return refuse(outOfProcedure);
  const items: AgendaItem[] = [reportOf(meeting, command), ...planned.items];
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  const { title, place, startAtMs, eveningMinutes, guests } = command;
  if (minutes > eveningMinutes) return refuse({ code: 'AgendaTooLong', minutes, eveningMinutes });
  return { ok: true, meeting: { ...meeting, title, place, startAtMs, eveningMinutes, guests, items } };
}

function has(differences: readonly NoticeDifference[], what: NoticeDifference['what']): boolean {
  return differences.some((difference) => difference.what === what);
}

function withNewNotice(
  meeting: Meeting,
  differences: NoticeDifference[],
  noticeExplanation: Meeting['noticeExplanation'],
  { actor, nowMs: atMs }: ChangeNotice,
): Meeting {
  const noticeNumber = meeting.noticeCount + 1;
  const one = { noticeNumber, atMs, by: referenceTo(actor), differences };
  const noticeChanges = [...(meeting.noticeChanges ?? []), one];
  return { ...meeting, noticeCount: noticeNumber, noticeExplanation, noticeChanges };
}

type Moved = { ok: true; changes: Change[]; messages: MessageDraft[] };

/** Matters that come are scheduled, those that go are given back, those that stay go along to another day. */
function mattersMoved(
  before: Meeting,
  after: Meeting,
  proposals: readonly Proposal[],
  rules: RuleBook,
  command: ChangeNotice,
): Moved | Refused<ChangeNoticeRefusal> {
  const isIn = ({ items }: Meeting, { id }: Proposal) => items.some(({ proposalId }) => proposalId === id);
  const isAnotherDay = dayOf(before.startAtMs) !== dayOf(after.startAtMs);
  const moves = proposals.flatMap((proposal): { proposal: Proposal; verb: Verb }[] => {
    const [wasIn, stays] = [isIn(before, proposal), isIn(after, proposal)];
    if (wasIn && !stays) return [{ proposal: { ...proposal, meetingId: null }, verb: 'release' }];
    if (!wasIn && stays) return [{ proposal: { ...proposal, meetingId: after.id }, verb: 'convene' }];
    return wasIn && isAnotherDay ? [{ proposal, verb: 'reschedule' }] : [];
  });
  if (moves.length > mattersAtOnceMax) return refuse({ code: 'NoticeTooManyAtOnce', mattersMax: mattersAtOnceMax });
  const all: Moved = { ok: true, changes: [], messages: [] };
  for (const { proposal, verb } of moves) {
    const { actor, nowMs } = command;
    const evening = endOfDayMs(dayOf(after.startAtMs));
    const dueAtMs = verb === 'release' ? dueAfterDays(nowMs, valueOf(rules, 'scheduleDaysMax')) : evening;
    const itemId = [...after.items, ...before.items].find(({ proposalId }) => proposalId === proposal.id)?.id ?? '';
    const data = { meetingId: after.id, itemId };
    const travelled = travel(proposal, verb, { actor, nowMs, holder: heldByRole('chair'), dueAtMs, data });
    if (!travelled.ok) return travelled;
    all.changes.push(travelled.change);
    all.messages.push(travelled.message);
  }
  return all;
}

/** Leave was asked for another evening; the seat is asked anew. */
function leavesCleared(rolls: readonly PresenceRoll[]): Change[] {
  return rolls.flatMap((roll) => {
    const onLeave = roll.members.filter(({ leaveReason }) => leaveReason !== null);
    if (onLeave.length === 0) return [];
    const members = roll.members.map((member) =>
      member.leaveReason === null ? member : { ...member, leaveReason: null, leaveEntry: null },
    );
    const villagerIds = onLeave.map(({ villagerId }) => villagerId);
    const data = { meetingId: roll.meetingId, villagerIds };
    return [change({ ...roll, members }, { type: 'LeavesCleared', data })];
  });
}

function changeMessages(meeting: Meeting, rolls: readonly PresenceRoll[], kinds: readonly string[]): MessageDraft[] {
  const { title, place, startAtMs } = meeting;
  const data = { title, place, startAtMs, matterCount: meeting.items.length - 1, kinds: kinds.join(' ') };
  const page = noticePage(meeting.id);
  const villagerIds = rolls.flatMap(({ members }) => members.map(({ villagerId }) => villagerId));
  return [
    { to: { kind: 'people', villagerIds }, code: 'meetingChanged', data, page },
    { to: { kind: 'role', role: 'clerk' }, code: 'noticeToPrint', data, page },
  ];
}
