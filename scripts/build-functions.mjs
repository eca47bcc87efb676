/**
 * `npm run build:functions [-- folder]`: bundles the cloud functions as they are deployed, and prints their sizes.
 * `--whole` keeps all that the SDK loads; `--json` prints what went into each.
 */
import { resolve } from 'node:path';

import { bundleFunctions } from './lib/bundle-functions.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { inRoot } from './lib/paths.mjs';

await main(async () => {
  const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
  const [folder = inRoot('dist', 'cloudfunctions')] = process.argv.slice(2).filter((one) => !flags.includes(one));
  await ensureInstalled();
  const functions = await bundleFunctions(resolve(folder), { isWhole: flags.includes('--whole') });
  if (flags.includes('--json')) console.log(JSON.stringify(functions));
  else for (const { name, bytes } of functions) console.log(`${name}: ${Math.round(bytes / 1000)} kB`);
});
