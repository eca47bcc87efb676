import { accept, change, type Change, type MessageDraft, type Outcome, refuse } from '../../kernel/outcome';
import { dayOf, endOfDayMs } from '../../kernel/time';
import type { Actor } from '../member/actor';
import type { Villager } from '../member/villager';
import { heldByRole } from '../proposal/holder';
import { earliestDay, nextStep } from '../proposal/procedure';
import type { Proposal } from '../proposal/proposal';
import { type RoadRefusal, travel } from '../proposal/travel';
import type { Explanation } from '../village/explanation';
import { type EventData, seal } from '../../kernel/case';
import type { Village } from '../village/village';
import { isAdmitted, type ItemNotAdmitted, type NotDraft, type UrgentOneMatter } from './change-plan';
import { freezeBodyRoll, rollMembersMax } from './body-roll';
import { type OnlyChair, unlessChair } from './gates';
import { freezeRules } from './freeze-rules';
import { type AgendaItem, matterIds, type Meeting, noticePage, sealedGuest } from './meeting';
import { explainNotice } from './notice-window';
import { freezeRoll, type PresenceRoll } from './presence-roll';

export interface ConveneMeeting {
  actor: Actor;
  nowMs: number;
  /** The village's people, for the roll of another body; a council's is in the village. */
  people?: readonly Villager[];
}

/** Who is expected: the council, or the body of whose meeting this is. */
function rollOfMeeting({ id, body }: Meeting, village: Village, { people = [], nowMs }: ConveneMeeting): PresenceRoll {
  return body ? freezeBodyRoll(id, village, body, people, nowMs) : freezeRoll(id, village);
}

export type ConveneMeetingRefusal =
  | NotDraft
  | OnlyChair
  | { code: 'MeetingNoticeOutsideWindow'; explanation: Explanation }
  | { code: 'AgendaEmpty' }
  | UrgentOneMatter
  | ItemNotAdmitted
  | { code: 'AgendaMaterialsMissing'; title: string }
  | OutOfProcedure
  | { code: 'AgendaTooLong'; minutes: number; eveningMinutes: number }
  | { code: 'CouncilEmpty' }
  | { code: 'MeetingRollTooLong'; memberCount: number; membersMax: number }
  | RoadRefusal;

/**
 * Convene a meeting 发会议通知: freezes roll and rules and sends the notice.
 *
 * Requirements, checked in this order:
 * - The meeting is a draft.
 * - The actor is the chair.
 * - The start is `noticeDaysMin` to `noticeDaysMax` Shanghai calendar days away; of an urgent meeting
 *   at least `urgentNoticeHoursMin` hours.
 * - There is at least one matter, and of an urgent meeting one alone.
 * - Every matter is admitted or deferred.
 * - Every matter has its materials.
 * - A matter of another body's procedure is on that body's agenda, the steps before its meeting are done, and the interval
 *   after them is over on the day of the meeting.
 * - The items' minutes together fit into the evening.
 * - The council, or the body that meets, has members, and no more than one roll holds.
 *
 * Records `MeetingConvened`, `RollFrozen`, and `ProposalScheduled` for each matter; the chair has them until the end of
 * that day. Tells the council, the clerk, and whoever follows one of the matters.
 */
export function conveneMeeting(
  meeting: Meeting,
  proposals: readonly Proposal[],
  village: Village,
  command: ConveneMeeting,
): Outcome<ConveneMeetingRefusal> {
  if (meeting.status !== 'draft') return refuse({ code: 'MeetingNotDraft', status: meeting.status });
  const notChair = unlessChair(meeting, command.actor);
  if (notChair) return notChair;
  const window = explainNotice(meeting, command.nowMs, village.rules);
  if (!window.isMet) return refuse({ code: 'MeetingNoticeOutsideWindow', explanation: window });
  const matters = meeting.items.filter((item) => item.kind === 'matter');
  if (matters.length === 0) return refuse({ code: 'AgendaEmpty' });
  if (meeting.urgency !== null && matters.length > 1)
    return refuse({ code: 'MeetingUrgentOneMatter', matterCount: matters.length });
  const unready = firstUnready(matters, proposals) ?? firstOutOfProcedure(meeting, matters, proposals);
  if (unready) return refuse(unready);
  const minutes = meeting.items.reduce((sum, item) => sum + item.minutes, 0);
  const { eveningMinutes } = meeting;
  if (minutes > eveningMinutes) return refuse({ code: 'AgendaTooLong', minutes, eveningMinutes });
  const roll = rollOfMeeting(meeting, village, command);
  const memberCount = roll.members.length;
  if (memberCount === 0) return refuse({ code: 'CouncilEmpty' });
  if (memberCount > rollMembersMax)
    return refuse({ code: 'MeetingRollTooLong', memberCount, membersMax: rollMembersMax });
  const convened = convenedMeeting(meeting, roll, village, window, command);
  const changes: Change[] = [
    change(convened, { type: 'MeetingConvened', data: conveningData(convened, window) }),
    change(roll, {
      type: 'RollFrozen',
      data: {
        meetingId: meeting.id,
        memberIds: roll.members.map((member) => member.villagerId),
        names: roll.members.map((member) => seal(member.name)),
      },
    }),
  ];
  const messages: MessageDraft[] = noticeMessages(convened, roll);
  for (const item of matters) {
    const proposal = proposalOf(item, proposals);
    if (!proposal) continue;
    const travelled = travel({ ...proposal, meetingId: meeting.id }, 'convene', {
      actor: command.actor,
      nowMs: command.nowMs,
      holder: heldByRole('chair'),
      dueAtMs: endOfDayMs(dayOf(meeting.startAtMs)),
      data: { meetingId: meeting.id, itemId: item.id },
    });
    if (!travelled.ok) return travelled;
    changes.push(travelled.change);
    messages.push(travelled.message);
  }
  return accept(changes, { messages });
}

function firstUnready(matters: readonly AgendaItem[], proposals: readonly Proposal[]) {
  for (const item of matters) {
    const status = proposalOf(item, proposals)?.status ?? null;
    if (status === null || !isAdmitted(status))
      return { code: 'AgendaItemNotAdmitted', title: item.title, status } as const;
  }
  const bare = matters.find((item) => item.materials.length === 0);
  return bare && ({ code: 'AgendaMaterialsMissing', title: bare.title } as const);
}

export type OutOfProcedure =
  | { code: 'AgendaItemForBody'; title: string; body: string }
  | { code: 'AgendaStepsMissing'; title: string; step: string }
  | { code: 'AgendaStepTooSoon'; title: string; step: string; fromOn: string };

/** The first matter whose procedure does not end in this meeting, or has not come to it. */
export function firstOutOfProcedure(
  { body, startAtMs }: Meeting,
  items: readonly AgendaItem[],
  proposals: readonly Proposal[],
): OutOfProcedure | undefined {
  for (const item of items) {
    const proposal = proposalOf(item, proposals);
    if (!proposal?.procedure) continue;
    const { title } = item;
    const { bodyId, bodyTitle } = proposal.procedure;
    if (body?.id !== bodyId) return { code: 'AgendaItemForBody', title, body: bodyTitle };
    const next = nextStep(proposal);
    if (!next) continue;
    const { step, index } = next;
    if (step.kind !== 'decides') return { code: 'AgendaStepsMissing', title, step: step.title };
    const fromOn = earliestDay(proposal.procedure, index);
    if (dayOf(startAtMs) < fromOn) return { code: 'AgendaStepTooSoon', title, step: step.title, fromOn };
  }
  return undefined;
}

function proposalOf(item: AgendaItem, proposals: readonly Proposal[]): Proposal | undefined {
  return proposals.find((proposal) => proposal.id === item.proposalId);
}

function convenedMeeting(
  meeting: Meeting,
  roll: PresenceRoll,
  village: Village,
  window: Explanation,
  { nowMs }: ConveneMeeting,
): Meeting {
  return {
    ...meeting,
    status: 'convened',
    rules: freezeRules(village.rules, meeting.body),
    rollIds: [roll.id],
    noticeCount: meeting.noticeCount + 1,
    noticeExplanation: window,
    convenedAtMs: nowMs,
  };
}

function conveningData(meeting: Meeting, window: Explanation): EventData {
  return {
    ...announcedData(meeting),
    rollIds: meeting.rollIds,
    urgentReason: meeting.urgency === null ? null : seal(meeting.urgency.reason),
    explanation: { ...window },
  };
}

/** What a notice announces, for its event: the first one, and each that changes it. */
export function announcedData(meeting: Meeting): EventData {
  return {
    startAtMs: meeting.startAtMs,
    items: meeting.items.map((item) => ({ itemId: item.id, minutes: item.minutes, title: seal(item.title) })),
    guests: meeting.guests.map((guest) => seal(sealedGuest(guest))),
    proposalIds: matterIds(meeting),
  };
}

function noticeMessages(meeting: Meeting, roll: PresenceRoll): MessageDraft[] {
  const { title, place, startAtMs } = meeting;
  const matterCount = meeting.items.length - 1;
  const notice = {
    code: 'meetingConvened',
    data: { title, place, startAtMs, matterCount },
    page: noticePage(meeting.id),
  };
  return [
    { ...notice, to: { kind: 'people', villagerIds: roll.members.map((member) => member.villagerId) } },
    { ...notice, code: 'noticeToPrint', to: { kind: 'role', role: 'clerk' } },
  ];
}
