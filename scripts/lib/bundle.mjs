import { build, stop } from 'esbuild';

import { inRoot } from './paths.mjs';

/** Bundles one TypeScript entry for this machine's Node; packages stay in node_modules. */
export async function bundle(entry, outfile) {
  try {
    await build({
      entryPoints: [inRoot(entry)],
      outfile: inRoot(outfile),
      absWorkingDir: inRoot(),
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      packages: 'external',
      alias: { '@shared': inRoot('shared'), '@cloud': inRoot('cloudfunctions') },
      sourcemap: true,
      logLevel: 'warning',
    });
  } finally {
    await stop();
  }
}
