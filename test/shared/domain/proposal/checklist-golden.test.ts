import ruleBook from '../../../../config/rule-book/default.json';
import { checkPreparedness, failingItems } from '@shared/domain/proposal/preparedness';
import { emptyPreparation, type Preparation } from '@shared/domain/proposal/proposal';
import { parseRuleBook, valueOf } from '@shared/domain/village/rule-book';
import { golden } from '../../../helpers/golden';
import { fullPreparation } from '../../../helpers/pre-review';

const checklist = valueOf(parseRuleBook({ ...ruleBook, villageId: 'v1' }), 'preparednessChecklist');
const [oneOption] = fullPreparation.options;

/** What sponsors in a village hand in, as they do: each case with what they left out or wrote too shortly. */
const cases: Record<string, Partial<Preparation> & { body?: string }> = {
  什么都写了: {},
  只有村民的一句话: emptyPreparation,
  只有一段语音: { ...emptyPreparation, body: '' },
  语音还没写成文字: { body: '' },
  语音写成了文字: { body: '修灯' },
  没选类别: { category: '' },
  只写了两个字关系到谁: { affected: '二组' },
  关系到谁刚好四个字: { affected: '二组十户' },
  关系到谁全是空格: { affected: '　　　　　' },
  希望办成什么样太短: { outcomeWanted: '修好' },
  只有一个办法: { options: oneOption ? [oneOption] : [] },
  一个办法也没有: { options: [] },
  没写要花多少: { costYuan: null },
  不花钱也算写了: { costYuan: 0 },
  没写钱从哪来: { costSource: '' },
  没有材料: { materials: [] },
  只有一张照片也算材料: { materials: [{ title: '照片', text: '', fileId: 'f1' }] },
  钱和材料都没有: { costYuan: null, costSource: '', materials: [] },
};

it('says of each case what fails and how to cure it, as somebody has read and found right', () => {
  const told = Object.entries(cases).map(([name, { body = '村口的路灯坏了', ...parts }]) => {
    const failing = failingItems(checkPreparedness(checklist, { body, preparation: { ...fullPreparation, ...parts } }));
    const lines = failing.map(({ title, cure }) => `  还差：${title}。怎么补：${cure}`);
    return [`${name}：${failing.length === 0 ? '准备好了' : `差 ${failing.length} 项`}`, ...lines].join('\n');
  });
  const text = told.join('\n');
  expect(text).toBe(golden('shared/domain/proposal/checklist-golden.txt', text));
});
