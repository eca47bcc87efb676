import { collectionOf } from '@cloud/_platform/collections';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { councilIds, fridayEvening } from './a-meeting';
import { aProposal } from './a-proposal';
import type { World } from './world';

const material = { title: '现场照片', text: '拍了三张', fileId: null };

/** Puts admitted matters `m1`, `m2` … into the store, as pre-review would have left them. */
export async function putAdmittedMatters(
  world: World,
  count: number,
  parts: Partial<Proposal> = {},
  prefix = 'm',
): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
  await world.ports.store.transact(async (transaction) => {
    for (const [index, id] of ids.entries()) {
      const matter = aProposal({
        id,
        status: 'admitted',
        title: `第${index + 1}件事`,
        dueAtMs: fridayEvening * 2,
        createdAtMs: index + 1,
        ...parts,
      });
      const prepared = { ...matter, preparation: { ...matter.preparation, materials: [material] } };
      await transaction.put(collectionOf('proposal'), prepared);
    }
  });
  return ids;
}

export const planOfFriday = {
  title: '三月夜话',
  place: '议事厅',
  startAtMs: fridayEvening,
  eveningMinutes: 180,
  guests: [{ name: '周律师', capacity: '法律顾问' }],
};

/** Plans an evening with so many matters, by the chair's own calls. */
export async function plannedEvening(world: World, matterCount = 1, prefix = 'm'): Promise<string> {
  const ids = await putAdmittedMatters(world, matterCount, {}, prefix);
  const { meetingId } = await world.done('ch001', 'agenda.plan-meeting', planOfFriday);
  const items = ids.map((proposalId) => ({ proposalId, minutes: 20, materials: null }));
  await world.done('ch001', 'agenda.change-plan', { meetingId, ...planOfFriday, reportMinutes: 15, items });
  return meetingId;
}

export async function convenedEvening(world: World, matterCount = 1, prefix = 'm'): Promise<string> {
  const meetingId = await plannedEvening(world, matterCount, prefix);
  await world.done('ch001', 'agenda.convene', { meetingId });
  return meetingId;
}

/** Moves to the announced start, checks so many members in, and opens the evening. */
export async function openEvening(world: World, { presentCount = 6, matterCount = 1 } = {}): Promise<string> {
  const meetingId = await convenedEvening(world, matterCount);
  world.moveTo(fridayEvening);
  await checkIn(world, meetingId, councilIds.slice(0, presentCount));
  await world.done('ch001', 'meeting.open', { meetingId });
  return meetingId;
}

export async function checkIn(world: World, meetingId: string, villagerIds: readonly string[]): Promise<void> {
  for (const villagerId of villagerIds) await world.done('ck001', 'meeting.check-in', { meetingId, villagerId });
}
