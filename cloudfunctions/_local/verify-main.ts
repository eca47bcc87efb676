import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SqliteSnapshot } from './sqlite/sqlite-snapshot';
import { verifyStore } from './verify/verify-store';

/** `npm run verify [-- folder or file]`: checks a whole database and names the first broken record. */
async function main(): Promise<void> {
  const place = process.argv[2] ?? process.env.DATA_DIR ?? '.data';
  const file = existsSync(place) && statSync(place).isDirectory() ? join(place, 'village.db') : place;
  if (!existsSync(file)) throw new Error(`there is no database at ${file}`);
  const snapshot = new SqliteSnapshot(file);
  const { caseCount, eventCount, documentCount, broken } = await verifyStore(snapshot);
  snapshot.close();
  if (broken) {
    console.log(`broken: ${broken.collection} ${broken.id}: ${broken.problem}`);
    process.exitCode = 1;
    return;
  }
  console.log(`every record holds: ${caseCount} cases, ${eventCount} events, ${documentCount} documents`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
