import { existsSync, readFileSync } from 'node:fs';

import { lookedAtCell, readLookedAt } from '../pictures/screens/looked-at';
import { pictureNames, reportFile, stripOf, withLookedAt } from '../pictures/screens/report';

const looked = readLookedAt();

it('knows no picture that is gone', () => {
  expect(Object.keys(looked).filter((name) => !pictureNames.includes(name))).toEqual([]);
});

it('claims of no picture that it was looked at when it is another one by now', () => {
  const report = readFileSync(reportFile, 'utf8');
  expect(withLookedAt(report)).toBe(report);
});

it('tells a picture that changed from the one that was looked at', () => {
  const [name, seen] = Object.entries(looked).find(([one]) => existsSync(stripOf({ name: one }))) ?? [];
  if (!name || !seen) throw new Error('nobody has looked at any picture');
  expect(lookedAtCell(seen, Buffer.from('another picture'))).toBe(`**changed since ${seen.on}**`);
  expect(lookedAtCell(undefined, Buffer.from(''))).toBe('**not yet**');
});
