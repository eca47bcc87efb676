import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveBench } from './bench-server';
import { type PreparedCall, sendAll } from './busy-client';
import { figuresOf, printFigures } from './figures';
import { ServerProcess } from './server-process';

const connectionCount = 32;
const warmUpCount = 6_000;
const pollCount = Number(process.env.BENCH_POLLS ?? 2_000);
const resultsCount = 10_000;

async function measured(
  server: ServerProcess,
  port: number,
  title: string,
  calls: readonly PreparedCall[],
): Promise<void> {
  const before = await server.ask('usage');
  const load = await sendAll(port, calls, connectionCount);
  const after = await server.ask('usage');
  const micros = (usage: typeof before) => usage.cpuMicros.user + usage.cpuMicros.system;
  if (load.refusedCount > 0) throw new Error(`${load.refusedCount} calls were refused`);
  printFigures(title, figuresOf(load, micros(after) - micros(before)));
  console.log(`  resident memory ${Math.round(after.residentBytes / 1024 / 1024)} MB`);
}

/** `npm run bench`: figures of this machine, for comparing one version with another on the same machine. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const server = ServerProcess.start(process.argv[1] ?? '', ['serve', folder, String(pollCount)]);
  try {
    const { port, evening } = await server.ask('ready');
    console.log(`${pollCount} polls open, ${connectionCount} connections, every ballot on disk before it is answered`);
    await sendAll(port, evening.ballots.slice(0, warmUpCount), connectionCount);
    await measured(server, port, 'ballots', evening.ballots.slice(warmUpCount));
    const found = await server.ask('countBallots');
    if (found !== evening.ballots.length) throw new Error(`${evening.ballots.length} were answered, ${found} are kept`);
    console.log(`  all ${found.toLocaleString('en')} ballots found in their boxes`);

    await server.ask('closePolls');
    const body = JSON.stringify({ action: 'vote.results', payload: { cursor: null } });
    const reading = Array.from({ length: resultsCount }, () => ({ openid: evening.chairOpenid, body }));
    await sendAll(port, reading.slice(0, 500), connectionCount);
    await measured(server, port, 'results pages of 20', reading);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

const work = process.argv[2] === 'serve' ? serveBench(process.argv[3] ?? '', Number(process.argv[4])) : main();
work.catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
