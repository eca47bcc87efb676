import { createContext, runInContext } from 'node:vm';

import type { CreateRealm } from './logic-realm';

/** Built-ins that the oldest phones of the browserslist lack; the build translates syntax, it does not add these. */
const removeNewBuiltIns = `
  for (const name of ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'])
    delete Array.prototype[name];
  for (const name of ['at', 'replaceAll', 'matchAll']) delete String.prototype[name];
  for (const name of ['any', 'allSettled', 'withResolvers']) delete Promise[name];
  for (const name of ['hasOwn', 'groupBy', 'fromEntries']) delete Object[name];
`;

/** Nothing but JavaScript as old as the oldest phone's, and what WeChat adds: no window, no document, no process. */
export const createVmRealm: CreateRealm = (globals) => {
  const context = createContext({ ...globals });
  runInContext(removeNewBuiltIns, context);
  return (code, path, names) => {
    const run = runInContext(`(function (${Object.keys(names).join(', ')}) {${code}\n})`, context, {
      filename: path,
    }) as (...values: unknown[]) => void;
    run(...Object.values(names));
  };
};
