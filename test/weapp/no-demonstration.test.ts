import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { packageFolder, packageFiles } from '../helpers/weapp/built-package';
import { projectFiles, read } from '../tidy/sources';

/** What only the demonstration says: where it asks for people and time, and how it names who calls. */
const marks = ['/local/people', '/local/clock', 'x-demo-openid'];

const demonstration = projectFiles.filter((path) => /^miniprogram\/demo\/.+\.(ts|tsx)$/.test(path));

it.each(marks)('says %s in the demonstration for the browser', (mark) => {
  expect(demonstration.some((path) => read(path).includes(mark))).toBe(true);
});

it.each(marks)('does not ship %s to WeChat', (mark) => {
  const shipped = packageFiles().filter((path) => readFileSync(join(packageFolder, path), 'utf8').includes(mark));
  expect(shipped).toEqual([]);
});
