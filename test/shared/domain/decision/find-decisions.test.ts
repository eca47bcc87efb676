import { alikeDecisions } from '@cloud/api/decision/alike-decisions';
import { findDecisionsBy, similarDecisions } from '@shared/domain/decision/find-decisions';
import type { RegisteredDecision } from '@shared/domain/decision/decision-register';
import { speechOfVillage } from '@cloud/_search/speech-of-village';
import { readDecisionQuestion } from '@shared/text/words/decision-question';

const decision = (year: number, number: number, title: string, text: string): RegisteredDecision => ({
  id: `d${year}-${number}`,
  year,
  number,
  title,
  text,
});
const memory = [
  decision(2027, 7, '文化广场的音响', '晚上九点以后文化广场不放音响，周末到九点半'),
  decision(2026, 12, '祠堂屋顶漏雨', '祠堂屋顶由村集体出资修补，工期两个月，请镇里的古建队来做'),
  decision(2026, 7, '村口装三盏太阳能路灯', '在村口装三盏太阳能路灯，由村集体出资 6000 元'),
  decision(2026, 1, '水渠清淤', '每年春分前清一次水渠，每户出一个工，路灯费用另议'),
];
const found = (question: string, decisions = memory) => {
  const asked = readDecisionQuestion(question);
  return findDecisionsBy(asked, decisions, alikeDecisions(decisions, asked.words));
};
const find = (question: string) => found(question).map(({ decision: { id } }) => id);

describe('looking for a decision', () => {
  it.each([
    ['2026 年第 7 号', ['d2026-7']],
    ['2026年7号', ['d2026-7']],
    ['第 7 号', ['d2027-7', 'd2026-7']],
    ['7', ['d2027-7', 'd2026-7']],
    ['２０２６年第１２号议定事项', ['d2026-12']],
    ['2026', ['d2026-12', 'd2026-7', 'd2026-1']],
    ['第 99 号', []],
    ['', ['d2027-7', 'd2026-12', 'd2026-7', 'd2026-1']],
  ])('by %s', (question, ids) => {
    expect(find(question)).toEqual(ids);
  });

  it('by words that stand in it, those in the text too', () => {
    expect(find('路灯')).toEqual(['d2026-7', 'd2026-1']);
    expect(find('春分前')).toEqual(['d2026-1']);
    expect(find('古建队')).toEqual(['d2026-12']);
  });

  it('by a sentence of village speech that shares words with it', () => {
    expect(find('祠堂的屋顶又漏了怎么办')[0]).toBe('d2026-12');
    expect(find('广场晚上音响太吵')[0]).toBe('d2027-7');
  });

  it('by a single character, word for word', () => {
    expect(find('渠')).toEqual(['d2026-1']);
  });

  it('finds the numbered one first where words are said besides', () => {
    expect(find('第 12 号 路灯')).toEqual(['d2026-12', 'd2026-7', 'd2026-1']);
  });

  it('finds nothing about what was never decided', () => {
    expect(find('养鸭子')).toEqual([]);
  });

  it('shows the words where they stand in a long text', () => {
    const long = decision(
      2025,
      3,
      '村规',
      `${'前面说了很多别的事，'.repeat(20)}最后定下来红白事不超过十五桌，${'后面还有。'.repeat(20)}`,
    );
    const [first] = found('十五桌', [long]);
    expect(first?.excerpt).toContain('十五桌');
    expect(first?.excerpt.startsWith('…')).toBe(true);
    expect(first?.excerpt.length).toBeLessThanOrEqual(62);
    expect(first?.marks).toEqual(['十五桌']);
  });
});

it('says what was decided before about something like a text', () => {
  const text = '我们村口的路灯又坏了，晚上看不见';
  expect(similarDecisions(text, memory, speechOfVillage)[0]).toMatchObject({
    id: 'd2026-7',
    year: 2026,
    number: 7,
    sharedWords: expect.arrayContaining(['路灯']) as string[],
  });
  expect(similarDecisions('孩子上学的校车', memory, speechOfVillage)).toEqual([]);
});

it('takes one word in common for no hint', () => {
  const playground = [decision(2026, 2, '图书室周末开门', '图书室周末上午开门，孩子放学可以来')];
  expect(similarDecisions('孩子上学没有校车，路太远', playground, speechOfVillage)).toEqual([]);
});
