import type { EveningPage } from '@shared/contract/meeting-pages';

export function minutesPage(meetingId: string): string {
  return `/pages/meeting/minutes/index?id=${meetingId}`;
}

/** Where the chair opens the poll on the current matter, or puts it off. */
export function openingPage(page: EveningPage): string {
  return `/pages/vote/poll/index?meetingId=${page.meeting.meetingId}&itemId=${page.currentItemId ?? ''}`;
}

/** Chair and clerk have everything besides what is next behind one button, from the notice to the end of the evening. */
export function hasConsole({ reader, meeting }: EveningPage): boolean {
  const isOpen = meeting.status === 'convened' || meeting.status === 'inSession' || meeting.status === 'suspended';
  return isOpen && (reader.isChair || reader.isClerk);
}
