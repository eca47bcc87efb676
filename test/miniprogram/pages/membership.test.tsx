import { act, fireEvent, render, screen } from '@testing-library/react';
import { send } from '../../../miniprogram/cloud/transport';
import MembershipScreen from '../../../miniprogram/pages/points/membership';
import type { MemberChangeRow, MembershipPage } from '../../../shared/contract/membership';
import { membershipWords } from '../../../shared/text/words/membership';
import { page as taroPage } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/demo/switcher', () => ({ DemoSwitcher: () => null }));
jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));
window.matchMedia = () => ({ matches: false, addListener: () => undefined }) as unknown as MediaQueryList;

const sent = send as jest.Mock;
const source = { document: '道德信用社章程', article: '第 8 条', edition: '2025 年版' };
const mine: MembershipPage = {
  isMember: true,
  how: 'founding',
  sinceOn: null,
  open: null,
  join: { isOpen: false, refusal: { code: 'MemberAlready' } },
  leave: { isOpen: true },
  charter: {
    edition: 1,
    rules: [{ id: 'personPointsOnLeaving', title: '退社的社员，个人积分', value: 'village', source }],
  },
  level: null,
  yearEnd: null,
  residentDaysMin: 365,
  reasonCharsMin: 5,
  today: '2026-03-20',
  isSteward: false,
  isDesk: false,
};
const waiting: MemberChangeRow = {
  id: 'm1',
  what: 'leave',
  status: 'recorded',
  on: '2026-03-20',
  reason: '搬到县城去住了',
  fromHouseholdId: 'h1',
  toHouseholdId: null,
  recordedAtMs: 1,
  settlement: null,
  name: '村民三',
  recordedByName: '村民三',
  decidedByName: '',
  decidedReason: '',
  decide: { isOpen: true },
  isRecorder: false,
};
const shows = (more: Partial<MembershipPage>, rows: MemberChangeRow[] = []) =>
  sent.mockImplementation(({ action }: { action: string }) => {
    const data = action === 'points.membership' ? { ...mine, ...more } : { rows, next: null, changeId: 'm1' };
    return Promise.resolve({ ok: true, data });
  });
const commands = () =>
  sent.mock.calls
    .map(([call]) => call as { action: string; payload: unknown })
    .filter(({ action }) => !['points.membership', 'points.member-changes'].includes(action));
const tap = async (label: string) => {
  await act(async () => {
    fireEvent.click(screen.getAllByText(label).at(-1) as HTMLElement);
  });
};

beforeEach(() => {
  sent.mockReset();
  taroPage.open();
});

it('shows a member the charter, and lets them ask to leave with a reason', async () => {
  shows({});
  await act(async () => void render(<MembershipScreen />));
  expect(screen.getByText('退社的社员，个人积分：交回村里总账')).toBeTruthy();
  expect(screen.queryByText(membershipWords.desk)).toBeNull();
  await tap(membershipWords.leave);
  await act(async () => {
    fireEvent.input(screen.getByLabelText(membershipWords.reason), { target: { value: '搬到县城去住了' } });
  });
  await tap(membershipWords.leave);
  expect(commands()).toMatchObject([
    {
      action: 'points.record-member-change',
      payload: { villagerId: null, what: 'leave', on: '2026-03-20', householdId: null, reason: '搬到县城去住了' },
    },
  ]);
});

it('tells whoever is no member why they may not join', async () => {
  const join = { isOpen: false as const, refusal: { code: 'CreditNotOpen' as const, residentDaysMin: 365 } };
  shows({ isMember: false, how: 'entered', join, leave: join });
  await act(async () => void render(<MembershipScreen />));
  expect(screen.getByText(membershipWords.notMember)).toBeTruthy();
  expect(screen.getByText(/现在还不行/)).toBeTruthy();
  expect(screen.queryByText(membershipWords.join)).toBeNull();
});

it('asks the desk once more before a change is confirmed', async () => {
  shows({ isDesk: true }, [waiting]);
  await act(async () => void render(<MembershipScreen />));
  expect(screen.getByText('村民三 · 退社')).toBeTruthy();
  await tap(membershipWords.confirm);
  expect(screen.getByText(membershipWords.confirmNote)).toBeTruthy();
  expect(commands()).toEqual([]);
  await tap(membershipWords.confirm);
  expect(commands()).toMatchObject([
    { action: 'points.decide-member-change', payload: { changeId: 'm1', isConfirmed: true, reason: '' } },
  ]);
});

it('lets whoever entered a change only take it back', async () => {
  shows({ isDesk: true, isSteward: true }, [{ ...waiting, isRecorder: true }]);
  await act(async () => void render(<MembershipScreen />));
  expect(screen.queryByText(membershipWords.confirm)).toBeNull();
  expect(screen.getByText(membershipWords.takeBack)).toBeTruthy();
  expect(screen.getByText(membershipWords.record)).toBeTruthy();
});
