import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finishPostings } from '@cloud/clock/finish-postings';
import { runClock } from '@cloud/clock/run-clock';
import type { PassbookPage } from '@shared/contract/points-pages';
import { PointsVillage } from './points-village';

const claimCount = 300;
const fewCount = 40;
const entryCount = 5_000;
const rowsOfPage = 20;
const rounds = 200;
const readerId = 'vg003';

type Cursor = PassbookPage['next'];
const passbook = (village: PointsVillage, cursor: Cursor) =>
  village.call(readerId, 'points.passbook', { account: 'mine', cursor });

/** `npm run bench:points`: postings by the clock, and the passbook of an account with thousands of entries. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-points-'));
  try {
    const village = await PointsVillage.found(folder);
    await measurePosting(village);
    await measurePassbook(village);
    await village.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measurePosting(village: PointsVillage): Promise<void> {
  const batchId = await village.beginPosting(claimCount);
  const before = { ...village.counts };
  const beganAtMs = performance.now();
  await runClock(village.ports, [finishPostings]);
  const tookMs = performance.now() - beganAtMs;
  const { counts } = await village.call('cs001', 'points.batch', { batchId, cursor: null });
  if (counts.posted !== claimCount) throw new Error(`${counts.posted} of ${claimCount} were posted`);
  const reads = (village.counts.reads - before.reads) / claimCount;
  const writes = (village.counts.writes - before.writes) / claimCount;
  console.log(
    `${claimCount} claims of one batch posted by the clock, each on disk before the next: ${Math.round(tookMs)} ms, ` +
      `${Math.round((claimCount * 1_000) / tookMs)} a second, ${reads.toFixed(1)} reads and ${writes.toFixed(1)} writes each`,
  );
}

async function measurePassbook(village: PointsVillage): Promise<void> {
  await village.fillAccount(readerId, { from: 0, to: fewCount });
  await measurePages(village);
  await village.fillAccount(readerId, { from: fewCount, to: entryCount });
  await measurePages(village);
}

async function measurePages(village: PointsVillage): Promise<void> {
  const cursors: Cursor[] = [];
  let lineCount = 0;
  for (let cursor: Cursor = null; cursors.length === 0 || cursor !== null;) {
    const page: PassbookPage = await passbook(village, cursor);
    if (page.rows.some(({ evidence }) => evidence === null)) throw new Error('a line has lost its reason');
    lineCount += page.rows.length;
    if (page.rows.length > 0) cursors.push(cursor);
    cursor = page.next;
  }
  console.log(`passbook of ${lineCount.toLocaleString('en')} entries, ${cursors.length} pages of ${rowsOfPage}:`);
  const pages = {
    first: null,
    middle: cursors[Math.floor(cursors.length / 2)] ?? null,
    last: cursors.at(-1) ?? null,
  };
  const names = ['first', 'middle', 'last'] as const;
  const took = { first: [] as number[], middle: [] as number[], last: [] as number[] };
  const reads = { first: 0, middle: 0, last: 0 };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const readsBefore = village.counts.reads;
      const beganAtMs = performance.now();
      await passbook(village, pages[name]);
      took[name].push(performance.now() - beganAtMs);
      reads[name] = village.counts.reads - readsBefore;
    }
  }
  for (const name of names) {
    console.log(`  ${name} page: ${medianOf(took[name]).toFixed(2)} ms (median of ${rounds}), ${reads[name]} reads`);
  }
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
