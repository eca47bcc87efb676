import { readFileSync, writeFileSync } from 'node:fs';

import { hashOf, lookedAtFile, readLookedAt } from './screens/looked-at';
import { pictureNames, reportFile, stripOf, withLookedAt } from './screens/report';

/**
 * `npm run pictures:looked -- home,vote/poll "mended: …"`: writes down that somebody has looked at these pictures by eye, in
 * every look that is on them; without a remark the one that is there stays. `all` is every picture.
 */
function main(): void {
  const [wanted = '', remark] = process.argv.slice(2);
  const names = wanted === 'all' ? pictureNames : wanted.split(',');
  const unknown = names.filter((name) => !pictureNames.includes(name));
  if (unknown.length > 0) throw new Error(`there is no picture of ${unknown.join(', ')}`);
  const looked = readLookedAt();
  const on = new Date().toISOString().slice(0, 10);
  for (const name of names) {
    const picture = hashOf(readFileSync(stripOf({ name })));
    looked[name] = { on, picture, remark: remark ?? looked[name]?.remark ?? 'nothing' };
  }
  const inOrder = Object.fromEntries(pictureNames.flatMap((name) => (looked[name] ? [[name, looked[name]]] : [])));
  writeFileSync(lookedAtFile, `${JSON.stringify(inOrder, null, 2)}\n`);
  writeFileSync(reportFile, withLookedAt(readFileSync(reportFile, 'utf8')));
}

main();
