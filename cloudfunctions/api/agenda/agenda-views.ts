import type { AgendaCandidate, AgendaListRow, NoticePage, NoticeReader } from '@shared/contract/agenda-pages';
import { acknowledgeNotice } from '@shared/domain/agenda/acknowledge-notice';
import { askLeave, withdrawLeave } from '@shared/domain/agenda/ask-leave';
import { cancelMeeting } from '@shared/domain/agenda/cancel-meeting';
import { agendaItemsMax, isAdmitted } from '@shared/domain/agenda/change-plan';
import { conveneMeeting } from '@shared/domain/agenda/convene-meeting';
import { unlessChair, unlessChairOrClerk } from '@shared/domain/agenda/gates';
import type { Meeting } from '@shared/domain/agenda/meeting';
import { agreedNext } from '@shared/domain/agenda/agreed-next';
import { explainNotice } from '@shared/domain/agenda/notice-window';
import { type PresenceRoll, rollMember, rollOf } from '@shared/domain/agenda/presence-roll';
import { type ReadReceipt, readReceiptId, receiptOfNotice } from '@shared/domain/agenda/read-receipt';
import { suggestOrder } from '@shared/domain/agenda/suggest-order';
import { type Actor, hasRole } from '@shared/domain/member/actor';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { recommendsTo } from '@shared/domain/proposal/recommends-to';
import type { AgendaOrder } from '@shared/domain/village/agenda-order';
import { referenceToRule } from '@shared/domain/village/explanation';
import { ruleOf, valueOf } from '@shared/domain/village/rule-book';
import { refuse } from '@shared/kernel/outcome';
import { findMeeting, findReadReceipt, listMeetings, listReadReceipts, readRolls } from '@cloud/_repositories/meetings';
import { listProposals } from '@cloud/_repositories/proposals';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';
import { leaderFor } from '../leader';
import type { PageReader } from '../page-reader';
import { permissionOf } from '../permission';
import { itemRecusals } from '../vote/recusals-shown';
import { enteredLeave } from './entered-leave';
import { meetingHead } from './meeting-head';

const openMattersMax = 100;
const rowsAtOnce = 20;

/** `agenda.plan`: the chair's plan with the matters that may be put on it, in the order in which they are proposed. */
export const planView: View<'agenda.plan'> = async ({ reads, actor, nowMs, payload }) => {
  const meeting = await findMeeting(reads, payload.meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  const notChair = unlessChair(meeting, actor);
  if (notChair) return notChair;
  const village = await readVillage(reads, actor.villageId);
  const proposals = await listProposals(reads, {
    where: { villageId: actor.villageId, isOpen: true },
    orderBy: { field: 'createdAtMs', direction: 'ascending' },
    limit: openMattersMax,
  });
  return reply({
    meeting: meetingHead(meeting, actor),
    items: meeting.items,
    candidates: candidatesOf(proposals.filter(isForMeeting(meeting)), valueOf(village.rules, 'agendaOrder'), nowMs),
    orderRule: referenceToRule(ruleOf(village.rules, 'agendaOrder')),
    itemsMax: agendaItemsMax(village.rules),
    daysMin: valueOf(village.rules, 'noticeDaysMin'),
    daysMax: valueOf(village.rules, 'noticeDaysMax'),
    window: explainNotice(meeting, nowMs, village.rules),
    urgentHoursMin: valueOf(village.rules, 'urgentNoticeHoursMin'),
    convene: permissionOf(conveneMeeting(meeting, proposals, village, { actor, nowMs })),
    cancel: permissionOf(cancelMeeting(meeting, [], [], { actor, nowMs, reason: '' })),
  });
};

/** What waits for another body's meeting is no candidate of this one. */
function isForMeeting({ body }: Meeting) {
  return ({ procedure }: Proposal) => procedure === undefined || procedure.bodyId === body?.id;
}

function candidatesOf(proposals: readonly Proposal[], order: AgendaOrder, nowMs: number): AgendaCandidate[] {
  const admitted = proposals.filter(({ status }) => isAdmitted(status));
  return suggestOrder(admitted, order, nowMs).flatMap(({ proposalId, points, grounds }) => {
    const matter = admitted.find(({ id }) => id === proposalId);
    if (matter?.status !== 'admitted' && matter?.status !== 'deferred') return [];
    const { title, status, createdAtMs, dueAtMs, supporterIds, preparation } = matter;
    const supportCount = supporterIds.length;
    const { materials } = preparation;
    const place = { points, grounds, recommendsTo: recommendsTo(matter) };
    return [{ proposalId, title, status, createdAtMs, dueAtMs, supportCount, materials, ...place }];
  });
}

/** `agenda.notice`: the agenda for any villager; a plan is the chair's and the clerk's alone. */
export const noticeView: View<'agenda.notice'> = async ({ reads, actor, nowMs, payload }) => {
  const meeting = await findMeeting(reads, payload.meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  const leads = unlessChairOrClerk(meeting, actor) === undefined;
  if (meeting.convenedAtMs === null && !leads) return refuse({ code: 'MeetingNotFound' });
  const rolls = await readRolls(reads, meeting);
  // Hundreds answer a body's notice: of them the reader's own alone is read.
  const receipts = meeting.body ? await ownReceipt(reads, meeting, actor) : await listReadReceipts(reads, meeting.id);
  const ofThisNotice = receipts.filter((receipt) => receiptOfNotice(receipt, meeting));
  const mine = ofThisNotice.find((receipt) => receipt.villagerId === actor.villagerId);
  const roll = rollOf(rolls, actor.villagerId);
  const place = roll && rollMember(roll, actor.villagerId);
  const leader = leaderFor(meeting, rolls, actor);
  return reply({
    meeting: meetingHead(meeting, actor),
    cancelReason: meeting.cancelReason,
    convenedAtMs: meeting.convenedAtMs,
    noticeExplanation: meeting.noticeExplanation,
    quorumExplanations: meeting.quorumExplanations,
    changes: changesOf(meeting),
    items: meeting.items.map((item) => {
      const { id: itemId, kind, proposalId, title, recommendsTo: to, minutes, materials, status } = item;
      const recusals = itemRecusals({ actor, leader }, meeting, item);
      return { itemId, kind, proposalId, title, recommendsTo: to, minutes, materials, status, recusals };
    }),
    memberCount: rolls.reduce((sum, one) => sum + one.members.length, 0),
    mine: {
      isOnRoll: roll !== undefined,
      readAtMs: readAtMsOf(mine),
      leaveReason: place?.leaveReason ?? null,
      enteredLeave: place ? enteredLeave(place) : null,
      acknowledge: permissionOf(acknowledgeNotice(meeting, rolls, mine, { actor, nowMs })),
      askLeave: permissionOf(askLeave(meeting, rolls, { actor, reason: '' })),
      withdrawLeave: permissionOf(withdrawLeave(meeting, rolls, { actor })),
    },
    isLed: leads,
    readers: leads && !meeting.body ? readersOf(rolls, ofThisNotice) : null,
    cancel: permissionOf(cancelMeeting(meeting, rolls, [], { actor, nowMs, reason: '' })),
    mayChange: meeting.status === 'convened' && unlessChair(meeting, actor) === undefined,
  });
};

async function ownReceipt(reads: PageReader, meeting: Meeting, { villagerId }: Actor): Promise<ReadReceipt[]> {
  const receipt = await findReadReceipt(reads, readReceiptId(meeting.id, villagerId), meeting.villageId);
  return receipt ? [receipt] : [];
}

/** When somebody read it by themselves; null where they did not, or were only told. */
function readAtMsOf(receipt: ReadReceipt | undefined): number | null {
  return receipt && receipt.readAtMs > 0 ? receipt.readAtMs : null;
}

function changesOf({ noticeChanges = [] }: Meeting): NoticePage['changes'] {
  return [...noticeChanges]
    .reverse()
    .map(({ noticeNumber, atMs, differences }) => ({ noticeNumber, atMs, differences }));
}

function readersOf(rolls: readonly PresenceRoll[], receipts: readonly ReadReceipt[]): NoticeReader[] {
  const byMember = new Map(receipts.map((receipt) => [receipt.villagerId, receipt]));
  return rolls.flatMap((roll) =>
    roll.members.map((member) => {
      const { villagerId, name, seat, leaveReason } = member;
      const leave = { leaveReason, enteredLeave: enteredLeave(member) };
      const receipt = byMember.get(villagerId);
      const told = receipt?.told
        ? { how: receipt.told.how, byName: receipt.told.by.name, atMs: receipt.told.atMs }
        : null;
      return { villagerId, name, seat, ...leave, readAtMs: readAtMsOf(receipt), told };
    }),
  );
}

/** `agenda.list`. */
export const agendaListView: View<'agenda.list'> = async ({ reads, actor, nowMs, payload }) => {
  const { isOpen, cursor } = payload;
  const meetings = await listMeetings(reads, {
    where: { villageId: actor.villageId, isOpen },
    orderBy: { field: 'startAtMs', direction: isOpen ? 'ascending' : 'descending' },
    limit: rowsAtOnce,
    ...(cursor === null ? {} : { after: [cursor.value, cursor.id] as const }),
  });
  const last = meetings.at(-1);
  const mayPlan = hasRole(actor, 'chair');
  const seesPlans = mayPlan || hasRole(actor, 'clerk');
  return reply({
    rows: meetings.filter((meeting) => seesPlans || meeting.convenedAtMs !== null).map(row),
    next: meetings.length === rowsAtOnce && last ? { value: last.startAtMs, id: last.id } : null,
    plan: mayPlan ? { isOpen: true } : { isOpen: false, refusal: { code: 'RoleRequired', roles: ['chair'] } },
    planning: mayPlan ? await planningOf(reads, actor.villageId, meetings, nowMs) : null,
  });
};

async function planningOf(reads: PageReader, villageId: string, open: readonly Meeting[], nowMs: number) {
  const { meetingPlace, rules, groups } = await readVillage(reads, villageId);
  const [last] = await listMeetings(reads, {
    where: { villageId, isOpen: false },
    orderBy: { field: 'startAtMs', direction: 'descending' },
    limit: 1,
  });
  return {
    place: meetingPlace,
    groups,
    daysMin: valueOf(rules, 'noticeDaysMin'),
    daysMax: valueOf(rules, 'noticeDaysMax'),
    agreed: last ? agreedNext(last, open, nowMs) : null,
  };
}

function row({ id: meetingId, status, title, place, startAtMs, items }: Meeting): AgendaListRow {
  const matters = items.filter(({ kind }) => kind === 'matter').map((item) => item.title);
  return { meetingId, status, title, place, startAtMs, matterCount: matters.length, matters };
}
