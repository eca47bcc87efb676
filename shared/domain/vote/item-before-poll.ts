import { refuse, type Refused } from '../../kernel/outcome';
import { type AgendaItem, agendaItem, type Meeting, type MeetingStatus } from '../agenda/meeting';

export type ItemBeforePollRefusal =
  | { code: 'RecusalMeetingNotOpen'; status: MeetingStatus }
  | { code: 'RecusalItemNotFound' }
  | { code: 'RecusalTooLate' };

/** The matter that an event of the item is about. */
export function matterOf(item: AgendaItem): { matterId?: string } {
  return item.proposalId === null ? {} : { matterId: item.proposalId };
}

/**
 * An item on which members may still stand aside: the notice is out and the evening not over, the item is a matter, and
 * no poll has opened on it.
 */
export function itemBeforePoll(
  meeting: Meeting,
  itemId: string,
): { ok: true; item: AgendaItem } | Refused<ItemBeforePollRefusal> {
  const isOpen = meeting.status === 'convened' || meeting.status === 'inSession' || meeting.status === 'suspended';
  if (!isOpen) return refuse({ code: 'RecusalMeetingNotOpen', status: meeting.status });
  const item = agendaItem(meeting, itemId);
  if (!item || item.kind === 'report') return refuse({ code: 'RecusalItemNotFound' });
  const isBefore = item.pollId === null && (item.status === 'pending' || item.status === 'current');
  return isBefore ? { ok: true, item } : refuse({ code: 'RecusalTooLate' });
}
