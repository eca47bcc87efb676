const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** Only what holds sources is watched and mapped, so that builds and data never slow a test run. */
const roots = ['shared', 'cloudfunctions', 'miniprogram', 'config', 'test', 'types']
  .filter((folder) => existsSync(join(__dirname, folder)))
  .map((folder) => `<rootDir>/${folder}`);

const transform = {
  '^.+\\.(t|j)sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
    },
  ],
};

/** Taro's own modules need a phone or its build; the mocks draw its components as plain HTML. */
const moduleNameMapper = {
  '^@shared/(.*)$': '<rootDir>/shared/$1',
  '^@cloud/(.*)$': '<rootDir>/cloudfunctions/$1',
  '\\.(less|css|png|jpg|svg)$': '<rootDir>/test/helpers/taro/empty.js',
  '^@tarojs/components$': '<rootDir>/test/helpers/taro/components.tsx',
  '^@tarojs/taro$': '<rootDir>/test/helpers/taro/taro.ts',
};

const common = { roots, transform, moduleNameMapper, clearMocks: true };

/** Projects that need a build or a browser run after it, one after the other: see scripts/test.mjs. */
const afterBuild = ['<rootDir>/test/e2e/', '<rootDir>/test/weapp/'];

module.exports = {
  // Nothing is timed: a busy machine may take its time.
  testTimeout: 60_000,
  // Jest would leave a core to a watcher: of two cores it would use one.
  maxWorkers: '100%',
  // What the modules of hundreds of test files leave behind slows a process down more than a new one costs.
  workerIdleMemoryLimit: '768MB',
  projects: [
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: [...afterBuild, '<rootDir>/test/tidy/'],
    },
    {
      ...common,
      // The scenarios once more, on the CloudBase store through its SDK.
      displayName: 'cloudbase',
      testEnvironment: 'node',
      setupFilesAfterEnv: ['<rootDir>/test/helpers/cloudbase/choose-cloudbase.ts'],
      testMatch: ['<rootDir>/test/scenarios/**/*.test.ts'],
    },
    {
      ...common,
      displayName: 'screens',
      // What exists once a target is tested as the browser has it.
      moduleFileExtensions: ['h5.tsx', 'h5.ts', 'tsx', 'ts', 'js', 'json'],
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: afterBuild,
    },
    { ...common, displayName: 'tidy', testEnvironment: 'node', testMatch: ['<rootDir>/test/tidy/**/*.test.ts'] },
    { ...common, displayName: 'weapp', testEnvironment: 'node', testMatch: ['<rootDir>/test/weapp/**/*.test.ts'] },
    { ...common, displayName: 'e2e', testEnvironment: 'node', testMatch: ['<rootDir>/test/e2e/**/*.test.ts'] },
  ],
};
