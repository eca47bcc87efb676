import { figureCursorId } from '@cloud/_repositories/figures';
import { SqliteStore } from '@cloud/_local/sqlite/sqlite-store';
import type { Ports } from '@cloud/_platform/ports';
import type { Store, StoredDocument } from '@cloud/_platform/store';
import { runClock } from '@cloud/clock/run-clock';
import { heldBy } from '@shared/domain/proposal/holder';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { dayMs, dueAfterDays } from '@shared/kernel/time';
import { aProposal } from '../helpers/a-proposal';
import { World } from '../helpers/world';
import { watchedStore, type Watched } from './watched-store';

const villageCount = 50;
/** Matters whose date has passed and of which the ladder's first step was never taken: every hundredth. */
const everyDue = 100;

/** Many villages with many open matters, of which few are due; nobody has done anything since they were counted. */
export interface OpenCounty {
  world: World;
  /** The matters that the ladder must look at. */
  dueIds: string[];
  /** Runs the whole clock once and says what it read and wrote. */
  runWatched: () => Promise<Watched>;
  /** Lets so many matters move, as a day's work would. */
  move: (count: number) => Promise<string[]>;
}

export async function openCounty(matterCount: number): Promise<OpenCounty> {
  const store = new SqliteStore(':memory:');
  // Not run twice: here reads are counted.
  const world = await World.create(undefined, () =>
    Promise.resolve({ store, close: () => store.close(), isDistant: true }),
  );
  await foundOthers(world);
  const matters = Array.from({ length: matterCount }, (_, number) => aMatterOf(world.now, number));
  await putAll(store, 'proposals', matters);
  const last = matters.at(-1);
  const proposals = [last?.movedAtMs ?? 0, last?.id ?? ''];
  await putAll(store, 'figureCursors', [{ id: figureCursorId, kind: 'figureCursor', proposals } as StoredDocument]);
  const dueIds = matters.filter(({ ladderAtMs }) => ladderAtMs <= world.now).map(({ id }) => id);
  return {
    world,
    dueIds,
    runWatched: () => runWatched(world.ports),
    async move(count) {
      const moved = matters
        .filter(({ id }) => !dueIds.includes(id))
        .slice(0, count)
        .map((matter) => ({ ...matter, movedAtMs: world.now }));
      await putAll(store, 'proposals', moved);
      return moved.map(({ id }) => id);
    },
  };
}

function aMatterOf(nowMs: number, number: number): Proposal {
  const isDue = number % everyDue === 0;
  const dueAtMs = isDue ? nowMs - 1 : dueAfterDays(nowMs, 3 + (number % 200));
  return {
    ...aProposal({
      id: `m${String(number).padStart(5, '0')}`,
      villageId: `v${(number % villageCount) + 1}`,
      status: 'inProgress',
      holder: heldBy({ villagerId: 'as001', name: '责任人', isNamePublic: true }),
      dueAtMs,
      createdAtMs: nowMs - 30 * dayMs,
      movedAtMs: nowMs - 10 * dayMs,
    }),
    ladderAtMs: isDue ? dueAtMs : dueAtMs - dayMs,
  };
}

/** The other villages are like the first one, with its people. */
async function foundOthers(world: World): Promise<void> {
  const village = await world.stored('villages', 'v1');
  if (!village) throw new Error('a world has its village');
  const others = Array.from({ length: villageCount - 1 }, (_, index) => {
    const id = `v${index + 2}`;
    return { ...village, id, villageId: id };
  });
  await putAll(world.ports.store, 'villages', others);
}

async function putAll(store: Store, collection: string, documents: readonly StoredDocument[]): Promise<void> {
  await store.transact(async (transaction) => {
    for (const document of documents) await transaction.put(collection, document);
  });
}

async function runWatched(ports: Ports): Promise<Watched> {
  const { store, watched } = watchedStore(ports.store);
  await runClock({ ...ports, store });
  return watched;
}
