import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { allSentences } from '@shared/text/refusals/all';
import { loadedFiles, pageFiles } from './page-imports';
import { read } from './sources';

/** Every code that the answer to an action may carry, refusals of its own and reasons of closed verbs. */
function answeredCodes(): Map<string, string[]> {
  const program = join(__dirname, 'list-answered-codes.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return new Map(JSON.parse(stdout) as [string, string[]][]);
}

const codesOf = answeredCodes();
const sentenceFile = /^shared\/text\/refusals\/[\w-]+\.ts$/;

const comments = /\/\*\*[\s\S]*?\*\//g;

/** Says of which views the phone keeps the last answer: it names actions and calls none. */
const naming = 'miniprogram/cloud/kept-pages.ts';

/** The actions that a page calls: their names stand in the code it loads. */
function actionsOf(files: readonly string[]): string[] {
  const calling = files.filter((file) => file.startsWith('miniprogram/') && file !== naming);
  const text = calling.map((file) => read(file).replace(comments, ''));
  return [...codesOf.keys()].filter((action) => text.some((one) => one.includes(`'${action}'`)));
}

/** Whether a code has its sentence once these files are loaded, and nothing but them. */
function sentencesOf(files: readonly string[]): (code: string) => boolean {
  let has: (code: string) => boolean = () => false;
  jest.isolateModules(() => {
    for (const file of files) jest.requireActual(`../../${file}`);
    has = jest.requireActual<{ hasSentence: (code: string) => boolean }>(
      '../../shared/text/refusals/sentences',
    ).hasSentence;
  });
  return has;
}

it('knows which codes an answer may carry', () => {
  expect(codesOf.get('meeting.open')).toContain('MeetingQuorumNotReached');
  expect(codesOf.get('proposal.read')).toEqual(expect.arrayContaining(['ProposalNotFound', 'SupportAlreadyGiven']));
});

it.each(pageFiles)('%s brings the sentence for all that may be refused there', (page) => {
  const files = [...loadedFiles(page)];
  const actions = actionsOf(files);
  const has = sentencesOf(files.filter((file) => sentenceFile.test(file)));
  const silent = actions.flatMap((action) => (codesOf.get(action) ?? []).filter((code) => !has(code)));
  // A page brings them with `import '@shared/text/refusals/<stage>'`.
  expect([...new Set(silent)].sort()).toEqual([]);
});

it('has every sentence in the whole table', () => {
  const has = sentencesOf(['shared/text/refusals/all.ts']);
  expect(Object.keys(allSentences).filter((code) => !has(code))).toEqual([]);
  expect([...codesOf.values()].flat().filter((code) => !(code in allSentences))).toEqual([]);
});

it('is not satisfied with what another page brought', () => {
  const has = sentencesOf(['shared/text/refusals/index.ts']);
  expect([has('NotBound'), has('MeetingQuorumNotReached')]).toEqual([true, false]);
});

it('keeps the whole table of sentences off the pages of the main package', () => {
  const heavy = pageFiles.filter((page) => loadedFiles(page).has('shared/text/refusals/all.ts'));
  expect(heavy.filter((page) => /pages\/(home|proposal|member)\//.test(page))).toEqual([]);
});
