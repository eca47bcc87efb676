import type { Meeting } from '@shared/domain/agenda/meeting';
import type { Finds } from '@cloud/_repositories/documents';
import { listMeetings } from '@cloud/_repositories/meetings';

/** The meeting that is in session in the village now, if any: the latest, where an earlier one was not adjourned yet. */
export async function meetingInSession(reads: Finds, villageId: string): Promise<Meeting | undefined> {
  const open = await listMeetings(reads, {
    where: { villageId, isOpen: true },
    orderBy: { field: 'startAtMs', direction: 'descending' },
    limit: 20,
  });
  return open.find((meeting) => meeting.status === 'inSession');
}
