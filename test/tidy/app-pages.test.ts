import { posix } from 'node:path';

import { projectFiles } from './sources';

interface AppConfig {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
}

/** Taro's build gives `defineAppConfig` to configs; here it gives back what it is given. */
async function readAppConfig(): Promise<AppConfig> {
  Reflect.set(globalThis, 'defineAppConfig', (config: AppConfig) => config);
  const { default: config } = (await import('../../miniprogram/app.config')) as { default: AppConfig };
  return config;
}

it('names every page folder in the app config, and nothing else', async () => {
  const { pages, subPackages, subpackages } = await readAppConfig();
  const inSubpackages = [...(subPackages ?? []), ...(subpackages ?? [])];
  const named = [
    ...pages,
    ...inSubpackages.flatMap(({ root, pages: own }) => own.map((page) => posix.join(root, page))),
  ];
  const written = projectFiles
    .filter((path) => /^miniprogram\/pages\/.+\/index\.config\.ts$/.test(path))
    .map((path) => path.replace(/^miniprogram\//, '').replace(/\.config\.ts$/, ''));
  expect(written).not.toEqual([]);
  expect(named.sort()).toEqual(written.sort());
});

it('has a screen beside every page config', () => {
  const configs = projectFiles.filter((path) => /^miniprogram\/pages\/.+\/index\.config\.ts$/.test(path));
  const missing = configs
    .map((path) => path.replace(/\.config\.ts$/, '.tsx'))
    .filter((path) => !projectFiles.includes(path));
  expect(missing).toEqual([]);
});
