import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { cacheFolder, projectRoot } from './cache-folder';

/** Bundles a TypeScript program for a process of its own, as scripts/run-bundle.mjs does; gives its path. */
export function bundledProgram(entry: string): string {
  const program = join(cacheFolder('test'), `${entry.replaceAll('/', '-').replace(/\.ts$/, '')}.js`);
  execFileSync(join(projectRoot, 'node_modules', '.bin', 'esbuild'), [
    join(projectRoot, entry),
    `--outfile=${program}`,
    '--bundle',
    '--platform=node',
    '--target=node20',
    '--packages=external',
    `--alias:@shared=${join(projectRoot, 'shared')}`,
    `--alias:@cloud=${join(projectRoot, 'cloudfunctions')}`,
    '--log-level=warning',
  ]);
  return program;
}
