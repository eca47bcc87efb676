import { newChain, seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { type Actor, hasRole, referenceTo, type RoleRequired } from '../member/actor';
import { noEveningRecord } from './evening-record';
import type { AgendaItem, Meeting } from './meeting';
import type { MeetingBody } from './meeting-body';

export interface PlanMeeting {
  actor: Actor;
  nowMs: number;
  meetingId: string;
  reportItemId: string;
  title: string;
  place: string;
  startAtMs: number;
  eveningMinutes: number;
  guests: Meeting['guests'];
  /** Whose meeting it is, where it is not the council's. */
  body?: MeetingBody;
}

export type PlanMeetingRefusal = RoleRequired | { code: 'MeetingStartPassed' };

/** Minutes set aside for the report on earlier decisions, until the chair changes them. */
export const reportMinutesAtFirst = 15;

/**
 * Plan a council night talk 计划夜话: place, start and guests; nobody is told yet.
 *
 * Requirements, checked in this order:
 * - The actor is the chair.
 * - The start is still to come.
 *
 * Records `MeetingPlanned`. The first item, the report on earlier decisions 前期议定事项通报, stands by itself.
 */
export function planMeeting(villageId: string, command: PlanMeeting): Outcome<PlanMeetingRefusal> {
  if (!hasRole(command.actor, 'chair')) return refuse({ code: 'RoleRequired', roles: ['chair'] });
  if (command.startAtMs <= command.nowMs) return refuse({ code: 'MeetingStartPassed' });
  const meeting = draftMeeting(villageId, command);
  const { startAtMs, eveningMinutes } = command;
  return accept([
    change(meeting, {
      type: 'MeetingPlanned',
      data: {
        startAtMs,
        eveningMinutes,
        guestCount: command.guests.length,
        ...(command.body ? { bodyId: command.body.id, of: command.body.of } : {}),
        title: seal(command.title),
        place: seal(command.place),
      },
    }),
  ]);
}

function draftMeeting(villageId: string, command: PlanMeeting): Meeting {
  const { meetingId, title, place, startAtMs, eveningMinutes, guests, body } = command;
  return {
    id: meetingId,
    kind: 'meeting',
    villageId,
    chain: newChain,
    status: 'draft',
    isOpen: true,
    title,
    place,
    startAtMs,
    eveningMinutes,
    items: [reportItem(command.reportItemId)],
    guests,
    chair: referenceTo(command.actor),
    ...(body ? { body } : {}),
    urgency: null,
    handovers: [],
    rules: null,
    rollIds: [],
    noticeCount: 0,
    noticeExplanation: null,
    quorumExplanations: [],
    cancelReason: '',
    convenedAtMs: null,
    openedAtMs: null,
    endedAtMs: null,
    openPollId: null,
    reported: [],
    signing: null,
    currentItemId: null,
    ...noEveningRecord,
  };
}

/** Its title is a word of the screens, so it is empty here. */
function reportItem(itemId: string): AgendaItem {
  return { ...blankItem(itemId), kind: 'report', minutes: reportMinutesAtFirst };
}

export function blankItem(itemId: string): AgendaItem {
  return {
    id: itemId,
    kind: 'matter',
    proposalId: null,
    title: '',
    recommendsTo: null,
    minutes: 0,
    materials: [],
    options: [],
    status: 'pending',
    startedAtMs: null,
    endedAtMs: null,
    consensus: '',
    motion: null,
    amendments: [],
    pollId: null,
    recused: [],
    deferReason: '',
    result: null,
    assignment: null,
    recusalRequests: [],
  };
}
