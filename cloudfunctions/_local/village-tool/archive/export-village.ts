import { createReadStream, createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Reader } from '@cloud/_platform/store';
import { canonicalJson } from '@shared/kernel/canonical-json';
import type { ArchiveHeader } from './archive-lines';
import { ArchiveSummary } from './archive-summary';
import { checkArchive } from './check-archive';
import { countEvents, villageLines } from './village-lines';

/**
 * Writes a village to a file, and reads it again as a restore would. The file gets its name when it is whole and
 * sound; a village that changes meanwhile, or that was broken before, gives none.
 */
export async function exportVillage(store: Reader, villageId: string, file: string): Promise<ArchiveHeader> {
  if (existsSync(file)) throw new Error(`${file} exists; an export never replaces one`);
  if (!(await store.get('villages', villageId))) throw new Error(`there is no village ${villageId}`);
  const [body, whole] = [`${file}.lines`, `${file}.unfinished`];
  try {
    const header = await writeLines(store, villageId, body);
    await writeWhole(header, body, whole);
    await checkArchive(whole);
    renameSync(whole, file);
    return header;
  } finally {
    for (const left of [body, whole]) rmSync(left, { force: true });
  }
}

/** The lines come first, because the header counts them. */
async function writeLines(store: Reader, villageId: string, file: string): Promise<ArchiveHeader> {
  const summary = new ArchiveSummary(villageId);
  const out = openForOwner(file);
  for await (const line of villageLines(store, villageId)) {
    summary.take(line);
    if (!out.write(`${canonicalJson(line)}\n`)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
  const eventCount = await countEvents(store, villageId);
  if (eventCount !== summary.countOf('events')) {
    const found = `${summary.countOf('events')} events in its chains, ${eventCount} in all`;
    throw new Error(`the village changed during the export, or a chain is broken (${found}); verify and export again`);
  }
  return summary.header;
}

async function writeWhole(header: ArchiveHeader, body: string, file: string): Promise<void> {
  const out = openForOwner(file);
  out.write(`${canonicalJson(header)}\n`);
  await finished(createReadStream(body).pipe(out));
}

/** An archive holds names and telephone digits: it is for nobody else on this machine. */
function openForOwner(file: string) {
  return createWriteStream(file, { mode: 0o600, flush: true });
}
