/** @jest-environment jsdom */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wxmlToJs, wxssToJs } from 'miniprogram-compiler';

import { packageFiles, packageFolder } from '../helpers/weapp/built-package';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'markup-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const named = (ending: string) => packageFiles().filter((path) => path.endsWith(ending));

it('has every wxml accepted by WeChat’s compiler', () => {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the compiler gives the body of a function
  const pageOf = new Function('global', wxmlToJs(packageFolder))({}) as (path: string) => unknown;
  const paths = named('.wxml');
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => typeof pageOf(path) !== 'function')).toEqual([]);
});

it('has every wxss accepted by WeChat’s compiler', () => {
  const code = wxssToJs(packageFolder);
  const paths = named('.wxss');
  expect(paths.length).toBeGreaterThan(5);
  expect(paths.filter((path) => !code.includes(path))).toEqual([]);
});

it('would hear of broken markup and of styles that WeChat refuses', () => {
  writeFileSync(join(folder, 'page.wxml'), '<view><text></view>');
  expect(() => wxmlToJs(folder)).toThrow();
  writeFileSync(join(folder, 'page.wxss'), '*{margin:0}');
  expect(() => wxssToJs(folder)).toThrow();
});
