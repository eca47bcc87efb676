import { actingChair } from '../agenda/handover';
import type { Meeting, RecusalRequest } from '../agenda/meeting';
import type { Village } from '../village/village';

/** A request about the chair, or about the deputy who leads now, is not for whoever leads: clerk or supervisor decides. */
export function isForOthers(
  meeting: Meeting,
  { member, isAboutChair }: Pick<RecusalRequest, 'member' | 'isAboutChair'>,
): boolean {
  return isAboutChair || actingChair(meeting)?.villagerId === member.villagerId;
}

/** Who may decide on a request now, and is told of it; nobody decides about themself. */
export function decidersOf(
  meeting: Meeting,
  request: Pick<RecusalRequest, 'member' | 'isAboutChair'>,
  offices: Pick<Village['offices'], 'chair' | 'clerk' | 'supervisor'>,
): string[] {
  const deputy = actingChair(meeting);
  const leaders = deputy ? [deputy] : offices.chair;
  const people = isForOthers(meeting, request) ? [...leaders, ...offices.clerk, ...offices.supervisor] : leaders;
  const ids = people.map(({ villagerId }) => villagerId);
  return [...new Set(ids)].filter((villagerId) => villagerId !== request.member.villagerId);
}
