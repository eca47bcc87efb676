import type { Meeting } from '@shared/domain/agenda/meeting';
import { type MeetingRecord, type RecordedCase } from '@shared/domain/record/minutes/meeting-record';
import { type Fault, faultInChain } from '@shared/domain/record/verify-chain';
import type { CaseDocument, CaseEvent } from '@shared/kernel/case';
import { sha256 } from '@cloud/_platform/sha256';
import { findLimitMax } from '@cloud/_platform/store';
import type { Finds, ReadsById } from './documents';
import { findFloor, readRolls } from './meetings';
import { findPoll } from './polls';

export type MeetingRecordRead = { ok: true; record: MeetingRecord } | { ok: false; fault: Fault };

/**
 * The whole record of a meeting: its cases, each with its events, every chain followed from its beginning to the head
 * that its document names. Lists only fetch; what they gave is proved by the chain, so a list that is late or short is
 * found like a changed record.
 */
export async function readMeetingRecord(reads: ReadsById & Finds, meeting: Meeting): Promise<MeetingRecordRead> {
  const recorded = await recordedCase(reads, meeting);
  const rolls = await all(await readRolls(reads, meeting), (roll) => recordedCase(reads, roll));
  const floor = meeting.openedAtMs === null ? undefined : await findFloor(reads, meeting);
  const recordedFloor = floor ? await recordedCase(reads, floor) : null;
  const polls = await all(pollIdsOf(recorded.events), async (pollId) => {
    const poll = await findPoll(reads, pollId, meeting.villageId);
    return poll ? recordedCase(reads, poll) : pollId;
  });
  const missing = polls.find((poll) => typeof poll === 'string');
  if (missing !== undefined) return missingPoll(missing);
  const record: MeetingRecord = {
    meeting: recorded,
    rolls,
    floor: recordedFloor,
    polls: polls.filter((poll) => typeof poll !== 'string'),
  };
  const fault = faultInRecord(record);
  return fault ? { ok: false, fault } : { ok: true, record };
}

function missingPoll(id: string): MeetingRecordRead {
  return { ok: false, fault: { kind: 'poll', id, problem: 'this poll of a meeting is missing' } };
}

async function all<One, Other>(ones: readonly One[], make: (one: One) => Promise<Other>): Promise<Other[]> {
  const others: Other[] = [];
  for (const one of ones) others.push(await make(one));
  return others;
}

function faultInRecord({ meeting, rolls, floor, polls }: MeetingRecord): Fault | null {
  for (const { document, events } of [meeting, ...rolls, ...(floor ? [floor] : []), ...polls]) {
    const fault = faultInChain(document, events, sha256);
    if (fault) return fault;
  }
  return null;
}

function pollIdsOf(events: readonly CaseEvent[]): string[] {
  return events
    .filter(({ type }) => type === 'PollOpenedInMeeting')
    .map(({ data }) => (data as { pollId: string }).pollId);
}

/** A case with its events up to its own head: what came later is not part of what was read. */
async function recordedCase<Case extends CaseDocument>(reads: Finds, document: Case): Promise<RecordedCase<Case>> {
  const events: CaseEvent[] = [];
  for (let last: CaseEvent | undefined; events.length < document.chain.seq; last = events.at(-1)) {
    const rows = await reads.find('event', {
      where: { caseId: document.id },
      orderBy: { field: 'seq', direction: 'ascending' },
      limit: findLimitMax,
      ...(last ? { after: [last.seq, last.id] as const } : {}),
    });
    if (rows.length === 0) break;
    events.push(...(rows as CaseEvent[]));
  }
  return { document, events: events.slice(0, document.chain.seq) };
}
