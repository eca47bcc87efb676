import { mkdirSync, readFileSync, rmSync } from 'node:fs';

import { inRoot } from './paths.mjs';
import { runTool } from './run.mjs';

/**
 * Runs the named Jest projects and gives what they counted. A test file that does not even load counts as one
 * failure; so does a run that fails for a reason of its own.
 */
export async function runJest(name, projects) {
  const resultFile = inRoot('.cache', 'test', `${name}.json`);
  mkdirSync(inRoot('.cache', 'test'), { recursive: true });
  rmSync(resultFile, { force: true });
  const report = ['--json', '--outputFile', resultFile];
  const exitCode = await runTool(['jest', '--selectProjects', ...projects, ...report]);
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(resultFile, 'utf8'));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: exitCode === 0 ? failed : Math.max(failed, 1) };
}
