import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from '../helpers/cache-folder';
import { examples } from '../pictures/components/examples';
import { projectFiles, read } from './sources';

const components = new Set(projectFiles.flatMap((path) => /^miniprogram\/components\/([^/]+)\//.exec(path)?.[1] ?? []));

it('knows every component, and none that is gone: add it to test/pictures/components/examples.ts', () => {
  expect(Object.keys(examples).sort()).toEqual([...components].sort());
});

it('has a picture of each, or says why there is none; if not, run npm run pictures:components', () => {
  const written = read('docs/components/README.md');
  const missing = Object.entries(examples).filter(([name, example]) => {
    const isThere = !('on' in example) || existsSync(join(projectRoot, 'docs', 'components', `${name}.webp`));
    return !isThere || !written.includes(`\n## ${name}\n`);
  });
  expect(missing.map(([name]) => name)).toEqual([]);
});

it('keeps them in less than half a megabyte, and says of each what it is for', () => {
  const sections = read('docs/components/README.md').split('\n## ').slice(1);
  expect(sections.filter((section) => (section.split('\n')[2] ?? '') === '').map((one) => one.split('\n')[0])).toEqual(
    [],
  );
});
