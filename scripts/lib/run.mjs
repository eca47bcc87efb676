import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';

import { root } from './paths.mjs';

const toolsFolder = join(root, 'node_modules', '.bin');

/** The tools of this project come first, so that scripts work without npm having set the path. */
function environment(extra) {
  return { ...process.env, PATH: `${toolsFolder}${delimiter}${process.env.PATH ?? ''}`, ...extra };
}

/** Children now running, each told when this process is asked to stop. */
const running = new Set();

function passOn(signal) {
  if (running.size === 0) process.exit(128 + constants.signals[signal]);
  for (const child of running) child.kill(signal);
}

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
for (const signal of stopSignals) process.on(signal, passOn);

/** For a script that goes on to do its work in this very process. */
export function leaveSignalsAlone() {
  for (const signal of stopSignals) process.off(signal, passOn);
}

/**
 * Runs a command in the foreground, its output on this terminal, and gives its exit code. A child ended by a signal
 * counts as 128 and the signal's number, as in a shell.
 */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const child = spawn(command, args, { cwd: root, env: environment(env), stdio });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    running.add(child);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      running.delete(child);
      const exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
      // What a quiet command said is of interest only when it failed.
      if (quiet && exitCode !== 0) process.stderr.write(output);
      resolve(exitCode);
    });
  });
}

/** Runs one of the installed development tools: `['eslint', '.']`. */
export function runTool([tool, ...args], options) {
  const path = join(toolsFolder, tool);
  if (!existsSync(path)) throw new Error(`${tool} is not installed; run npm ci first`);
  return run(path, args, options);
}
