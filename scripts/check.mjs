/** `npm run check`: format, lint, types, dependency rules and dead code, each tried even when an earlier one failed. */
import { existsSync } from 'node:fs';

import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { inRoot } from './lib/paths.mjs';
import { runTool } from './lib/run.mjs';

const trees = ['shared', 'miniprogram', 'cloudfunctions', 'config', 'scripts', 'test'].filter((tree) =>
  existsSync(inRoot(tree)),
);

const checks = [
  {
    name: 'format',
    command: ['prettier', '--check', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier', '.'],
  },
  // No cache: with types, a file's verdict depends on other files.
  { name: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'types of shared', command: ['tsc', '-p', 'shared/tsconfig.json'] },
  { name: 'dependency rules', command: ['depcruise', '--config', '.dependency-cruiser.cjs', ...trees] },
  { name: 'dead code', command: ['knip', '--no-progress'] },
];

await main(async () => {
  await ensureInstalled();
  const failed = [];
  for (const { name, command } of checks) {
    console.log(`check: ${name}`);
    if ((await runTool(command)) !== 0) failed.push(name);
  }
  if (failed.length > 0) {
    console.log(`check failed: ${failed.join(', ')}`);
    process.exitCode = 1;
  }
  console.log(`${checks.length - failed.length} passed, ${failed.length} failed`);
});
