import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

import { projectRoot } from '../helpers/cache-folder';
import { codeFiles, read } from './sources';

/** What is gone when the code runs: whole imports of types. */
const runTimeImport = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\bfrom\s+)?'([^']+)'/gm;

function fileOf(specifier: string, from: string): string | undefined {
  const path = specifier.startsWith('@shared/')
    ? specifier.replace('@shared/', 'shared/')
    : specifier.startsWith('.') && normalize(join(dirname(from), specifier));
  if (!path) return undefined;
  const endings = ['.ts', '.tsx', '.weapp.ts', '.weapp.tsx', '/index.ts', '/index.tsx'];
  return endings.map((ending) => `${path}${ending}`).find((file) => existsSync(join(projectRoot, file)));
}

/** Every file of the project that is loaded when this one is. */
export function loadedFiles(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const [, specifier = ''] of read(entry).matchAll(runTimeImport)) {
    const file = fileOf(specifier, entry);
    if (file) loadedFiles(file, seen);
  }
  return seen;
}

/** The files that draw the pages. */
export const pageFiles = codeFiles.filter((path) => /^miniprogram\/pages\/[\w-]+\/[\w-]+\/index\.tsx$/.test(path));
