/** `npm run lock`: names in package-lock.json what npm left out; run it after adding or updating a package. */
import { readFileSync, writeFileSync } from 'node:fs';

import { completed, missingOptionals } from './lib/lock.mjs';
import { main } from './lib/main.mjs';
import { inRoot } from './lib/paths.mjs';

await main(() => {
  const path = inRoot('package-lock.json');
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const missing = missingOptionals(lock);
  if (missing.length > 0) writeFileSync(path, `${JSON.stringify(completed(lock), null, 2)}\n`);
  console.log(`${missing.length} optional packages added to the lock`);
});
