import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { bundle } from '../lib/bundle.mjs';
import { inRoot } from '../lib/paths.mjs';

/** Loads the contract, the road and the words as they run: the pages say what the server enforces. */
export async function loadContract() {
  const outfile = 'dist/programs/action-pages-source.js';
  await bundle('scripts/action-pages/source.ts', outfile);
  try {
    return createRequire(import.meta.url)(inRoot(outfile));
  } finally {
    await rm(inRoot(outfile), { force: true });
  }
}
