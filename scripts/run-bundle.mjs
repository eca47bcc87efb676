/** `node scripts/run-bundle.mjs entry.ts [arguments]`: bundles one TypeScript program and runs it in its own process. */
import { existsSync } from 'node:fs';

import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

await main(async () => {
  const [entry, ...args] = process.argv.slice(2);
  if (!entry || !existsSync(inRoot(entry))) throw new Error(`there is no program ${entry ?? '(none named)'}`);
  await ensureInstalled();
  const { bundle } = await import('./lib/bundle.mjs');
  const outfile = `dist/programs/${entry.replace(/\.ts$/, '').replaceAll('/', '-')}.js`;
  await bundle(entry, outfile);
  process.exitCode = await run(process.execPath, ['--enable-source-maps', inRoot(outfile), ...args]);
});
