import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { bundledProgram } from '../helpers/bundled-program';
import { projectRoot } from '../helpers/cache-folder';
import { builtApp } from '../helpers/weapp/built-app';
import { packageFiles, packageFolder, packageTexts } from '../helpers/weapp/built-package';
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

it('passes their checks of size and quality', () => {
  const failed = findings.checks.filter(({ success }) => !success).map(({ name }) => name);
  expect(findings.checks.length).toBeGreaterThan(8);
  // Our own build has compressed scripts and styles; a second time is what Taro warns of, and the tools fail at wxml.
  expect(failed).toEqual(['JS_COMPRESS_OPEN', 'WXML_COMPRESS_OPEN', 'WXSS_COMPRESS_OPEN']);
});

it('is checked without a call over the network', () => {
  // They would like the newest list of file endings, and take their own when refused.
  const attempts = readFileSync(join(folder, 'attempts'), 'utf8').split('\n').filter(Boolean);
  expect([...new Set(attempts)]).toEqual(['servicewechat.com']);
});
