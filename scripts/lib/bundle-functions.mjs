import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, stop } from 'esbuild';

import { leaveOut } from './left-out.mjs';
import { inRoot } from './paths.mjs';

/** The functions that are deployed: each has an entry.ts and a config.json in its folder. */
const functionNames = ['api', 'clock', 'documents', 'push'];

/** What may not be in a deployed function. */
const neverDeployed = /(^|\/)(_local|test)\/|@photostructure|fastify/;

/**
 * Bundles every function into a folder of its own, the SDK inside: `<folder>/<name>/{index.js,package.json,config.json}`.
 * Gives each one's name and bytes. `isWhole` keeps all that the SDK loads, for comparing.
 */
export async function bundleFunctions(folder, { isWhole = false } = {}) {
  const { version } = JSON.parse(await readFile(inRoot('package.json'), 'utf8'));
  await rm(folder, { recursive: true, force: true });
  try {
    return await Promise.all(functionNames.map((name) => bundleFunction(name, join(folder, name), version, isWhole)));
  } finally {
    await stop();
  }
}

async function bundleFunction(name, folder, version, isWhole) {
  await mkdir(folder, { recursive: true });
  const outfile = join(folder, 'index.js');
  const { metafile } = await build({
    entryPoints: [inRoot('cloudfunctions', name, 'entry.ts')],
    outfile,
    absWorkingDir: inRoot(),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    charset: 'utf8',
    // The notices of the packages' licences travel with their code.
    legalComments: 'eof',
    alias: { '@shared': inRoot('shared'), '@cloud': inRoot('cloudfunctions') },
    plugins: isWhole ? [] : [leaveOut],
    metafile: true,
    logLevel: 'error',
  });
  const [output] = Object.values(metafile.outputs);
  const strangers = Object.keys(output.inputs).filter((path) => neverDeployed.test(path));
  if (strangers.length > 0) throw new Error(`${name} would be deployed with ${strangers.join(', ')}`);
  const manifest = { name, version, private: true, main: 'index.js' };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await copyFile(inRoot('cloudfunctions', name, 'config.json'), join(folder, 'config.json'));
  return { name, bytes: output.bytes, inputs: Object.keys(output.inputs) };
}
