import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './cache-folder';

/** A text that somebody has read and found right, kept beside its test; `RECORD_GOLDEN=1` writes it anew, to be read again. */
export function golden(path: string, text: string): string {
  const file = join(projectRoot, 'test', path);
  if (process.env.RECORD_GOLDEN) writeFileSync(file, `${text}\n`);
  return readFileSync(file, 'utf8').trimEnd();
}
