import type { FoundVillage } from '@shared/domain/village/found-village';
import { assert } from '@shared/kernel/assert';
import { eveningIn } from '../lives/carrying-out';
import type { Life } from '../lives/life';
import { admitted, convene, discuss, meetingOf, openPoll } from '../lives/stages';
import { aSmallVillage } from '../small-village';

/** The small village with a council of so many: its own nine, and `cm008` and on. */
export function aVillageWithCouncil(memberCount: number): FoundVillage {
  const village = aSmallVillage();
  const { council, roster } = village;
  const member = roster.find(({ id }) => id === 'cm007');
  assert(member, 'the small village has seven plain members');
  const ids = Array.from(
    { length: memberCount - council.seats.length },
    (_, index) => `cm${String(index + 8).padStart(3, '0')}`,
  );
  const seats = ids.map((villagerId, index) => ({
    villagerId,
    category: 'massRepresentatives' as const,
    seat: council.seats.length + index + 1,
  }));
  return {
    ...village,
    roster: [...roster, ...ids.map((id) => ({ ...member, id, name: `成员${id}`, householdId: `h.${id}` }))],
    council: { ...council, seats: [...council.seats, ...seats] },
  };
}

/** One matter's road up to the vote, with everybody in the hall; gives the open poll. */
export async function openPollInFullHall(
  life: Life,
  { council }: FoundVillage,
  method: 'open' | 'secret' = 'open',
): Promise<string> {
  await admitted(life);
  const meetingId = await convene(life, eveningIn(life, 4));
  const { startAtMs } = await meetingOf(life, meetingId);
  await life.passUntil(startAtMs);
  for (const { villagerId } of council.seats)
    await life.world.done('ck001', 'meeting.check-in', { meetingId, villagerId });
  await life.act('ch001', 'meeting.open', { meetingId });
  await discuss(life, meetingId);
  return openPoll(life, meetingId, council.seats.length, method);
}
