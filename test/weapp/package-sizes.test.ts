import { builtApp } from '../helpers/weapp/built-app';
import { isPackaged, packageFiles, packagedBytes, packageTexts } from '../helpers/weapp/built-package';

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
