import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { projectRoot } from './cache-folder';

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
 * Starts what `npm start` starts, on a port and with a village of its own; whatever is stale is built first. The
 * caller stops it. `environment` may set what the server reads.
 */
export async function startEmbeddedCloud(environment: Record<string, string> = {}): Promise<EmbeddedCloud> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'village-'));
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
    rmSync(dataFolder, { recursive: true, force: true });
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
