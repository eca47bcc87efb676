import ruleBook from '../../../../config/rule-book/default.json';
import { checkPreparedness, explainPreparedness, failingItems } from '@shared/domain/proposal/preparedness';
import { emptyPreparation, type Preparation } from '@shared/domain/proposal/proposal';
import type { PreparednessItem } from '@shared/domain/village/preparedness-checklist';
import { parseRuleBook, ruleOf } from '@shared/domain/village/rule-book';

const item = (parts: object) =>
  ({ id: 'one', field: 'affected', title: '写明', cure: '补上', ...parts }) as PreparednessItem;

function isMet(one: PreparednessItem, parts: Partial<Preparation>): boolean | undefined {
  return checkPreparedness([one], { body: '', preparation: { ...emptyPreparation, ...parts } })[0]?.isMet;
}

describe('the preparedness checklist', () => {
  it.each([
    ['a text', { affected: '二组' }, true],
    ['a blank text', { affected: '  ' }, false],
  ])('takes %s as filled or not', (_, parts, expected) => {
    expect(isMet(item({ test: 'filled' }), parts)).toBe(expected);
  });

  it.each([
    [null, false],
    [0, true],
    [9_600, true],
  ])('takes a cost of %s as an answer: %s', (costYuan, expected) => {
    expect(isMet(item({ field: 'costYuan', test: 'filled' }), { costYuan })).toBe(expected);
  });

  it.each([
    ['on the boundary', '二组十户', true],
    ['one character short', '二组十', false],
    ['with blanks that do not count', ' 二组十 ', false],
    ['counting characters as people do', '🏮🏮🏮🏮', true],
    ['not counting halves of characters', '🏮🏮', false],
  ])('wants four characters: %s', (_, affected, expected) => {
    expect(isMet(item({ test: 'atLeastChars', charsMin: 4 }), { affected })).toBe(expected);
  });

  it.each([
    [1, false],
    [2, true],
    [3, true],
  ])('finds %s options enough where two are wanted: %s', (count, expected) => {
    const options = Array.from({ length: count }, () => ({ title: '一个办法', detail: '' }));
    expect(isMet(item({ field: 'options', test: 'atLeastItems', itemsMin: 2 }), { options })).toBe(expected);
  });

  it('takes the words of the matter itself as written, whoever wrote them', () => {
    const wanted = item({ field: 'wording', test: 'filled' });
    const of = (body: string) => checkPreparedness([wanted], { body, preparation: emptyPreparation })[0]?.isMet;
    expect([of(''), of(' '), of('修灯')]).toEqual([false, false, true]);
  });

  it('wants a material', () => {
    const wanted = item({ field: 'materials', test: 'hasMaterial' });
    expect(isMet(wanted, {})).toBe(false);
    expect(isMet(wanted, { materials: [{ title: '照片', text: '', fileId: null }] })).toBe(true);
  });

  it('finds every item of the default rule book failing on a voice note or a photo alone, each with its cure', () => {
    const rule = ruleOf(parseRuleBook({ ...ruleBook, villageId: 'v1' }), 'preparednessChecklist');
    const results = checkPreparedness(rule.value, { body: '', preparation: emptyPreparation });
    expect(failingItems(results)).toHaveLength(rule.value.length);
    expect(results.every(({ cure }) => cure.length > 0)).toBe(true);
    expect(explainPreparedness(rule, results)).toMatchObject({
      code: 'checklist',
      isMet: false,
      numbers: { itemCount: 8, metCount: 0, failingCount: 8 },
      words: { item1: results[0]?.title },
      rule: { id: 'preparednessChecklist' },
    });
  });
});
