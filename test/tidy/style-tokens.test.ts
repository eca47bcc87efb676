import { projectFiles, read } from './sources';

/** Where colours, sizes, radii and pauses have their values. */
const tokenFiles = ['miniprogram/styles/tokens.less', 'miniprogram/styles/wall.less'];

/** What may name a value itself, each with its reason. */
const exceptions: readonly { file: RegExp; what: RegExp; because: string }[] = [
  {
    file: /^miniprogram\/demo\/switcher\.less$/,
    what: /#[0-9a-f]{6}/,
    because: 'the strip of the demonstration is no part of the mini-program, and looks like nothing of it',
  },
  {
    file: /^miniprogram\/pages\/meeting\/screen\//,
    what: /font-size: [\d.]+vh|border-radius: ([\d.]+vh|\d+%)/,
    because: 'what hangs on a wall is measured in shares of the picture, see decision 0029',
  },
];

const forbidden: readonly [what: string, pattern: RegExp][] = [
  ['a colour', /#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl)a?\(|:\s*(?:white|black)\b/],
  ['a size of type', /font-size:(?!\s*(?:inherit|var\(--text-[\w-]+\)|calc\(var\(--text-[\w-]+\) \* [\d.]+\));)/],
  [
    'a radius',
    /border-radius:(?!(?:\s*(?:0|var\(--radius-[\w-]+\)|calc\(var\(--radius-[\w-]+\) - var\(--space-\d\)\)))+;)/,
  ],
  ['a pause', /\b\d+m?s\b/],
];

/** Comments, and what is for paper: black on white and in points, whatever the screen looks like. */
function withoutPaper(code: string): string {
  const lines = code.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, '')).split('\n');
  let isPaper = false;
  return lines
    .map((line) => {
      if (line.startsWith('@media print')) isPaper = true;
      const kept = isPaper ? '' : line;
      if (line === '}') isPaper = false;
      return kept;
    })
    .join('\n');
}

function literals(path: string, code: string): string[] {
  return withoutPaper(code)
    .split('\n')
    .flatMap((line, index) =>
      forbidden
        .filter(([, pattern]) => pattern.test(line.replace(/url\([^)]*\)/g, '')))
        .filter(() => !exceptions.some(({ file, what }) => file.test(path) && what.test(line)))
        .map(([what]) => `${path}:${index + 1}: ${what}: ${line.trim()}`),
    );
}

const styles = projectFiles.filter((path) => path.startsWith('miniprogram/') && path.endsWith('.less'));

it.each([
  ['a colour', '  color: #fff;'],
  ['a colour', '  box-shadow: 0 0 2px rgba(1, 2, 3, 0.5);'],
  ['a size of type', '  font-size: 17px;'],
  ['a radius', '  border-radius: 8px var(--radius-s);'],
  ['a pause', '  transition: opacity 200ms;'],
])('finds %s', (what, line) => {
  expect(literals('miniprogram/x.less', line)).toEqual([`miniprogram/x.less:1: ${what}: ${line.trim()}`]);
});

it.each([
  '  font-size: calc(var(--text-display) * 1.5);',
  '  border-radius: var(--radius-l) var(--radius-l) 0 0;',
  '@media print {\n  .sheet {\n    color: #000;\n  }\n}',
])('has nothing against %s', (code) => {
  expect(literals('miniprogram/x.less', code)).toEqual([]);
});

it('finds no colour, size of type, radius or pause outside the tokens', () => {
  const others = styles.filter((path) => !tokenFiles.includes(path));
  expect(others.length).toBeGreaterThan(80);
  expect(others.flatMap((path) => literals(path, read(path)))).toEqual([]);
});

it('knows every token that is used, and uses every token that it knows', () => {
  const code = projectFiles
    .filter((path) => /^miniprogram\/.*\.(less|tsx?)$/.test(path))
    .map(read)
    .join('\n');
  const used = new Set([...code.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1] ?? ''));
  const known = new Set(
    tokenFiles.flatMap((path) => [...read(path).matchAll(/^\s*(--[\w-]+):/gm)].map((match) => match[1] ?? '')),
  );
  // WeUI reads its own variables, and its fonts are scaled by `--fs`, see config/weui-adapter.cjs.
  const isOurs = (name: string) => !name.startsWith('--weui-') && name !== '--fs';
  expect([...used].filter((name) => !known.has(name))).toEqual([]);
  expect([...known].filter((name) => isOurs(name) && !used.has(name))).toEqual([]);
});

it('moves nothing for whoever asked for no motion', () => {
  const reduced = tokenFiles.concat('miniprogram/styles/base.less').map(read).join('\n');
  const pauses = tokenFiles.flatMap((path) =>
    [...read(path).matchAll(/^\s*(--[\w-]+): [\d.]+m?s;/gm)].map((match) => match[1] ?? ''),
  );
  const stopped = [...reduced.matchAll(/@media \(prefers-reduced-motion: reduce\) \{([\s\S]*?)\n\}/g)]
    .map(([block]) => block)
    .join('\n');
  expect(pauses.length).toBeGreaterThan(4);
  expect([...new Set(pauses)].filter((name) => !new RegExp(`${name}: 0m?s;`).test(stopped))).toEqual([]);
});
