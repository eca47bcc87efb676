import { postTransfer } from '@shared/domain/points/post-transfer';
import { transferIdOf } from '@shared/domain/points/transfer';
import { newChain } from '@shared/kernel/case';
import { accept, change } from '@shared/kernel/outcome';
import { addDays, dayOf } from '@shared/kernel/time';
import { readAccount } from '@cloud/_repositories/accounts';
import { actBySystem } from '@cloud/_repositories/system-act';
import { aBatch, aClaim } from './a-batch';
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

/** Posts points to somebody's moral credit by a claim of its own, which was judged and on notice before. */
export async function putPoints(world: World, ownerId: string, points: number): Promise<void> {
  const entry = { ...aClaim().entry, id: 'put-points', points, monthlyPointsMax: 10_000, yearlyPointsMax: 10_000 };
  const claimId = `put-${ownerId.replace(':', '-')}`;
  const yesterday = addDays(dayOf(world.now), -1);
  const person = (villagerId: string) => ({ villagerId, name: '评议', isNamePublic: true });
  const review = { verdict: 'approved' as const, reason: '', heldOn: yesterday, excluded: [], explanation: null };
  const claim = aClaim({
    ...{ id: claimId, chain: newChain, batchId: `v1.${claimId}`, status: 'posted', beneficiaryId: ownerId, entry },
    ...{ isForHousehold: ownerId.startsWith('household:'), doneOn: dayOf(world.now) },
    reviews: [{ ...review, reviewers: ['rg001', 'rg002', 'rg003'].map(person), atMs: world.now }],
    transferId: transferIdOf(entry.id, claimId, ownerId),
  });
  const notice = { noticeFromOn: yesterday, noticeToOn: yesterday, isOpen: false, holderRole: '' as const, dueAtMs: 0 };
  const batch = { ...aBatch({ status: 'posted', ...notice }, [claim]), id: claim.batchId, chain: newChain };
  await actBySystem(world.ports, { actId: `put.${ownerId}`, villageId: 'v1' }, async (work) => {
    const account = await readAccount(work, 'v1', 'moralCredit', ownerId);
    const reason = { tariffEdition: 1, sourceKind: 'claim' as const, sourceId: claimId, on: claim.doneOn };
    await work.save(postTransfer(account, { entry, ...reason, nowMs: work.act.nowMs }), null);
    await work.save(accept([change(claim, { type: 'ClaimPosted', data: {} })]), null);
    await work.save(accept([change(batch, { type: 'BatchPosted', data: {} })]), null);
  });
}
