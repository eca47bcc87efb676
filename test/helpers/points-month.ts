import { postTransfer } from '@shared/domain/points/post-transfer';
import { dayOf } from '@shared/kernel/time';
import { readAccount } from '@cloud/_repositories/accounts';
import { actBySystem } from '@cloud/_repositories/system-act';
import { aSmallVillage } from './small-village';
import type { World } from './world';

export const river = { entryId: 'river-cleaning', text: '和大家清了半天水渠', photoIds: [], doneOn: '2026-03-01' };
const batchId = 'v1.2026-03';

export async function claimFor(world: World, who: string): Promise<string> {
  return (await world.done(who, 'points.claim', river)).claimId;
}

/** What a sitting of three says yes to. */
export function monthOf(id: string, claimIds: readonly string[]) {
  const verdicts = claimIds.map((claimId) => ({ claimId, verdict: 'approve' as const, reason: '' }));
  return { batchId: id, heldOn: '2026-03-02', attendeeIds: ['rg001', 'rg002', 'rg003'], verdicts };
}

export function decided(claimIds: readonly string[]) {
  return monthOf(batchId, claimIds);
}

/** March's batch on public notice, with an approved claim each of vg003, vg004… */
export async function noticed(world: World, claimCount: number): Promise<{ claimIds: string[] }> {
  const claimIds: string[] = [];
  for (const who of ['vg003', 'vg004'].slice(0, claimCount)) claimIds.push(await claimFor(world, who));
  await world.done('cs001', 'points.open-review', { batchId });
  await world.done('cs001', 'points.review', decided(claimIds));
  await world.done('cs001', 'points.publish', { batchId });
  return { claimIds };
}

/** A second village with a steward of its own, `v2:cs009`. */
export async function anotherVillage(world: World): Promise<void> {
  const village = aSmallVillage('v2');
  const steward = village.roster.find(({ id }) => id === 'cs001');
  if (!steward) throw new Error('the small village has a steward');
  await world.found({ ...village, council: { ...village.council, seats: [] }, roster: [{ ...steward, id: 'cs009' }] });
}

/** Posts points to somebody's moral credit, as an approved claim of their village would. */
export async function putPoints(world: World, ownerId: string, points: number): Promise<void> {
  const source = { document: '积分细则', article: '第 4 条', edition: '2025 年版' };
  const entry = { id: 'put-points', title: '好事', points, monthlyPointsMax: 10_000, yearlyPointsMax: 10_000, source };
  await actBySystem(world.ports, { actId: `put.${ownerId}`, villageId: 'v1' }, async (work) => {
    const account = await readAccount(work, 'v1', 'moralCredit', ownerId);
    const { nowMs } = work.act;
    const reason = {
      tariffEdition: 1,
      sourceKind: 'claim' as const,
      sourceId: `put-${ownerId}`,
      on: dayOf(nowMs),
      nowMs,
    };
    await work.save(postTransfer(account, { entry, ...reason }), null);
  });
}
