import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WantedFunction } from './management';

interface FunctionConfig {
  permissions?: { openapi?: readonly string[] };
  triggers?: readonly { name: string; config: string }[];
}

/** A hall full of people makes a call wait for others; the clock may have a whole county to go through. */
const timeoutSeconds: Readonly<Record<string, number>> = { api: 20, clock: 60, documents: 20 };
const memoryMegabytes = 256;

/**
 * The functions that are deployed: each folder with a config.json. `builtIn` is where their bundles are; a rehearsal
 * takes place without them.
 */
export function wantedFunctions(
  root: string,
  builtIn: string,
  variables: Readonly<Record<string, string>> = {},
): WantedFunction[] {
  const sources = join(root, 'cloudfunctions');
  return readdirSync(sources)
    .filter((name) => existsSync(join(sources, name, 'config.json')))
    .sort()
    .map((name) => {
      const config = JSON.parse(readFileSync(join(sources, name, 'config.json'), 'utf8')) as FunctionConfig;
      const folder = join(builtIn, name);
      return {
        name,
        folder,
        codeHash: existsSync(folder) ? hashOfFolder(folder) : '',
        timeoutSeconds: timeoutSeconds[name] ?? 20,
        memoryMegabytes,
        timers: Object.fromEntries((config.triggers ?? []).map((trigger) => [trigger.name, trigger.config])),
        variables,
        openInterfaces: config.permissions?.openapi ?? [],
      };
    });
}

/** Over the names and contents of all files, in order. */
export function hashOfFolder(folder: string): string {
  const hash = createHash('sha256');
  for (const path of filesIn(folder)) hash.update(`${path}\n`).update(readFileSync(join(folder, path)));
  return hash.digest('hex').slice(0, 32);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .sort();
}
