import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { cacheFolder, projectRoot } from './cache-folder';

/** Seeding a year of village life takes seconds; a slow machine may take a minute. */
const openWithinMs = 120_000;

export interface EmbeddedCloud {
  url: string;
  /** Asks it to stop as a person would, waits until it has, and gives its exit code. */
  stop(): Promise<number | null>;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function untilOpen(url: string, server: ChildProcess, said: () => string): Promise<void> {
  const endsAtMs = Date.now() + openWithinMs;
  while (Date.now() < endsAtMs) {
    if (server.exitCode !== null) throw new Error(`npm start ended with ${server.exitCode}: ${said()}`);
    const isOpen = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`npm start did not open within ${openWithinMs} ms: ${said()}`);
}

/**
 * Starts what `npm start` starts, on a port of its own and with an empty data folder, so that it founds its village;
 * whatever is stale is built first. The caller stops it. `environment` may set what the server reads.
 */
export function startEmbeddedCloud(environment: Record<string, string> = {}): Promise<EmbeddedCloud> {
  return startForOnce(mkdtempSync(join(tmpdir(), 'village-')), environment);
}

/** The same on a copy of the founded village, which is founded once for each build of the server. */
export async function startInFoundedVillage(environment: Record<string, string> = {}): Promise<EmbeddedCloud> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'village-'));
  cpSync(await foundedVillage(), dataFolder, { recursive: true });
  return startForOnce(dataFolder, environment);
}

/** What a server leaves that founded its village and was stopped. */
async function foundedVillage(): Promise<string> {
  const builtAtMs = statSync(join(projectRoot, 'dist', 'local', 'main.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const kept = join(cacheFolder('test'), `founded-village-${Math.round(builtAtMs)}`);
  if (existsSync(kept)) return kept;
  const beingFounded = mkdtempSync(`${kept}.unfinished-`);
  await (await startIn(beingFounded, {})).stop();
  try {
    renameSync(beingFounded, kept);
  } catch (error) {
    // Another test file may have founded it meanwhile: then this one is not needed.
    rmSync(beingFounded, { recursive: true });
    if (!existsSync(kept)) throw error;
  }
  return kept;
}

/** Its data folder goes when it stops, or when it does not even open. */
async function startForOnce(dataFolder: string, environment: Record<string, string>): Promise<EmbeddedCloud> {
  const forget = () => rmSync(dataFolder, { recursive: true, force: true });
  try {
    const { url, stop } = await startIn(dataFolder, environment);
    return { url, stop: () => stop().finally(forget) };
  } catch (error) {
    forget();
    throw error;
  }
}

async function startIn(dataFolder: string, environment: Record<string, string>): Promise<EmbeddedCloud> {
  const port = await freePort();
  const server = spawn(process.execPath, [join(projectRoot, 'scripts', 'start.mjs')], {
    cwd: projectRoot,
    env: { ...process.env, LOG_LEVEL: 'warn', ...environment, PORT: String(port), DATA_DIR: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (chunk: Buffer) => (output += chunk.toString());
  server.stdout.on('data', keep);
  server.stderr.on('data', keep);
  const ended = once(server, 'exit');

  const stop = async (): Promise<number | null> => {
    if (server.exitCode === null) server.kill('SIGTERM');
    await ended;
    return server.exitCode;
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilOpen(url, server, () => output);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}
