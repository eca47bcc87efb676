import { meetingShape } from '@shared/domain/agenda/meeting';
import type { Proposal } from '@shared/domain/proposal/proposal';
import type { Ports } from '@cloud/_platform/ports';
import { findLimitMax } from '@cloud/_platform/store';
import { parseDocument, storeByKind } from '@cloud/_repositories/documents';
import { listProposals } from '@cloud/_repositories/proposals';

/** Lists read for one evening's report: far more than a village has open, and an end in any case. */
const listsMax = 10;

/**
 * The open matters of the meeting's village, the longest overdue first, for the report on earlier decisions
 * 前期议定事项通报. A meeting that cannot be opened any more is not looked up further.
 */
export async function mattersToReport({ store }: Ports, { meetingId }: { meetingId: string }): Promise<Proposal[]> {
  const document = await store.get('meetings', meetingId);
  const meeting = document && parseDocument(meetingShape, document);
  if (meeting?.status !== 'convened') return [];
  const reads = storeByKind(store);
  const found: Proposal[] = [];
  for (let lists = 0; lists < listsMax; lists += 1) {
    const last = found.at(-1);
    const rows = await listProposals(reads, {
      where: { villageId: meeting.villageId, isOpen: true },
      orderBy: { field: 'dueAtMs', direction: 'ascending' },
      limit: findLimitMax,
      ...(last ? { after: [last.dueAtMs, last.id] as const } : {}),
    });
    found.push(...rows);
    if (rows.length < findLimitMax) break;
  }
  return found;
}
