import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from '../cache-folder';

/** Figures kept in a file of test/weapp beside those measured now; `RECORD_FIGURES=1` writes them anew. */
export function onRecord<Figures>(name: string, measured: Figures): Figures {
  const path = join(projectRoot, 'test', 'weapp', name);
  if (process.env.RECORD_FIGURES || !existsSync(path)) writeFileSync(path, `${JSON.stringify(measured, null, 2)}\n`);
  return JSON.parse(readFileSync(path, 'utf8')) as Figures;
}
