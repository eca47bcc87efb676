import { projectFiles, read } from './sources';

const sourceLinesMax = 250;
const testLinesMax = 400;

const measured = projectFiles.filter((path) => /\.(ts|tsx|mjs|cjs|js|less)$/.test(path));

function linesMax(path: string): number {
  return path.startsWith('test/') ? testLinesMax : sourceLinesMax;
}

it('measures the files of the repository', () => {
  expect(measured).toContain('test/tidy/file-sizes.test.ts');
});

it('has no source over 250 lines and no test over 400', () => {
  const tooLong = measured
    .map((path) => ({ path, lines: read(path).trimEnd().split('\n').length }))
    .filter(({ path, lines }) => lines > linesMax(path))
    .map(({ path, lines }) => `${path}: ${lines} lines of ${linesMax(path)}`);
  expect(tooLong).toEqual([]);
});
