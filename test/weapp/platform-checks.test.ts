import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { bundledProgram } from '../helpers/bundled-program';
import { projectRoot } from '../helpers/cache-folder';
import { builtApp } from '../helpers/weapp/built-app';
import { packageFiles, packageFolder, packageTexts, readPackaged } from '../helpers/weapp/built-package';
import type { PlatformFindings } from '../helpers/weapp/platform-checks';

jest.setTimeout(60_000);

const { pages } = builtApp(packageTexts());
let folder: string;
let findings: PlatformFindings;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'platform-'));
  const keyFile = join(folder, 'private.key');
  const findingsFile = join(folder, 'findings.json');
  const attemptsFile = join(folder, 'attempts');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs1', format: 'pem' }));
  writeFileSync(attemptsFile, '');
  const program = bundledProgram('test/helpers/weapp/platform-checks.ts');
  execFileSync(process.execPath, [program, packageFolder, keyFile, findingsFile], {
    env: {
      ...process.env,
      // The tools start processes of their own; none of them reaches the network either.
      NODE_OPTIONS: `--require ${join(projectRoot, 'test', 'helpers', 'weapp', 'no-network.cjs')}`,
      ATTEMPTS_FILE: attemptsFile,
      HOME: folder,
    },
    stdio: 'pipe',
  });
  findings = JSON.parse(readFileSync(findingsFile, 'utf8')) as PlatformFindings;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('has its app.json accepted by WeChat’s own tools, with every page', () => {
  expect([...findings.pages].sort()).toEqual([...pages].sort());
});

it('is compiled whole by them', () => {
  const missing = packageFiles().filter(
    (path) => /\.(js|wxml|wxss|wxs)$/.test(path) && !findings.compiledPaths.includes(path),
  );
  expect(missing).toEqual([]);
  expect(findings.analysedBytes).toBeGreaterThan(300_000);
});

const named = (isPassed: boolean) =>
  findings.checks
    .filter(({ success }) => success === isPassed)
    .map(({ name }) => name)
    .sort();

it('passes eight of the eleven quality checks that they make offline: sizes, loading on demand, nothing unused', () => {
  expect(named(true)).toEqual([
    'CONTAINS_OTHER_PKG_COMPONENTS',
    'CONTAINS_OTHER_PKG_JS',
    'CONTAINS_UNUSED_CODES',
    'CONTAINS_UNUSED_COMPONENTS',
    'CONTAINS_UNUSED_PLUGINS',
    'IMAGE_AND_AUDIO_LIMIT',
    'LAZYCODE_LOADING_OPEN',
    'PACKAGE_SIZE_LIMIT',
  ]);
});

/**
 * These three do not look at the package: they read whether project.config.json tells the tools to compress it. It does
 * not: our own build has compressed scripts and styles, and Taro warns of doing it twice; the markup is one set of
 * templates for all pages, at which the tools' own compression fails, and its white space is all that it would save.
 */
it('fails the other three by design: whether the tools are told to compress scripts, markup and styles', () => {
  expect(named(false)).toEqual(['JS_COMPRESS_OPEN', 'WXML_COMPRESS_OPEN', 'WXSS_COMPRESS_OPEN']);
});

it.each(['js', 'wxss'])('has every %s file compressed by our own build instead', (kind) => {
  const paths = packageFiles().filter((path) => path.endsWith(`.${kind}`));
  expect(paths.length).toBeGreaterThan(5);
  // What is compressed stands on one line, beside at most a line that names its licences.
  expect(paths.filter((path) => readPackaged(path).trim().split('\n').length > 2)).toEqual([]);
});

it('is checked without anything leaving the machine: the one host that the tools try to reach is refused to them', () => {
  // They would like the newest list of file endings, and take their own when they do not get it.
  const attempts = readFileSync(join(folder, 'attempts'), 'utf8').split('\n').filter(Boolean);
  expect([...new Set(attempts)]).toEqual(['servicewechat.com']);
});
