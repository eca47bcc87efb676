/** `npm run deploy -- --env <id>`: builds what is deployed, then takes the steps; without credentials it only names them. */
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { ensureBuilt } from './lib/outputs.mjs';
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const node = (...args) => run(process.execPath, args);

await main(async () => {
  await ensureInstalled();
  const args = process.argv.slice(2);
  const isRehearsal =
    args.includes('--dry-run') || !process.env.TENCENTCLOUD_SECRETID || !process.env.TENCENTCLOUD_SECRETKEY;
  if (!isRehearsal) {
    await ensureBuilt('weapp');
    if ((await node(inRoot('scripts', 'build-functions.mjs'))) !== 0) throw new Error('the functions were not built');
  }
  process.exitCode = await node(inRoot('scripts', 'run-bundle.mjs'), 'scripts/deploy/main.ts', ...args);
});
