import { spawnSync } from 'node:child_process';

import { projectRoot } from '../helpers/cache-folder';
import { isUnder, projectFiles, read } from './sources';

/** Where a refusal that is named was produced by a rule or an action; screens and sentences are only given theirs. */
const provingFolders = [
  'test/shared/domain/',
  'test/cloudfunctions/',
  'test/scenarios/',
  'test/store/',
  'test/helpers/lives/doors/',
];

const listCodes = `
  import { openProgram, readActions } from './scripts/action-pages/read-source.mjs';
  const actions = readActions(openProgram());
  console.log(JSON.stringify([...new Set([...actions.values()].flatMap(({ codes }) => codes))]));
`;

/** Every refusal code of the contract, read off its types, and those of the platform. */
function refusalCodes(): string[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', listCodes], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const platform = [...read('shared/contract/platform.ts').matchAll(/code: '(\w+)'/g)].map(([, code]) => code ?? '');
  return [...new Set([...(JSON.parse(stdout) as string[]), ...platform])].sort();
}

const codes = refusalCodes();
const proofs = projectFiles.filter((path) => isUnder(path, provingFolders)).map(read);
const sentences = projectFiles.filter((path) => isUnder(path, ['shared/text/refusals/'])).map(read);

it('reads the refusals of the contract', () => {
  expect(codes).toEqual(expect.arrayContaining(['MeetingQuorumNotReached', 'ProposalNotFound', 'NotBound']));
});

it('has a test for every refusal code', () => {
  const unproven = codes.filter((code) => !proofs.some((text) => text.includes(`'${code}'`)));
  expect(unproven).toEqual([]);
});

it('has a sentence for every refusal code', () => {
  const silent = codes.filter((code) => !sentences.some((text) => new RegExp(`\\b${code}\\b`).test(text)));
  expect(silent).toEqual([]);
});
