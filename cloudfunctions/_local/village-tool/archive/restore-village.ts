import { withAddedFields } from '@cloud/_platform/collections';
import { type Store, transactionWritesMax } from '@cloud/_platform/store';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { SqliteStore } from '../../sqlite/sqlite-store';
import { verifyStore } from '../../verify/verify-store';
import type { ArchiveHeader } from './archive-lines';
import { checkArchive } from './check-archive';
import { ArchiveBroken, type NumberedLine, readLines } from './read-archive';

export interface Restored {
  header: ArchiveHeader;
  writtenCount: number;
  /** Documents that a restore broken off before had already written. */
  foundCount: number;
}

/**
 * Brings a village back from its archive.
 *
 * Requirements, checked in this order, before anything is written:
 * - The file is an archive, whole and unchanged, and every chain in it holds.
 * - It carries the seal that was noted at its export, when one is given: a whole file can be made up, a seal cannot.
 * - What the records say agrees: matters with their last step, polls with their ballots, accounts with their transfers.
 * - The store does not hold the village.
 *
 * One that is broken off goes on where it stopped when it is run again: the village itself is written last.
 */
export async function restoreVillage(store: Store, file: string, seal?: string): Promise<Restored> {
  const header = await checkArchive(file);
  if (seal !== undefined && seal !== header.linesHash) throw new Error('this is not the archive with that seal');
  await proveApart(file);
  if (await store.get('villages', header.villageId)) {
    throw new Error(`the village ${header.villageId} is already here; a restore never replaces one`);
  }
  return { header, ...(await writeAll(store, file)) };
}

/** Restores into memory first, where the whole village can be verified without touching anything. */
async function proveApart(file: string): Promise<void> {
  const apart = new SqliteStore(':memory:');
  try {
    await writeAll(apart, file);
    const { broken } = await verifyStore(apart);
    if (broken) throw new Error(`${broken.collection} ${broken.id}: ${broken.problem}`);
  } finally {
    await apart.close();
  }
}

async function writeAll(store: Store, file: string): Promise<{ writtenCount: number; foundCount: number }> {
  let [writtenCount, foundCount] = [0, 0];
  for await (const portion of portions(file)) {
    const written = await writePortion(store, portion);
    writtenCount += written;
    foundCount += portion.length - written;
  }
  return { writtenCount, foundCount };
}

/** As many lines as one transaction may write; the village itself never shares one with anything before it. */
async function* portions(file: string): AsyncGenerator<NumberedLine[]> {
  let portion: NumberedLine[] = [];
  let village: NumberedLine[] = [];
  for await (const line of readLines(file)) {
    if (line.collection === 'villages') {
      village = [line];
      continue;
    }
    portion.push(line);
    if (portion.length < transactionWritesMax) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
  yield village;
}

function writePortion(store: Store, portion: readonly NumberedLine[]): Promise<number> {
  return store.transact(async (transaction) => {
    let writtenCount = 0;
    for (const { collection, document: exported, lineNumber } of portion) {
      const document = withAddedFields(collection, exported);
      const there = await transaction.get(collection, document.id);
      if (!there) {
        await transaction.add(collection, document);
        writtenCount += 1;
      } else if (canonicalJson(there) !== canonicalJson(document)) {
        throw new ArchiveBroken(lineNumber, `${collection} ${document.id}`, 'another record already has this id here');
      }
    }
    return writtenCount;
  });
}
