import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import { projectRoot } from '../helpers/cache-folder';

/** Where `npm run build:weapp` leaves what WeChat gets. */
export const packageFolder = join(projectRoot, 'dist', 'weapp');

export interface Subpackage {
  root: string;
  pages: string[];
}

export interface BuiltApp {
  pages: string[];
  subPackages: Subpackage[];
}

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

export function readBuiltApp(): BuiltApp {
  const app = JSON.parse(readPackaged('app.json')) as Partial<BuiltApp> & { subpackages?: Subpackage[] };
  return { pages: app.pages ?? [], subPackages: app.subPackages ?? app.subpackages ?? [] };
}

/** Every page with its whole path, of the main package and of the subpackages. */
export function allPages({ pages, subPackages }: BuiltApp): string[] {
  return [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => join(root, page)))].map((path) =>
    relative('.', path).split(sep).join('/'),
  );
}
