import { type MinutesCase, minutesId } from '@shared/domain/record/minutes/minutes-case';
import type { Minutes } from '@shared/domain/record/minutes/minutes';

/** Minutes of an evening on which nothing happened. */
export function someMinutes(parts: Partial<Minutes> = {}): Minutes {
  return {
    meetingId: 'e1',
    title: '三月夜话',
    place: '议事厅',
    startAtMs: 0,
    openedAtMs: 0,
    endedAtMs: 1,
    presider: { villagerId: 'ch001', name: '理事长一', isNamePublic: true },
    urgentReason: null,
    handovers: [],
    guests: [],
    attendance: [],
    pauses: [],
    reported: [],
    items: [],
    recorders: [],
    corrections: [],
    nextMeeting: null,
    ...parts,
  };
}

export const writtenHash = 'a'.repeat(64);

/** Minutes that are written up and wait for both signatures; the meeting's chain is that of {@link aMeeting}. */
export function aMinutesCase(parts: Partial<MinutesCase> = {}): MinutesCase {
  const meetingId = parts.meetingId ?? 'e1';
  return {
    id: minutesId(meetingId),
    kind: 'minutes',
    villageId: 'v1',
    chain: { seq: 2, hash: 'm', salt: 's' },
    meetingId,
    meetingTitle: '三月夜话',
    status: 'written',
    startAtMs: 0,
    dueAtMs: 3,
    presider: { villagerId: 'ch001', name: '理事长一', isNamePublic: true },
    written: { content: someMinutes(), heads: [{ caseId: meetingId, seq: 1, hash: 'h' }], hash: writtenHash, atMs: 2 },
    signatures: [],
    sealedAtMs: null,
    sheetIds: [],
    paperIds: [],
    addenda: [],
    ...parts,
  };
}
