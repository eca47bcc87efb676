import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dutyTriggers } from '@shared/domain/points/tariff';

const domain = join(__dirname, '../../../../shared/domain');
const rules = readdirSync(domain, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('points/'))
  .map((name) => ({ name, text: readFileSync(join(domain, name), 'utf8') }));
const triggersIn = (text: string) => [...text.matchAll(/trigger: '(\w+)'/g)].map(([, trigger = '']) => trigger);
const awarding = rules.filter(({ text }) => triggersIn(text).length > 0);

it('finds the rules that award', () => {
  expect(awarding.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['meeting/adjourn-meeting.ts', 'proposal/sponsor-proposal.ts']),
  );
});

it('awards nothing anywhere that the tariff does not name', () => {
  for (const { name, text } of awarding) {
    for (const trigger of triggersIn(text))
      expect([name, dutyTriggers]).toEqual([name, expect.arrayContaining([trigger])]);
  }
});

it('awards nothing in a poll, for a ballot or by its result', () => {
  const ofPolls = rules.filter(({ name }) => /^(vote|decision)\//.test(name));
  expect(ofPolls.length).toBeGreaterThan(10);
  for (const { name, text } of ofPolls) expect([name, /award/i.test(text)]).toEqual([name, false]);
});
