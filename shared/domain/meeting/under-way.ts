import { refuse } from '../../kernel/outcome';
import type { Meeting, MeetingStatus } from '../agenda/meeting';

export type EveningOver = { code: 'MeetingNotUnderWay'; status: MeetingStatus };

/** In session, or suspended for a while. */
export function isUnderWay({ status }: Pick<Meeting, 'status'>): boolean {
  return status === 'inSession' || status === 'suspended';
}

export function unlessUnderWay(meeting: Meeting) {
  return isUnderWay(meeting) ? undefined : refuse<EveningOver>({ code: 'MeetingNotUnderWay', status: meeting.status });
}
