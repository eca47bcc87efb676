import { chineseLiterals } from './chinese-literals';
import { codeFiles, isUnder, read } from './sources';

const homesOfChinese = ['shared/text/', 'config/', 'cloudfunctions/_local/demo-village/', 'test/'];

it.each([
  ['a string', "const a = '村';"],
  ['a property name', "const a = { '村': 1 };"],
  ['template text', 'const a = `1 ${b} 村`;'],
  ['a template without holes', 'const a = `村`;'],
  ['JSX text', 'const a = <b>村</b>;'],
  ['a JSX attribute', 'const a = <b title="村" />;'],
  ['a pattern', 'const a = /村/;'],
  ['punctuation alone', "const a = '，';"],
  ['escaped characters', "const a = '\\u6751';"],
])('finds Chinese in %s', (_where, code) => {
  expect(chineseLiterals('example.tsx', code)).toHaveLength(1);
});

it('lets comments quote Chinese terms', () => {
  expect(chineseLiterals('example.tsx', "/** 村 */ const a = 'village'; // 村\n<b>{/* 村 */}</b>;")).toEqual([]);
});

it('lets a pattern cut text at Chinese punctuation', () => {
  expect(chineseLiterals('example.ts', 'const ends = /[。！？]/u;')).toEqual([]);
});

it('keeps Chinese sentences in shared/text, data and tests', () => {
  const elsewhere = codeFiles.filter((path) => !isUnder(path, homesOfChinese));
  expect(elsewhere.flatMap((path) => chineseLiterals(path, read(path)))).toEqual([]);
});
