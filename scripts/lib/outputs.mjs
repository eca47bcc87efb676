import { existsSync } from 'node:fs';

import { inRoot } from './paths.mjs';
import { runTool } from './run.mjs';
import { hashOf, readStamp, removeStamp, writeStamp } from './stamps.mjs';

const packageFiles = ['package.json', 'package-lock.json'];
const screenInputs = ['miniprogram', 'shared', 'config', 'types', 'babel.config.js', 'tsconfig.json', ...packageFiles];

async function buildScreens(target) {
  const exitCode = await runTool(['taro', 'build', '--type', target], { quiet: true });
  if (exitCode !== 0) throw new Error(`the ${target} build ended with ${exitCode}`);
}

/** What can be built: from what, to what, and how. */
const outputs = {
  weapp: {
    title: 'the WeChat mini-program',
    inputs: [...screenInputs, 'project.config.json'],
    proof: 'dist/weapp/app.json',
    make: () => buildScreens('weapp'),
  },
  h5: {
    title: 'the browser build',
    inputs: screenInputs,
    proof: 'dist/h5/index.html',
    make: () => buildScreens('h5'),
  },
  functions: {
    title: 'the cloud functions',
    inputs: ['cloudfunctions', 'shared', 'config', 'scripts/lib', 'tsconfig.json', ...packageFiles],
    proof: 'dist/cloudfunctions/api/index.js',
    make: async () => {
      const { bundleFunctions } = await import('./bundle-functions.mjs');
      await bundleFunctions(inRoot('dist', 'cloudfunctions'));
    },
  },
  local: {
    title: 'the embedded cloud',
    inputs: ['cloudfunctions', 'shared', 'config', 'scripts/lib/bundle.mjs', 'tsconfig.json', ...packageFiles],
    proof: 'dist/local/main.js',
    make: async () => {
      const { bundle } = await import('./bundle.mjs');
      await bundle('cloudfunctions/_local/main.ts', 'dist/local/main.js');
    },
  },
};

export const outputNames = Object.keys(outputs);

/** Builds one output, whether stale or not. Throws when the build fails; the output then counts as stale. */
export async function build(name) {
  const { title, inputs, proof, make } = outputs[name];
  const startedAtMs = Date.now();
  const hash = hashOf(inputs);
  console.log(`Building ${title}...`);
  removeStamp(name);
  await make();
  if (!existsSync(inRoot(proof))) throw new Error(`building ${title} did not make ${proof}`);
  writeStamp(name, hash);
  console.log(`Built ${title} in ${((Date.now() - startedAtMs) / 1000).toFixed(1)} s`);
}

/** Builds one output when something it is made from has changed since. */
export async function ensureBuilt(name) {
  const { inputs, proof } = outputs[name];
  if (existsSync(inRoot(proof)) && readStamp(name) === hashOf(inputs)) return;
  await build(name);
}
