import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { inRoot } from './paths.mjs';

/** Every file at or under the path, in a fixed order; nothing when there is no such path. */
function filesAt(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return [];
  if (stats.isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesAt(join(path, name)));
}

/** One hash of the names and contents of all inputs: a fresh checkout with new file times is still the same. */
export function hashOf(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesAt(inRoot(input))) {
      hash
        .update(`${file.slice(inRoot().length)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

const stampPath = (name) => inRoot('.cache', 'stamps', name);

/** The hash of the inputs from which this output was last made, if it was. */
export function readStamp(name) {
  try {
    return readFileSync(stampPath(name), 'utf8');
  } catch {
    return undefined;
  }
}

export function writeStamp(name, hash) {
  mkdirSync(inRoot('.cache', 'stamps'), { recursive: true });
  writeFileSync(stampPath(name), hash);
}

export function removeStamp(name) {
  rmSync(stampPath(name), { force: true });
}
