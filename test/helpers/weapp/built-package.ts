import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

import { projectRoot } from '../cache-folder';

/** Where `npm run build:weapp` leaves what WeChat gets. */
export const packageFolder = join(projectRoot, 'dist', 'weapp');

/** Every file of the package, by its path inside it. */
export function packageFiles(folder = packageFolder): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => statSync(join(folder, path)).isFile());
}

export function readPackaged(path: string): string {
  return readFileSync(join(packageFolder, path), 'utf8');
}

export function packagedBytes(path: string): number {
  return statSync(join(packageFolder, path)).size;
}

export function isPackaged(path: string): boolean {
  return existsSync(join(packageFolder, path));
}

/** The texts a phone loads, by path: code, markup, styles, settings. */
export type PackageTexts = Readonly<Record<string, string>>;

export function packageTexts(): PackageTexts {
  const paths = packageFiles().filter((path) => /\.(js|json|wxml|wxss|wxs)$/.test(path));
  return Object.fromEntries(paths.map((path) => [path, readPackaged(path)]));
}
