import { type Meeting, meetingShape } from '@shared/domain/agenda/meeting';
import { wasPresentAtAll } from '@shared/domain/meeting/presence-roll';
import { countAttendance } from '@shared/domain/village/count-attendance';
import type { Ports } from '@cloud/_platform/ports';
import { parseDocument } from './documents';
import { readRolls } from './meetings';
import { actBySystem } from './system-act';
import { readVillage } from './villages';

/** As many as may have been left uncounted by crashes in a row. */
const lookBack = 6;

/**
 * Counts the attendance of a meeting that was adjourned, and of those before it that were not counted, each in a transaction of its
 * own. It may be stopped anywhere and run again at any time; whatever a crash left is taken up with the next meeting.
 */
export async function countAttendances(ports: Ports, meetingId: string): Promise<void> {
  const ended = await ports.store.get('meetings', meetingId);
  if (!ended) return;
  const { villageId } = parseDocument(meetingShape, ended);
  const documents = await ports.store.find('meetings', {
    where: { villageId, isOpen: false },
    orderBy: { field: 'startAtMs', direction: 'descending' },
    limit: lookBack,
  });
  const adjourned = documents
    .map((document) => parseDocument(meetingShape, document))
    .filter(({ status, body }) => status === 'adjourned' && !body);
  for (const meeting of adjourned.reverse()) await countOne(ports, meeting);
}

function countOne(ports: Ports, meeting: Meeting): Promise<void> {
  const { id: meetingId, villageId, startAtMs } = meeting;
  return actBySystem(ports, { actId: `attendance.${meetingId}`, villageId }, async (work) => {
    const rolls = await readRolls(work, meeting);
    const members = rolls.flatMap((roll) =>
      roll.members.map((member) => ({
        villagerId: member.villagerId,
        wasThere: wasPresentAtAll(member),
        hadLeave: member.leaveReason !== null,
      })),
    );
    const village = await readVillage(work, villageId);
    await work.save(countAttendance(village, { meetingId, startAtMs, isAdjourned: true, members }), null);
  });
}
