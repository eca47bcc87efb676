/** `npm run check`: format, lint, types, dependency rules and dead code, each tried even when an earlier one failed. */
import { existsSync } from 'node:fs';

import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { inRoot } from './lib/paths.mjs';
import { runTool } from './lib/run.mjs';

const trees = ['shared', 'miniprogram', 'cloudfunctions', 'config', 'scripts', 'test'].filter((tree) =>
  existsSync(inRoot(tree)),
);

/** The longest first. */
const checks = [
  // No cache: with types, a file's verdict depends on other files.
  { name: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
  {
    name: 'format',
    command: ['prettier', '--check', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier', '.'],
  },
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'types of shared', command: ['tsc', '-p', 'shared/tsconfig.json'] },
  { name: 'dependency rules', command: ['depcruise', '--config', '.dependency-cruiser.cjs', ...trees] },
  { name: 'dead code', command: ['knip', '--no-progress'] },
];

const atOnceMax = 2;

/** Runs what nobody has taken yet, one after another; what a check says is shown when it fails. */
async function takeChecks(waiting, failed) {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    console.log(`check: ${check.name}`);
    if ((await runTool(check.command, { quiet: true })) !== 0) failed.push(check.name);
  }
}

await main(async () => {
  await ensureInstalled();
  const failed = [];
  const waiting = [...checks];
  await Promise.all(Array.from({ length: atOnceMax }, () => takeChecks(waiting, failed)));
  if (failed.length > 0) {
    console.log(`check failed: ${failed.join(', ')}`);
    process.exitCode = 1;
  }
  console.log(`${checks.length - failed.length} passed, ${failed.length} failed`);
});
