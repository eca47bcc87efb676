import { writeFileSync } from 'node:fs';
import { answerDocument } from '@cloud/documents/answer-document';
import { dayMs } from '@shared/kernel/time';
import { answer, count, raise, visit } from '../../helpers/short-road';
import { wordsOf, xmlOf } from '../../helpers/word-text';
import { World } from '../../helpers/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

async function sheet(period: string) {
  const answer = await answerDocument(world.ports, 'v1:vg001', { sheet: 'figures', period });
  if (!answer.ok) throw new Error(answer.refusal.code);
  const keep = process.env.KEEP_DOCUMENTS;
  if (keep) writeFileSync(`${keep}/figures-${period}.docx`, Buffer.from(answer.data.base64, 'base64'));
  const words = wordsOf(xmlOf(answer.data).get('word/document.xml') ?? '');
  return { words, text: words.join('\n'), fileName: answer.data.fileName };
}

async function live(): Promise<void> {
  for (let number = 0; number < 6; number += 1) {
    const id = await raise(world, `vg00${(number % 5) + 1}`, `第 ${number + 1} 盏路灯坏了`);
    world.advance(2 * dayMs);
    if (number === 5) continue;
    await answer(world, id);
    world.advance(number * dayMs);
    if (number < 4) await visit(world, id, 5 - (number % 2));
  }
  world.advance(9 * dayMs);
  await count(world);
}

describe('the figures on paper', () => {
  it('say each figure with its denominator and how it is computed', async () => {
    await live();
    const { words, text, fileName } = await sheet('2026');
    expect(fileName).toBe('2026年办事情况.docx');
    expect(text).toContain('办事情况');
    expect(words).toContain('66%，6 件里 4 件');
    expect(text).toContain('没人回访的不算办结');
    expect(words).toContain('平均 4.5 分，4 次评分');
    expect(text).toContain('2 件里过期 2 件');
    expect(text).toContain('支持的人评的分另外算');
  });

  it('draw each bar beside its number, and none for nothing', async () => {
    await live();
    const { words } = await sheet('2026');
    const at = words.indexOf('5 分');
    expect(words.slice(at, at + 3)).toEqual(['5 分', '■'.repeat(12), '2 次']);
    const none = words.indexOf('3 分');
    expect(words.slice(none, none + 3)).not.toContain('■');
  });

  it('is a sheet that can be put up before anything happened', async () => {
    const { text } = await sheet('2026-Q1');
    expect(text).toContain('这段时间还没有');
    expect(text).toContain('现在没有等着办的事');
  });
});
