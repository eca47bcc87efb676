/** `npm test [-- unit tidy weapp e2e]`: sets everything up that the named parts need, runs them, and counts. */
import { ensureInstalled } from './lib/install.mjs';
import { runJest } from './lib/jest.mjs';
import { main } from './lib/main.mjs';
import { ensureBuilt } from './lib/outputs.mjs';

/** Quick parts first, one after the other: what drives a browser or a build is not disturbed by hundreds of tests. */
const parts = {
  unit: { builds: [], projects: ['node', 'screens', 'cloudbase'] },
  tidy: { builds: [], projects: ['tidy'] },
  weapp: { builds: ['weapp'], projects: ['weapp'] },
  e2e: { builds: ['h5', 'local'], projects: ['e2e'] },
};

/** A part whose build fails, or which ends before it can count, is one failure. */
async function runPart(name) {
  const { builds, projects } = parts[name];
  console.log(`\ntest: ${name}`);
  try {
    for (const build of builds) await ensureBuilt(build);
    return await runJest(name, projects);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

await main(async () => {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !(name in parts));
  if (unknown) throw new Error(`there is no part ${unknown}; there are ${Object.keys(parts).join(', ')}`);
  await ensureInstalled();
  const total = { passed: 0, failed: 0 };
  for (const name of names.length > 0 ? names : Object.keys(parts)) {
    const { passed, failed } = await runPart(name);
    total.passed += passed;
    total.failed += failed;
  }
  if (total.failed > 0) process.exitCode = 1;
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
});
