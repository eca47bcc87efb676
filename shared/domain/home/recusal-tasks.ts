import type { Meeting } from '../agenda/meeting';
import type { Actor } from '../member/actor';
import { decideRecusal } from '../vote/decide-recusal';
import type { RecusalTask } from './task';

/** Requests to stand aside 回避申请 that the reader may decide, one task for each item; the poll waits for them. */
export function recusalTasks(actor: Actor, meeting: Meeting): RecusalTask[] {
  const isInSession = meeting.status === 'inSession' || meeting.status === 'suspended';
  return meeting.items.flatMap(({ id: itemId, title, recusalRequests }) => {
    const mine = recusalRequests.filter(({ id: requestId }) => {
      return decideRecusal(meeting, { actor, itemId, requestId, isUpheld: true, reason: '-' }).ok;
    });
    if (mine.length === 0) return [];
    const { id: meetingId, startAtMs } = meeting;
    return [{ kind: 'recusal' as const, meetingId, itemId, title, count: mine.length, isInSession, startAtMs }];
  });
}
