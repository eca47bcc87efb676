import type { MinutesCase } from '@shared/domain/record/minutes/minutes-case';
import type { Villager } from '@shared/domain/member/villager';
import { addDays } from '@shared/kernel/time';
import { type Chronicle, told } from './chronicle';
import type { Evening } from './evening';

/** The clerk reads the minutes 会议纪要 over and signs on the next morning, the chair in the evening; then they are sealed. */
export function scheduleSigning(chronicle: Chronicle, { meetingId, dates }: Evening): void {
  const { timeline, offices } = chronicle;
  const on = addDays(dates.on, 1);
  timeline.at(on, '09:10', () => sign(chronicle, meetingId, offices.clerkId));
  timeline.at(on, '20:20', () => sign(chronicle, meetingId, offices.chairId));
}

async function sign({ player }: Chronicle, meetingId: string, villagerId: string): Promise<void> {
  const { written } = await player.read<MinutesCase>('minutes', `${meetingId}.minutes`);
  const { name } = await player.read<Villager>('villagers', villagerId);
  const { hash } = told(written ?? undefined, 'the minutes of an evening');
  await player.act(villagerId, 'meeting.sign-minutes', { meetingId, hash, name });
}
