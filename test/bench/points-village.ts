import { join } from 'node:path';
import { DemoClock } from '@cloud/_local/demo-clock';
import { Chance } from '@cloud/_local/demo-village/history/chance';
import { localPorts } from '@cloud/_local/local-ports';
import { SqliteStore } from '@cloud/_local/sqlite/sqlite-store';
import type { Ports } from '@cloud/_platform/ports';
import { readAccount } from '@cloud/_repositories/accounts';
import { saveFoundVillage } from '@cloud/_repositories/found-village';
import { bindAll } from '@cloud/_repositories/member/bind-all';
import { findBatch } from '@cloud/_repositories/points-batches';
import { actBySystem } from '@cloud/_repositories/system-act';
import { saveTariffs } from '@cloud/_repositories/tariffs';
import { findVillager } from '@cloud/_repositories/villages';
import { dispatch } from '@cloud/api/dispatch';
import type { ActionName, PayloadOf, ReplyOf } from '@shared/contract';
import { actorFrom } from '@shared/domain/member/actor';
import { postBatch } from '@shared/domain/points/post-batch';
import { postTransfer } from '@shared/domain/points/post-transfer';
import { parseCreditTariff, parseDutyTariff } from '@shared/domain/points/tariff';
import { transferIdOf } from '@shared/domain/points/transfer';
import { newChain } from '@shared/kernel/case';
import { accept, change } from '@shared/kernel/outcome';
import { dayMs, dayOf, minuteMs } from '@shared/kernel/time';
import creditTariff from '../../config/tariffs/default.json';
import dutyTariff from '../../config/tariffs/duty.json';
import { aClaim } from '../helpers/a-batch';
import { aVillageOf } from '../simulation/year/a-village-of';
import { type Counts, countingStore } from './counting-store';

const peopleCount = 400;
const villageId = 'v1';
const stewardId = 'cs001';

/** A village of four hundred with its ledger in a file, and a clock that moves when it is told. */
export class PointsVillage {
  private requestCount = 0;

  private constructor(
    readonly ports: Ports,
    readonly counts: Counts,
    private readonly sqlite: SqliteStore,
    private readonly time: { nowMs: number },
    private readonly villagerIds: readonly string[],
  ) {}

  static async found(folder: string): Promise<PointsVillage> {
    const sqlite = new SqliteStore(join(folder, 'points.db'));
    const { store, counts } = countingStore(sqlite);
    const time = { nowMs: Date.now() };
    const clock = new DemoClock({ realNowMs: () => time.nowMs, offsetMs: 0 });
    const ports = await localPorts(store, clock, { info: () => undefined, error: console.error }, folder);
    const village = aVillageOf(peopleCount, new Chance('points'));
    await saveFoundVillage(ports, village);
    const credit = parseCreditTariff(creditTariff);
    await saveTariffs(ports, { villageId, credit, duty: parseDutyTariff(dutyTariff) });
    const people = village.roster.map(({ id }) => ({ openid: id, villagerId: id }));
    await bindAll(ports, villageId, people);
    const registered = village.roster.filter(({ registeredSince, unit }) => registeredSince !== undefined && !unit);
    return new PointsVillage(ports, counts, sqlite, time, registered.map(({ id }) => id).reverse());
  }

  async call<A extends ActionName>(who: string, action: A, payload: PayloadOf<A>): Promise<ReplyOf<A>> {
    const answer = await dispatch(this.ports, who, { action, payload, requestId: `p${++this.requestCount}` });
    if (!answer.ok) throw new Error(`${action} by ${who}: ${JSON.stringify(answer.refusal)}`);
    return answer.data as ReplyOf<A>;
  }

  /** A month's claims of so many people on the whole road up to their posting, which is begun and left to the clock. */
  async beginPosting(claimCount: number): Promise<string> {
    const deed = {
      entryId: 'river-cleaning',
      text: '和大家清了半天水渠',
      photoIds: [],
      doneOn: dayOf(this.time.nowMs),
    };
    const claimIds: string[] = [];
    let month = '';
    for (const who of this.villagerIds.slice(0, claimCount)) {
      const claimed = await this.call(who, 'points.claim', deed);
      claimIds.push(claimed.claimId);
      month = claimed.month;
    }
    const batchId = `${villageId}.${month}`;
    await this.call(stewardId, 'points.open-review', { batchId });
    const sitting = { batchId, heldOn: deed.doneOn, attendeeIds: ['rg001', 'rg002', 'rg003', 'rg004'] };
    for (let start = 0; start < claimIds.length; start += 6) {
      const portion = claimIds.slice(start, start + 6);
      const verdicts = portion.map((claimId) => ({ claimId, verdict: 'approve' as const, reason: '' }));
      await this.call(stewardId, 'points.review', { ...sitting, verdicts });
    }
    await this.call(stewardId, 'points.publish', { batchId });
    this.time.nowMs += 4 * dayMs;
    await actBySystem(this.ports, { actId: 'begin', villageId }, async (work) => {
      const batch = await findBatch(work, batchId, villageId);
      const steward = await findVillager(work, stewardId, villageId);
      if (!batch || !steward) throw new Error('the batch has its steward');
      await work.save(postBatch(batch, { actor: actorFrom(steward, work.act.nowMs), nowMs: work.act.nowMs }), null);
    });
    return batchId;
  }

  /** Posts claims to one account until it has so many, each a minute behind the one before, by the ledger's own rule. */
  async fillAccount(ownerId: string, { from, to }: { from: number; to: number }): Promise<void> {
    const entry = { ...aClaim().entry, id: 'filled', monthlyPointsMax: 100_000, yearlyPointsMax: 100_000 };
    for (let number = from; number < to; number += 1) {
      this.time.nowMs += minuteMs;
      const id = `filled-${number}`;
      const on = dayOf(this.time.nowMs);
      const posted = { status: 'posted' as const, transferId: transferIdOf(entry.id, id, ownerId) };
      const claim = aClaim({
        id,
        chain: newChain,
        batchId: `${villageId}.filled`,
        beneficiaryId: ownerId,
        entry,
        ...posted,
      });
      await actBySystem(this.ports, { actId: id, villageId }, async (work) => {
        const account = await readAccount(work, villageId, 'moralCredit', ownerId);
        const { nowMs } = work.act;
        const reason = { tariffEdition: 1, sourceKind: 'claim' as const, sourceId: id, on, nowMs };
        await work.save(postTransfer(account, { entry, ...reason }), null);
        await work.save(accept([change({ ...claim, claimedAtMs: nowMs }, { type: 'ClaimPosted', data: {} })]), null);
      });
    }
  }

  close(): Promise<void> {
    return this.sqlite.close();
  }
}
