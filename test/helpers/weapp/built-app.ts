import type { PackageTexts } from './built-package';

/** What app.json says of the pages: each with its whole path, of the main package and of the subpackages. */
export interface BuiltApp {
  pages: string[];
  subpackageRoots: string[];
}

interface AppSettings {
  pages?: string[];
  subPackages?: { root: string; pages: string[] }[];
}

export function builtApp(texts: PackageTexts): BuiltApp {
  const { pages = [], subPackages = [] } = JSON.parse(texts['app.json'] ?? '{}') as AppSettings;
  const inSubpackages = subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`));
  return { pages: [...pages, ...inSubpackages], subpackageRoots: subPackages.map(({ root }) => `${root}/`) };
}
