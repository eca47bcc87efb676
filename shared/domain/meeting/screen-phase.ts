import { agendaItem, type Meeting } from '../agenda/meeting';
import { checkInOpensAtMs } from './check-in';

/** What stands on the big screen of the hall 大屏幕: one thing at a time. */
export type ScreenPhase = 'before' | 'checkIn' | 'report' | 'talk' | 'poll' | 'result' | 'pause' | 'calledOff' | 'end';

export function screenPhase(meeting: Meeting, nowMs: number): ScreenPhase {
  switch (meeting.status) {
    case 'draft':
    case 'convened':
      return meeting.rules === null || nowMs < checkInOpensAtMs(meeting) ? 'before' : 'checkIn';
    case 'inSession':
      return inSession(meeting);
    case 'suspended':
      return 'pause';
    case 'inquorate':
    case 'cancelled':
      return 'calledOff';
    case 'adjourned':
      return 'end';
  }
}

function inSession(meeting: Meeting): ScreenPhase {
  if (meeting.openPollId !== null) return 'poll';
  const item = agendaItem(meeting, meeting.currentItemId ?? '');
  if (item?.kind === 'report') return 'report';
  return item !== undefined && item.pollId !== null ? 'result' : 'talk';
}
