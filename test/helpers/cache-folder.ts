import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const projectRoot = resolve(__dirname, '..', '..');

/** A folder for what tests may keep from one run to the next; never tracked. */
export function cacheFolder(...names: string[]): string {
  const folder = join(projectRoot, '.cache', ...names);
  mkdirSync(folder, { recursive: true });
  return folder;
}
