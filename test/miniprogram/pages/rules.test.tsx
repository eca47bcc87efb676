import { fireEvent, render, screen } from '@testing-library/react';
import { send } from '../../../miniprogram/cloud/transport';
import RulesScreen from '../../../miniprogram/pages/village/rules';
import type { RulesPage } from '../../../shared/contract/village';
import { parseRuleBook } from '../../../shared/domain/village/rule-book';
import { ruleIdsOf, ruleParts } from '../../../shared/domain/village/rule-values';
import { rulePartNames, ruleValueWords } from '../../../shared/text/words/village';
import ruleBook from '../../../config/rule-book/default.json';
import { page } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/demo/switcher', () => ({ DemoSwitcher: () => null }));
jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));
window.matchMedia = () => ({ matches: false, addListener: () => undefined }) as unknown as MediaQueryList;

const { rules } = parseRuleBook({ ...ruleBook, villageId: 'v1' });
const model: RulesPage = {
  villageName: '灯下村',
  edition: 1,
  document: '群众议事会规则',
  parts: ruleParts.map((part) => ({ part, rules: ruleIdsOf(part).map((id) => rules[id]) })),
  bodies: [],
  routes: [],
};

beforeEach(() => {
  (send as jest.Mock).mockResolvedValue({ ok: true, data: model });
  page.open();
});

const head = (part: keyof typeof rulePartNames) => screen.getByText(rulePartNames[part]).closest('[aria-expanded]');

it('shows the parts of the rule book, and of one the rules with value and source when it is unfolded', async () => {
  render(<RulesScreen />);
  await screen.findByText(rulePartNames.meeting);
  expect(screen.queryByText(rules.councilQuorum.title)).toBeNull();
  expect(head('meeting')?.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(screen.getByText(rulePartNames.meeting));
  expect(head('meeting')?.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByText(rules.councilQuorum.title)).toBeTruthy();
  expect(screen.getByText(ruleValueWords(rules.councilQuorum))).toBeTruthy();
  expect(screen.getAllByText('第 3 条（2025 年版）').length).toBeGreaterThan(0);
});

it('folds a part when another is unfolded, and by a second tap', async () => {
  render(<RulesScreen />);
  fireEvent.click(await screen.findByText(rulePartNames.meeting));
  fireEvent.click(screen.getByText(rulePartNames.points));
  expect(screen.queryByText(rules.councilQuorum.title)).toBeNull();
  expect(screen.getByText(rules.honourRollPlaces.title)).toBeTruthy();
  fireEvent.click(screen.getByText(rulePartNames.points));
  expect(screen.queryByText(rules.honourRollPlaces.title)).toBeNull();
});

it('shows every rule that is a number with what the number counts', async () => {
  render(<RulesScreen />);
  await screen.findByText(rulePartNames.meeting);
  for (const part of ruleParts) {
    fireEvent.click(screen.getByText(rulePartNames[part]));
    for (const id of ruleIdsOf(part)) {
      if (typeof rules[id].value !== 'number') continue;
      const row = screen.getByText(rules[id].title).closest('.rules-row');
      expect(row?.querySelector('.rules-row-value')?.textContent).toMatch(
        /^\d+ (天|人|张|件|条|份|名|分|岁|遍|次|秒|小时|分钟|个字)$/,
      );
    }
    fireEvent.click(screen.getByText(rulePartNames[part]));
  }
});
