import { awardDuty, dutyEntryOfAward } from '@shared/domain/points/award-duty';
import { transferIdOf } from '@shared/domain/points/transfer';
import type { AwardDraft } from '@shared/kernel/outcome';
import type { Ports } from '@cloud/_platform/ports';
import { hasTransfer, readAccount } from '@cloud/_repositories/accounts';
import { closeWhenDone, type OutboxEntry } from '@cloud/_repositories/outbox';
import { actBySystem } from '@cloud/_repositories/system-act';
import { readDutyTariff } from '@cloud/_repositories/tariffs';
import type { UnitOfWork } from '@cloud/_repositories/unit-of-work';
import { findVillager } from '@cloud/_repositories/villages';
import type { ClockStep } from './clock-step';
import { forEachOpenEntry } from './open-outbox';

/** Posts the duty points 履职积分 that each act earned, one beneficiary a transaction. Repeating it posts nothing twice. */
export const postAwards: ClockStep = {
  name: 'post-awards',
  isAwaited: true,
  run: (ports) =>
    forEachOpenEntry(ports, async (entry) => {
      if (!entry.awardsDone) await postAll(ports, entry);
    }),
};

async function postAll(ports: Ports, entry: OutboxEntry): Promise<void> {
  const { id, villageId } = entry;
  for (const [position, award] of entry.awards.entries()) {
    await actBySystem(ports, { actId: `${id}.award${position}`, villageId }, (work) => postOne(work, entry, award));
  }
  await ports.store.transact((transaction) => closeWhenDone(transaction, id, { awardsDone: true }));
}

/** What the tariff does not reward, or no longer, because a cap is reached, is not posted and not asked again. */
async function postOne(work: UnitOfWork, { villageId, atMs }: OutboxEntry, award: AwardDraft): Promise<void> {
  const { villagerId, sourceId } = award;
  const tariff = await readDutyTariff(work, villageId);
  const entry = dutyEntryOfAward(tariff, award, atMs);
  if (!entry || (await hasTransfer(work, transferIdOf(entry.id, sourceId, villagerId)))) return;
  if (!(await findVillager(work, villagerId, villageId))) return;
  const account = await readAccount(work, villageId, 'duty', villagerId);
  await work.save(awardDuty(tariff, account, { award, atMs, nowMs: work.act.nowMs }), null);
}
