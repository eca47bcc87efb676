import { assert } from '../../../kernel/assert';
import type { CaseEvent } from '../../../kernel/case';
import { agendaItem, type Meeting, sealedGuest } from '../../agenda/meeting';
import type { TextSeal } from './meeting-record';
import type { MinutesItem } from './minutes';
import { handedOver } from './tell-handover';
import { mattersReported } from './tell-standing';
import { recusalAsked, recusalDecided, type RecusedData, settleRequest } from './tell-recusals';
import { leadingTellers, undoTellers } from './tell-undo';
import { motionTellers } from './tell-motion';
import { dataOf, silent, type Teller, type Tellers, type Told } from './told';
import { personIn } from './told';

type OfMeeting = Teller<'meeting'>;

function itemIn(told: Told, itemId: string): MinutesItem {
  const item = told.items.get(itemId);
  assert(item, 'an event of a meeting names one of its items');
  return item;
}

/** Whatever item is up ends, where its own poll or deferral has not ended it before. */
function endItem(told: Told, atMs: number): void {
  for (const item of told.items.values()) {
    if (item.startedAtMs !== null && item.endedAtMs === null) item.endedAtMs = atMs;
  }
}

function beginItem(told: Told, itemId: string, atMs: number): void {
  endItem(told, atMs);
  Object.assign(itemIn(told, itemId), { startedAtMs: atMs, endedAtMs: null });
}

const planned: OfMeeting = (told, meeting, event) => {
  const { startAtMs, title, place } = dataOf<{ startAtMs: number; title: TextSeal; place: TextSeal }>(event);
  told.startAtMs = startAtMs;
  told.texts.take(meeting, 'title', title, meeting.title);
  told.texts.take(meeting, 'place', place, meeting.place);
};

interface ConvenedData {
  items?: { itemId: string; title: TextSeal }[];
  guests?: TextSeal[];
  urgentReason?: TextSeal | null;
}

const convened: OfMeeting = (told, meeting, event) => {
  const { items = [], guests = [], urgentReason } = dataOf<ConvenedData>(event);
  for (const { itemId, title } of items) {
    told.texts.take(meeting, `item ${itemId}`, title, agendaItem(meeting, itemId)?.title ?? '');
  }
  for (const [index, guest] of guests.entries()) {
    const named = meeting.guests[index];
    told.texts.take(meeting, `guest ${index}`, guest, named ? sealedGuest(named) : '');
  }
  if (urgentReason)
    told.urgentReason = told.texts.take(meeting, 'urgency', urgentReason, meeting.urgency?.reason ?? '');
};

/** A new notice says all of it anew; what it no longer names was announced once, and the document keeps it no more. */
const noticeChanged: OfMeeting = (told, meeting, event) => {
  for (const name of told.texts.namesOf(meeting)) if (/^(item|guest) /.test(name)) told.texts.drop(meeting, name);
  planned(told, meeting, event);
  convened(told, meeting, event);
};

const opened: OfMeeting = (told, _meeting, event) => {
  const { itemId } = dataOf<{ itemId: string }>(event);
  told.openedAtMs = event.atMs;
  told.presiderId = event.onBehalfOf ?? event.actorId;
  beginItem(told, itemId, event.atMs);
};

const consensusStated: OfMeeting = (told, meeting, event) => {
  const { itemId, text } = dataOf<{ itemId: string; text: TextSeal }>(event);
  const said = agendaItem(meeting, itemId)?.consensus ?? '';
  itemIn(told, itemId).consensus = told.texts.take(meeting, `consensus ${itemId}`, text, said);
};

const recused: OfMeeting = (told, meeting, event) => {
  const data = dataOf<RecusedData>(event);
  const { itemId, villagerId, reason } = data;
  const found = agendaItem(meeting, itemId)?.recused.find((member) => member.villagerId === villagerId);
  const text = told.texts.take(meeting, `recusal ${itemId} ${villagerId}`, reason, found?.reason ?? '');
  itemIn(told, itemId).recused.push({ person: personIn(told, villagerId), reason: text });
  settleRequest(told, meeting, data);
};

const recusalCancelled: OfMeeting = (told, meeting, event) => {
  const { itemId, villagerId } = dataOf<{ itemId: string; villagerId: string }>(event);
  const item = itemIn(told, itemId);
  item.recused = item.recused.filter(({ person }) => person.villagerId !== villagerId);
  told.texts.drop(meeting, `recusal ${itemId} ${villagerId}`);
};

const deferred: OfMeeting = (told, meeting, event) => {
  const { itemId, reason } = dataOf<{ itemId: string; reason?: TextSeal }>(event);
  const said = agendaItem(meeting, itemId)?.deferReason ?? '';
  const item = itemIn(told, itemId);
  item.deferReason = told.texts.take(meeting, `deferral ${itemId}`, reason, said);
  item.endedAtMs = event.atMs;
};

const reportedOn: OfMeeting = (told, meeting, event) => {
  const { matterId } = event;
  const { title, reason, ...numbers } = dataOf<{
    title?: TextSeal;
    reason?: TextSeal;
    presentCount?: number;
    objectedCount?: number;
    newDueOn?: string;
  }>(event);
  assert(matterId !== null, 'a close-out names its matter');
  const found = meeting.reported.find(({ proposalId }) => proposalId === matterId);
  told.reported.set(matterId, {
    matterId,
    title: told.texts.take(meeting, `reported ${matterId}`, title, found?.title ?? ''),
    reason: told.texts.take(meeting, `reported reason ${matterId}`, reason, found?.reason ?? ''),
    isClosed: event.type === 'MatterClosedOut',
    presentCount: numbers.presentCount ?? null,
    objectedCount: numbers.objectedCount ?? null,
    newDueOn: numbers.newDueOn ?? null,
  });
};

const pollClosedHere: OfMeeting = (told, _meeting, event) => {
  const { pollId, decision } = dataOf<{ pollId: string; decision?: { year: number; number: number } | null }>(event);
  told.decisions.set(pollId, decision ?? null);
};

function paused(told: Told, _meeting: Meeting, event: CaseEvent): void {
  told.pauses.push({ fromAtMs: event.atMs, toAtMs: null });
}

function goneOn(told: Told, atMs: number): void {
  const last = told.pauses.at(-1);
  if (last?.toAtMs === null) last.toAtMs = atMs;
}

const adjourned: OfMeeting = (told, _meeting, event) => {
  goneOn(told, event.atMs);
  endItem(told, event.atMs);
  told.endedAtMs = event.atMs;
};

/** The events of a meeting. */
export const meetingTellers: Tellers<'meeting'> = {
  ...motionTellers,
  MeetingPlanned: planned,
  PlanChanged: planned,
  MeetingConvened: convened,
  NoticeChanged: noticeChanged,
  // A meeting that was never held has no minutes.
  MeetingCancelled: silent,
  MeetingInquorate: silent,
  MeetingOpened: opened,
  ItemStarted: (told, _meeting, event) => beginItem(told, dataOf<{ itemId: string }>(event).itemId, event.atMs),
  ConsensusStated: consensusStated,
  MemberRecused: recused,
  RecusalCancelled: recusalCancelled,
  RecusalAsked: recusalAsked,
  RecusalDecided: recusalDecided,
  ItemDeferred: deferred,
  MattersReported: mattersReported,
  MatterClosedOut: reportedOn,
  MatterSentBack: reportedOn,
  // The poll's own chain tells of its opening and its end; the meeting adds the number of the decision.
  PollOpenedInMeeting: silent,
  PollClosedInMeeting: pollClosedHere,
  PollVoidedInMeeting: silent,
  ChairHandedOver: handedOver,
  ChairTakenBack: handedOver,
  MeetingSuspended: paused,
  MeetingResumed: (told, _meeting, event) => goneOn(told, event.atMs),
  MeetingAdjourned: adjourned,
  ...undoTellers,
  ...leadingTellers,
  // What becomes of the minutes comes after them, and so is not in them.
  MinutesToSign: silent,
  MinutesSigning: silent,
  AddendumToSign: silent,
};
