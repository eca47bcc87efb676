import { DemoClock } from '@cloud/_local/demo-clock';
import { localPorts } from '@cloud/_local/local-ports';
import { SqliteStore } from '@cloud/_local/sqlite/sqlite-store';
import type { Ports } from '@cloud/_platform/ports';
import { saveFoundVillage } from '@cloud/_repositories/found-village';
import { bindAll } from '@cloud/_repositories/member/bind-all';
import { saveRegister } from '@cloud/_repositories/registers';
import { dispatch } from '@cloud/api/dispatch';
import type { FoundVillage } from '@shared/domain/village/found-village';
import { aMeeting, anItem, aRoll, aScheduledProposal } from '../helpers/evening-builder';
import { aSmallRegister } from '../helpers/small-register';
import { aSmallVillage } from '../helpers/small-village';
import { type Counts, countingStore } from './counting-store';

/** What one kind of call cost in an evening, over all phones. */
export interface Cost extends Counts {
  calls: number;
  bytes: number;
}

/** An evening of forty in one process, with a clock that moves when it is told. */
export class HallEvening {
  readonly costs = new Map<string, Cost>();
  readonly phones: readonly string[];
  private requestCount = 0;

  private constructor(
    private readonly ports: Ports,
    private readonly counts: Counts,
    memberIds: readonly string[],
    private readonly sqlite: SqliteStore,
    /** The evening's clock. */
    readonly time: { nowMs: number },
  ) {
    this.phones = memberIds;
  }

  static async begin(memberCount: number): Promise<HallEvening> {
    const sqlite = new SqliteStore(':memory:');
    const { store, counts } = countingStore(sqlite);
    const village = withMembers(aSmallVillage(), memberCount);
    const memberIds = village.council.seats.map(({ villagerId }) => villagerId);
    const time = { nowMs: Date.now() };
    const clock = new DemoClock({ realNowMs: () => time.nowMs, offsetMs: 0 });
    const ports = await localPorts(store, clock, { info: () => undefined, error: () => undefined }, 'no-files');
    const hall = new HallEvening(ports, counts, memberIds, sqlite, time);
    await saveFoundVillage(ports, village);
    await saveRegister(ports, aSmallRegister(village.villageId));
    await bindAll(
      ports,
      village.villageId,
      village.roster.map(({ id }) => ({ openid: id, villagerId: id })),
    );
    await putEvening(ports, memberIds, time.nowMs);
    return hall;
  }

  /** One call as the wire has it; what it cost is added under `kind`. A refusal ends the bench. */
  async call(who: string, action: string, payload: object, kind = action): Promise<unknown> {
    const request = { action, payload, requestId: `hall${++this.requestCount}` };
    const before = { ...this.counts };
    const answer = await dispatch(this.ports, who, request);
    if (!answer.ok) throw new Error(`${action} by ${who}: ${JSON.stringify(answer.refusal)}`);
    const cost = this.costs.get(kind) ?? { calls: 0, reads: 0, writes: 0, bytes: 0 };
    this.costs.set(kind, {
      calls: cost.calls + 1,
      reads: cost.reads + this.counts.reads - before.reads,
      writes: cost.writes + this.counts.writes - before.writes,
      bytes: cost.bytes + Buffer.byteLength(JSON.stringify(request)) + Buffer.byteLength(JSON.stringify(answer)),
    });
    return answer.data;
  }

  close(): Promise<void> {
    return this.sqlite.close();
  }
}

function withMembers(village: FoundVillage, memberCount: number): FoundVillage {
  const model = village.roster.find(({ id }) => id === 'cm001');
  const [seat] = village.council.seats;
  if (!model || !seat) throw new Error('the small village has a council');
  const added = Array.from({ length: memberCount - village.council.seats.length }, (_, index) => `cx${100 + index}`);
  const seats = added.map((villagerId, index) => ({ ...seat, villagerId, seat: 100 + index }));
  return {
    ...village,
    roster: [...village.roster, ...added.map((id) => ({ ...model, id, householdId: `h${id}` }))],
    council: { ...village.council, seats: [...village.council.seats, ...seats] },
  };
}

/** Everybody is there; the report is the current item, and two matters follow. */
async function putEvening(ports: Ports, memberIds: readonly string[], startAtMs: number): Promise<void> {
  const report = anItem({ id: 'i0', kind: 'report', proposalId: null, consensus: '', startedAtMs: startAtMs });
  const matters = ['m1', 'm2'].map((proposalId, index) =>
    anItem({ id: `i${index + 1}`, proposalId, status: 'pending', startedAtMs: null, consensus: '', motion: null }),
  );
  const items = [report, ...matters];
  const meeting = aMeeting({ items, currentItemId: 'i0', startAtMs, status: 'convened', openedAtMs: null });
  await ports.store.transact(async (transaction) => {
    await transaction.put('meetings', meeting);
    await transaction.put('presenceRolls', aRoll({ memberIds }));
    for (const id of ['m1', 'm2']) await transaction.put('proposals', aScheduledProposal({ id }));
  });
}
