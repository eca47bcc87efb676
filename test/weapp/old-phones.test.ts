import { packageTexts } from '../helpers/weapp/built-package';

/** Calls that the oldest phones of the browserslist lack; the build translates syntax, it does not add these. */
const missing = /\.(at|findLast|findLastIndex|toSorted|toReversed|toSpliced|replaceAll|matchAll)\(/g;
const missingOnes =
  /\b(Object\.(hasOwn|groupBy|fromEntries)|Promise\.(any|allSettled|withResolvers)|structuredClone)\(/g;

it.each([
  ['methods', missing],
  ['functions', missingOnes],
])('calls no %s that the oldest phones lack', (_kind, calls) => {
  const found = Object.entries(packageTexts())
    .filter(([path]) => path.endsWith('.js'))
    .flatMap(([path, text]) =>
      [...text.matchAll(calls)].map(({ 0: call, index }) => `${path}: …${text.slice(index - 20, index)}${call}`),
    );
  expect(found).toEqual([]);
});
