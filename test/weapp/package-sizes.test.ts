import { onRecord } from '../helpers/weapp/on-record';
import { builtApp } from '../helpers/weapp/built-app';
import { isPackaged, packageFiles, packagedBytes, packageTexts } from '../helpers/weapp/built-package';

/** A screen more is no matter; a library in every subpackage is. */
const tolerance = 1.1;
const toleranceBytes = 2_000;

const mainBytesMax = 600_000;
const subpackageBytesMax = 300_000;

const { pages, subpackageRoots: roots } = builtApp(packageTexts());
const files = packageFiles();

function totalBytes(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + packagedBytes(path), 0);
}

it('keeps the main package within 600 kB', () => {
  const main = files.filter((path) => !roots.some((root) => path.startsWith(root)));
  const bytes = totalBytes(main);
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThanOrEqual(mainBytesMax);
});

it('keeps every subpackage within 300 kB', () => {
  const sizes = roots.map((root) => ({ root, bytes: totalBytes(files.filter((path) => path.startsWith(root))) }));
  expect(sizes.filter(({ bytes }) => bytes === 0 || bytes > subpackageBytesMax)).toEqual([]);
});

it('holds code, markup and settings of every page it names', () => {
  expect(pages).not.toEqual([]);
  const missing = pages
    .flatMap((page) => ['js', 'wxml', 'json'].map((kind) => `${page}.${kind}`))
    .filter((path) => !isPackaged(path));
  expect(missing).toEqual([]);
});

it('has no package that has grown much against what is on record', () => {
  const main = files.filter((path) => !roots.some((root) => path.startsWith(root)));
  const subpackages = roots.map((root) => [root, totalBytes(files.filter((path) => path.startsWith(root)))]);
  const measured = { main: totalBytes(main), ...Object.fromEntries(subpackages) } as Record<string, number>;
  const recorded = onRecord('package-sizes.json', measured);
  const grown = Object.entries(measured).filter(
    ([name, bytes]) => bytes > (recorded[name] ?? 0) * tolerance + toleranceBytes,
  );
  expect(grown).toEqual([]);
});
