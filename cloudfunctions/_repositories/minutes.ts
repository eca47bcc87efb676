import { type MinutesCase, minutesCaseShape, minutesId } from '@shared/domain/record/minutes/minutes-case';
import { finderOf, type ReadsById } from './documents';

const findMinutesById = finderOf('minutes', minutesCaseShape);

/** The minutes of a meeting; none where it was never opened. */
export function findMinutes(
  reads: ReadsById,
  meeting: { id: string; villageId: string },
): Promise<MinutesCase | undefined> {
  return findMinutesById(reads, minutesId(meeting.id), meeting.villageId);
}
