import { act, fireEvent, render, renderHook, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { send } from '../../../miniprogram/cloud/transport';
import { skipTour } from '../../../miniprogram/cloud/tour';
import { useMode } from '../../../miniprogram/cloud/mode';
import HomePage from '../../../miniprogram/pages/home';
import type { Task } from '../../../shared/domain/home/task';
import { homeWords } from '../../../shared/text/words/home';
import { page } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/demo/switcher', () => ({ DemoSwitcher: () => null }));
jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));
window.matchMedia = () => ({ matches: false, addListener: () => undefined }) as unknown as MediaQueryList;

const sent = send as jest.Mock;
const soonMs = Date.now() + 3 * 86_400_000;
const shows = (tasks: Task[]) => sent.mockResolvedValue({ ok: true, data: { name: '林国栋', tasks } });

const meeting: Task = {
  kind: 'meeting',
  meetingId: 'e1',
  title: '十一月夜话',
  place: '议事厅',
  startAtMs: soonMs,
  isInSession: false,
  isToday: false,
  attendance: 'expected',
  isInCharge: false,
};
const report: Task = {
  kind: 'matter',
  proposalId: 'm1',
  title: '装路灯',
  status: 'inProgress',
  verb: 'reportProgress',
  isObjected: false,
  decisionId: 'd1',
  dueAtMs: soonMs,
  isOverdue: false,
};
const own: Task = {
  kind: 'ownMatter',
  proposalId: 'm2',
  title: '清水渠',
  status: 'raised',
  relation: 'author',
  holder: { kind: 'body', body: 'partyOrganisation' },
  dueAtMs: soonMs,
  isOverdue: false,
};

beforeEach(() => page.open());

it('says that nothing is to be done, and how to raise something', async () => {
  shows([]);
  render(<HomePage />);
  expect(await screen.findByText(homeWords.nothingToDo)).toBeTruthy();
  fireEvent.click(screen.getByText(homeWords.raise));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/proposal/raise/index' });
});

it('gives the first task the one strong action, the others a quiet way', async () => {
  shows([meeting, report]);
  const { container } = render(<HomePage />);
  fireEvent.click(await screen.findByText('看通知和议程'));
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/agenda/notice/index?id=e1' });
  expect(container.querySelectorAll('.action-primary')).toHaveLength(1);
  fireEvent.click(screen.getByText('报进展'));
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/follow-up/report/index?id=m1' });
});

it('tells in whose hands my own matter is, apart from what I have to do', async () => {
  shows([own]);
  render(<HomePage />);
  expect(await screen.findByText(/在村党组织手里/)).toBeTruthy();
  expect(await screen.findByText(homeWords.nothingToDo)).toBeTruthy();
  fireEvent.click(screen.getByText('清水渠'));
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/proposal/matter/index?id=m2' });
});

it.each<[string, Partial<Extract<Task, { kind: 'meeting' }>>, string]>([
  ['in session', { isInSession: true, isToday: true }, '/pages/meeting/evening/index?id=e1'],
  ['today, for who leads it', { isToday: true, isInCharge: true }, '/pages/meeting/evening/index?id=e1'],
  ['today, for a member', { isToday: true }, '/pages/agenda/notice/index?id=e1'],
])('leads to where a meeting %s is', async (_, parts, url) => {
  shows([{ ...meeting, ...parts }]);
  const { container } = render(<HomePage />);
  await screen.findByText('十一月夜话');
  fireEvent.click(container.querySelector('.action-primary')!);
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url });
});

it('shows an elder three buttons, and all others behind one word', async () => {
  const { result } = renderHook(() => useMode());
  act(() => result.current.chooseSize('elder'));
  skipTour();
  shows([]);
  const { container } = render(<HomePage />);
  await screen.findByText(homeWords.nothingToDo);
  const buttons = () => [...container.querySelectorAll('[role=link], [role=button]')].map((each) => each.textContent);
  const [raise, all, mine, ...others] = buttons();
  expect([raise, all, mine].join()).toMatch(/提一件事.*村里的事.*我的事/);
  expect(others).toEqual([homeWords.others]);
  fireEvent.click(screen.getByText(homeWords.others));
  expect(screen.getByText(homeWords.me)).toBeTruthy();
  act(() => result.current.chooseSize('system'));
});

it('shows the requests in my hands among what is to be done, what is overdue first', async () => {
  const request = (requestId: string, isOverdue: boolean): Task => ({
    kind: 'request',
    requestId,
    title: `${requestId}漏水`,
    status: 'received',
    isToTakeOn: false,
    dueAtMs: soonMs,
    isOverdue,
  });
  sent.mockImplementation(({ action }: { action: string }) => {
    const waiting = { requests: [request('r1', true), request('r2', false)] };
    return Promise.resolve({ ok: true, data: action === 'home.read' ? { name: '林国栋', tasks: [report] } : waiting });
  });
  const { container } = render(<HomePage />);
  await screen.findByText('r2漏水');
  const titles = [...container.querySelectorAll('.task-card-title')].map(({ textContent }) => textContent);
  expect(titles).toEqual(['r1漏水', '装路灯', 'r2漏水']);
  expect(screen.queryByText(homeWords.nothingToDo)).toBeNull();
  fireEvent.click(container.querySelector('.action-primary')!);
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/service/request/index?id=r1' });
});
