import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { send } from '../../../miniprogram/cloud/transport';
import RuleChangesPage from '../../../miniprogram/pages/village/rule-changes';
import {
  addedItem,
  chosenRule,
  itemForm,
  newRuleForm,
  ruleOfForm,
} from '../../../miniprogram/pages/village/rule-changes/rule-form';
import type { RuleChangeModel, RuleChangesPage as RulesModel } from '../../../shared/contract/village';
import { daysInWords, termSentence } from '../../../shared/text/words/term';
import { ruleChangeLines, ruleChangeWords } from '../../../shared/text/words/rule-change';
import { parseRuleBook } from '../../../shared/domain/village/rule-book';
import ruleBook from '../../../config/rule-book/default.json';
import { aRuleChange } from '../../helpers/a-rule-change';
import { page } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/demo/switcher', () => ({ DemoSwitcher: () => null }));
jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));
window.matchMedia = () => ({ matches: false, addListener: () => undefined }) as unknown as MediaQueryList;

const sent = send as jest.Mock;
const { rules } = parseRuleBook({ ...ruleBook, villageId: 'v1' });
const { before, after } = aRuleChange();
const change: RuleChangeModel = {
  ...aRuleChange(),
  recordedByName: '记录员一',
  checkedByName: null,
  confirm: { isOpen: true },
};
const model: RulesModel = {
  edition: 1,
  checklist: rules.preparednessChecklist,
  clocks: [rules.cureDaysMax],
  waiting: [change],
  checked: [],
  mayRecord: true,
  today: '2026-03-02',
};

beforeEach(() => {
  sent.mockReset();
  sent.mockResolvedValue({ ok: true, data: model });
  page.open();
});

it('shows what waits, and asks once more before it is confirmed', async () => {
  render(<RuleChangesPage />);
  expect(await screen.findByText('14 天 改为 20 个工作日', { exact: false })).toBeTruthy();
  fireEvent.click(screen.getByText(ruleChangeWords.confirm));
  expect(sent.mock.calls.some(([call]) => call.action === 'village.confirm-rule')).toBe(false);
  const sure = within(screen.getByRole('dialog')).getAllByText(ruleChangeWords.confirm).at(-1) as HTMLElement;
  await act(() => Promise.resolve(fireEvent.click(sure)));
  expect(sent.mock.calls.map(([call]) => call)).toContainEqual(
    expect.objectContaining({ action: 'village.confirm-rule', payload: { changeId: 'change1' } }),
  );
});

describe('the clerk’s form', () => {
  const said = { decidedBy: '村党组织会议', decidedOn: '2026-03-01' };

  it('sends the checklist with what was added, and nothing while an item is blank', () => {
    const form = { ...newRuleForm(model), ...said, rule: 'preparednessChecklist' as const };
    expect(form.items).toEqual(rules.preparednessChecklist.value.map(itemForm));
    const blank = addedItem(form.items);
    if (!blank) throw new Error('there is room for one more');
    expect(ruleOfForm({ ...form, items: [...form.items, blank] })).toBeNull();
    const written = { ...blank, title: '有照片', cure: '拍一张' };
    expect(ruleOfForm({ ...form, items: [written] })).toMatchObject({
      draft: { rule: 'preparednessChecklist', items: [{ id: 'new8', title: '有照片' }] },
      edition: '2026年3月2日修订',
    });
  });

  it('begins a clock as it is, and says nothing without who decided it and when', () => {
    const form = { ...newRuleForm(model), ...chosenRule(model, 'cureDaysMax') };
    expect(form).toMatchObject({ days: 14, unit: 'days' });
    expect(ruleOfForm(form)).toBeNull();
    expect(ruleOfForm({ ...form, ...said, decidedBy: '会' })).toBeNull();
    expect(ruleOfForm({ ...form, ...said, unit: 'workingDays' })).toMatchObject({
      draft: { rule: 'cureDaysMax', days: 14, unit: 'workingDays' },
    });
  });
});

describe('the words', () => {
  it('tell which items were added, changed and taken away', () => {
    const [first, second, ...rest] = rules.preparednessChecklist.value;
    if (!first || !second) throw new Error('the default checklist has items');
    const items = [{ ...first, title: '选好类别' }, ...rest, { ...second, id: 'addedA', title: '有人签字' }];
    const lines = ruleChangeLines({
      ...change,
      before: rules.preparednessChecklist,
      after: { ...rules.preparednessChecklist, value: items },
    });
    expect(lines).toEqual([
      '准备清单：8 项改为 8 项',
      expect.stringContaining('改一项“选好类别”'),
      expect.stringContaining('加一项“有人签字”'),
      `去掉“${second.title}”`,
      '3月1日定的：群众议事会第一次会议',
    ]);
  });

  it('say how a date was counted only where that is not plain', () => {
    expect(daysInWords(Number(after.value), 'workingDays')).toBe('20 个工作日');
    expect(termSentence({ days: Number(before.value), unit: 'days', isYearUnknown: false })).toBeNull();
    expect(termSentence({ days: 4, unit: 'workingDays', isYearUnknown: true })).toContain('先按周一到周五算');
  });
});
