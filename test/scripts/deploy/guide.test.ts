import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collections } from '@cloud/_platform/collections';
import { readTemplateSettings } from '@cloud/_platform/template-settings';
import { isActionName } from '@shared/contract';
import { templates } from '@shared/domain/message/template';
import { storageRules } from '../../../scripts/deploy/steps';
import { cloudSecrets, uploadSecrets } from '../../../scripts/deploy/secrets';
import { wantedFunctions } from '../../../scripts/deploy/wanted-functions';
import { projectRoot } from '../../helpers/cache-folder';

const guide = readFileSync(join(projectRoot, 'docs', 'deploy.zh-CN.md'), 'utf8');
const cells = guide
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((row) => row.length === 9);

describe('the guide for putting a village online', () => {
  const rows = cells.filter((row) => /^\d+$/.test(row[4] ?? ''));

  it('multiplies and adds up the month of a thousand people correctly', () => {
    const sums = [0, 0, 0];
    for (const [, what, , ...numbers] of rows) {
      const [count = 0, reads, writes, monthReads = 0, monthWrites = 0] = numbers.map(Number);
      expect([monthReads, monthWrites]).toEqual([count * (reads ?? NaN), count * (writes ?? NaN)]);
      // Messages go out in runs of the clock that are counted already.
      const callCount = what === '时钟发一条消息' ? 0 : count;
      [callCount, monthReads, monthWrites].forEach((value, at) => (sums[at] = (sums[at] ?? 0) + value));
    }
    const total = cells.find((row) => row[1] === '**合计**') ?? [];
    expect([total[3], total[6], total[7]].map(Number)).toEqual(sums);
    expect(rows.length).toBeGreaterThan(10);
  });

  it('counts actions that exist', () => {
    const names = rows.map((row) => row[2] ?? '').filter((name) => name !== '—' && name !== 'clock');
    expect(names.filter((name) => !isActionName(name))).toEqual([]);
  });

  it('names what the tool asks for, and how many collections it makes', () => {
    for (const name of [...cloudSecrets, ...uploadSecrets]) expect(guide).toContain(name);
    for (const rule of Object.values(storageRules)) expect(guide).toContain(rule);
    expect(guide).toContain(`集合不少于 ${Object.keys(collections).length} 个`);
  });

  it('names the functions to which a hand opens WeChat’s interfaces', () => {
    for (const { name, openInterfaces } of wantedFunctions(projectRoot, '')) {
      expect([name, guide.includes(`右键 \`${name}\``)]).toEqual([name, openInterfaces.length > 0]);
    }
  });

  it('shows a file of message templates that the tool takes, with every kind of message', () => {
    const shown = /```json\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
    const read = readTemplateSettings(shown.replaceAll(/"id": "[^"]+"/g, '"id": "abcdefghij_123"'));
    expect(read).toMatchObject({ ok: true });
    expect(read.ok && Object.keys(read.settings)).toEqual([...templates]);
  });
});
