import { readFileSync } from 'node:fs';

import { inRoot } from './paths.mjs';
import { run } from './run.mjs';

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Whether every package the lock names is installed in that version. npm keeps its own record of what it installed
 * in node_modules/.package-lock.json; packages for other machines are optional and may be absent.
 */
export function isInstalled() {
  const wanted = readJson(inRoot('package-lock.json'));
  const installed = readJson(inRoot('node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted.packages).every(
    ([path, { version, optional }]) => path === '' || optional || installed.packages[path]?.version === version,
  );
}

const oldestNode = { major: 20, minor: 10 };

function assertNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode.major || (major === oldestNode.major && minor >= oldestNode.minor)) return;
  throw new Error(`Node ${oldestNode.major}.${oldestNode.minor} or newer is needed; this is ${process.versions.node}`);
}

/** Installs exactly what the lock names, when that is not there yet. Throws when npm fails. */
export async function ensureInstalled() {
  assertNode();
  if (isInstalled()) return;
  console.log('Installing packages (once; about a minute)...');
  // Development packages build and serve the project, so a production setting in the environment must not drop them.
  const exitCode = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (exitCode !== 0) throw new Error(`npm ci ended with ${exitCode}`);
}
