import type { CaseEvent } from '../../../kernel/case';
import type { Sha256 } from '../../../kernel/chain';
import type { Meeting } from '../../agenda/meeting';
import type { LeaveEntry, PresenceRoll } from '../../agenda/presence-roll';
import type { Explanation } from '../../village/explanation';
import type { Fault } from '../verify-chain';
import { casesOf, type MeetingRecord, peopleOf, type RecordedCase, SealBroken, SealedTexts } from './meeting-record';
import type { Attendance, Minutes, MinutesItem } from './minutes';
import { presenceSteps } from './presence-steps';
import { tell } from './tellers';
import { personIn, type Told, type ToldRoll } from './told';

export type MinutesVerdict = { ok: true; minutes: Minutes } | { ok: false; fault: Fault };

/**
 * The minutes 会议纪要 of a meeting, from its record alone: numbers, times and people from the events, texts from the
 * documents that keep them. Each text is checked against the seal of the event that said it, so that a changed one is
 * found. Of a meeting that still goes on these are the minutes so far.
 * NOTE: the chains themselves are checked by whoever reads the record, see verify-chain.
 */
export function minutesOf(record: MeetingRecord, sha256: Sha256): MinutesVerdict {
  const told = nothingTold(record);
  for (const { owner, event } of inOrder(casesOf(record))) tell(told, owner, event);
  try {
    told.texts.check(sha256);
  } catch (error) {
    if (error instanceof SealBroken) return { ok: false, fault: error.fault };
    throw error;
  }
  return { ok: true, minutes: finished(told, record) };
}

/**
 * All events by their instants; each chain keeps its own order, also where clocks of two servers differ. At one instant
 * the cases follow in their order.
 */
function* inOrder(cases: readonly RecordedCase[]): Generator<{ owner: RecordedCase; event: CaseEvent }> {
  const places = cases.map(() => 0);
  for (;;) {
    let next: { owner: RecordedCase; event: CaseEvent; index: number } | undefined;
    for (const [index, owner] of cases.entries()) {
      const event = owner.events[places[index] ?? 0];
      if (event && (!next || event.atMs < next.event.atMs)) next = { owner, event, index };
    }
    if (!next) return;
    places[next.index] = (places[next.index] ?? 0) + 1;
    yield next;
  }
}

function nothingTold(record: MeetingRecord): Told {
  const { document: meeting } = record.meeting;
  return {
    texts: new SealedTexts(),
    people: peopleOf(record),
    openedAtMs: null,
    endedAtMs: null,
    presiderId: meeting.chair.villagerId,
    startAtMs: meeting.startAtMs,
    rolls: new Map(record.rolls.map(({ document }) => [document.id, blankRoll(document)])),
    urgentReason: null,
    handovers: [],
    pauses: [],
    reported: new Map(),
    standing: undefined,
    items: new Map(meeting.items.map((item) => [item.id, blankItem(item)])),
    recorders: [],
    corrections: [],
    nextMeeting: null,
    polls: new Map(),
    decisions: new Map(),
  };
}

function blankRoll(roll: PresenceRoll): ToldRoll {
  return { roll, members: new Map(), onLeave: new Map(), takenBy: new Map(), enteredAtMs: new Map(), headcounts: [] };
}

function blankItem({ id: itemId, kind, title }: Meeting['items'][number]): MinutesItem {
  const nothing = { startedAtMs: null, endedAtMs: null, consensus: '', deferReason: null, assignment: null };
  const lists = { speeches: [], passed: [], points: [], amendments: [], recused: [], recusalRequests: [], polls: [] };
  return { itemId, kind, title, ...lists, ...nothing };
}

function finished(told: Told, record: MeetingRecord): Minutes {
  const { id: meetingId, title, place, guests } = record.meeting.document;
  const { startAtMs, openedAtMs, endedAtMs, handovers, pauses, recorders, corrections, nextMeeting } = told;
  const quorums = quorumsAtOpening(record);
  for (const poll of told.polls.values()) poll.decision = told.decisions.get(poll.pollId) ?? null;
  return {
    meetingId,
    title,
    place,
    startAtMs,
    openedAtMs,
    endedAtMs,
    presider: personIn(told, told.presiderId),
    urgentReason: told.urgentReason,
    handovers,
    guests: guests.map(({ name, capacity }) => ({ name, capacity })),
    attendance: [...told.rolls.values()].map((roll, index) => attendanceOf(roll, quorums[index] ?? null)),
    pauses,
    reported: [...told.reported.values()],
    ...(told.standing ? { standing: told.standing } : {}),
    items: [...told.items.values()],
    recorders,
    corrections,
    nextMeeting,
  };
}

/** As the event of the opening explains it, one a roll. */
function quorumsAtOpening({ meeting }: MeetingRecord): Explanation[] {
  const opened = meeting.events.find(({ type }) => type === 'MeetingOpened');
  return (opened?.data as { explanations?: Explanation[] } | undefined)?.explanations ?? [];
}

function enteredLater(enteredAtMs: number | undefined) {
  return enteredAtMs === undefined ? {} : { enteredAtMs };
}

function entryOf(leaveEntry: LeaveEntry | null | undefined) {
  return leaveEntry ? { leaveEntry } : {};
}

function attendanceOf(told: ToldRoll, quorum: Explanation | null): Attendance {
  const attendees = [...told.members.values()].map(({ villagerId, name, isNamePublic, seat, intervals }) => ({
    person: { villagerId, name, isNamePublic },
    seat,
    isOnLeave: told.onLeave.has(villagerId),
    ...entryOf(told.onLeave.get(villagerId)),
    presences: intervals.map(({ fromAtMs, toAtMs }) => ({
      fromAtMs,
      toAtMs,
      by: told.takenBy.get(`${villagerId} ${fromAtMs}`) ?? '',
      ...enteredLater(told.enteredAtMs.get(`${villagerId} ${fromAtMs}`)),
    })),
  }));
  const { roll, headcounts } = told;
  const steps = presenceSteps([...told.members.values()].map(({ intervals }) => intervals));
  return { councilName: roll.councilName, attendees, quorum, steps, headcounts };
}
