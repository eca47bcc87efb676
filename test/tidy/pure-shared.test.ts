import { impurities } from './impurities';
import { codeFiles, read } from './sources';

it.each([
  'Date.now()',
  'new Date()',
  'new Date',
  'Date()',
  'dayjs()',
  'Math.random()',
  'performance.now()',
  'crypto.randomUUID()',
  'setTimeout(f, 1)',
  'process.env.X',
])('finds %s', (code) => {
  expect(impurities('example.ts', `const a = ${code};`)).toHaveLength(1);
});

it.each(['new Date(nowMs)', 'dayjs(nowMs)', 'clock.now()', 'Math.ceil(1)', '{ process: 1 }', 'poll.performance'])(
  'has nothing against %s',
  (code) => {
    expect(impurities('example.ts', `const a = ${code};`)).toEqual([]);
  },
);

it('keeps clock, chance and machine out of shared', () => {
  const shared = codeFiles.filter((path) => path.startsWith('shared/'));
  expect(shared).not.toEqual([]);
  expect(shared.flatMap((path) => impurities(path, read(path)))).toEqual([]);
});
