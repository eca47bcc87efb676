import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ClockPanel } from '../../../miniprogram/demo/clock-panel';
import { actAs, currentPerson } from '../../../miniprogram/demo/current-person';
import { groupPeople } from '../../../miniprogram/demo/group-people';
import { PeoplePanel } from '../../../miniprogram/demo/people-panel';
import { DemoSwitcher } from '../../../miniprogram/demo/switcher.h5';
import { DemoSwitcher as WeappSwitcher } from '../../../miniprogram/demo/switcher.weapp';
import { clockProblem, demoWords } from '../../../shared/text/demo';

const person = (name: string, ...roles: string[]) => ({
  openid: `demo-${name}`,
  villagerId: name,
  name,
  roles,
  group: '第三村民小组',
  isMember: roles.includes('councilMember'),
});
const people = [
  person('王秀兰', 'villager'),
  person('周立民', 'villager', 'councilMember', 'chair'),
  person('陈国华', 'villager', 'councilMember'),
];

const fetched = jest.fn();
const answer = (data: object) => ({ json: () => Promise.resolve({ ok: true, data }) });

beforeEach(() => {
  fetched.mockReset();
  globalThis.fetch = fetched;
  window.sessionStorage.clear();
});

it('groups everybody once, under the first of their roles, the many last', () => {
  const groups = groupPeople(people, '').map(({ role, members }) => [role, members.map(({ name }) => name)]);
  expect(groups).toEqual([
    ['chair', ['周立民']],
    ['councilMember', ['陈国华']],
    ['villager', ['王秀兰']],
  ]);
});

it('finds by name', () => {
  expect(groupPeople(people, ' 国华 ').flatMap(({ members }) => members)).toEqual([people[2]]);
});

it('chooses a person from the list', () => {
  const onChoose = jest.fn();
  render(<PeoplePanel people={people} hasFailed={false} chosenName="周立民" onChoose={onChoose} />);
  expect(screen.getByText(demoWords.current)).toBeTruthy();
  fireEvent.change(screen.getByLabelText(demoWords.searchLabel), { target: { value: '王' } });
  expect(screen.queryByText('陈国华')).toBeNull();
  fireEvent.click(screen.getByText('王秀兰'));
  expect(onChoose).toHaveBeenCalledWith(people[0]);
});

it('is plainly marked, and asks at once whom to act as', async () => {
  fetched.mockResolvedValue(answer({ people, nowMs: Date.now() }));
  render(<DemoSwitcher />);
  expect(screen.getByText(demoWords.mark)).toBeTruthy();
  expect(await screen.findByText('王秀兰')).toBeTruthy();
  expect(fetched).toHaveBeenCalledWith('/local/people', undefined);
});

it('stays closed once somebody is chosen, and opens by a tap', async () => {
  actAs({ openid: 'demo-周立民', name: '周立民' });
  fetched.mockRejectedValue(new Error('off'));
  render(<DemoSwitcher />);
  expect(screen.queryByRole('dialog')).toBeNull();
  fireEvent.click(screen.getByText('周立民'));
  expect(await screen.findByText(demoWords.peopleFailed)).toBeTruthy();
  expect(currentPerson()?.name).toBe('周立民');
});

it.each([
  [demoWords.hourLater, { advanceMs: 3_600_000 }],
  [demoWords.tomorrow, { advanceMs: 86_400_000 }],
  [demoWords.weekLater, { advanceMs: 604_800_000 }],
  [demoWords.nextDue, { toNextDue: true }],
])('moves the clock by %s', async (label, move) => {
  const onMoved = jest.fn();
  fetched.mockResolvedValue(answer({ nowMs: Date.now() }));
  render(<ClockPanel onMoved={onMoved} />);
  fireEvent.click(screen.getByText(label));
  await waitFor(() => expect(onMoved).toHaveBeenCalledTimes(1));
  const [address, init] = fetched.mock.calls[0] as [string, RequestInit];
  expect(address).toBe('/local/clock');
  expect(JSON.parse(init.body as string)).toEqual(move);
});

it('moves the clock to a day and time in Shanghai, forward only', async () => {
  const onMoved = jest.fn();
  fetched.mockResolvedValue(answer({ nowMs: Date.now() }));
  const { container } = render(<ClockPanel onMoved={onMoved} />);
  const day = container.querySelector('input[type=date]') as Element;
  expect(screen.getByText(demoWords.chooseDay)).toBeTruthy();
  fireEvent.change(day, { target: { value: '2020-01-01' } });
  expect(screen.getByText(demoWords.onlyForward)).toBeTruthy();
  fireEvent.change(day, { target: { value: '2999-01-01' } });
  fireEvent.click(screen.getByText(demoWords.moveThere));
  await waitFor(() => expect(onMoved).toHaveBeenCalledTimes(1));
  const [, init] = fetched.mock.calls[0] as [string, RequestInit];
  expect(JSON.parse(init.body as string)).toEqual({ nowMs: Date.parse('2999-01-01T11:30:00Z') });
});

it('says so when the clock did not move', async () => {
  fetched.mockRejectedValue(new Error('off'));
  render(<ClockPanel onMoved={jest.fn()} />);
  fireEvent.click(screen.getByText(demoWords.tomorrow));
  expect(await screen.findByText(demoWords.clockFailed)).toBeTruthy();
});

it('says why the embedded cloud would not move the clock', async () => {
  fetched.mockResolvedValue({ json: () => Promise.resolve({ ok: false, refusal: { code: 'ClockNothingDue' } }) });
  render(<ClockPanel onMoved={jest.fn()} />);
  fireEvent.click(screen.getByText(demoWords.nextDue));
  expect(await screen.findByText(clockProblem('ClockNothingDue'))).toBeTruthy();
  expect(clockProblem('ClockNothingDue')).not.toBe(demoWords.clockFailed);
});

it('draws nothing in WeChat', () => {
  expect(WeappSwitcher()).toBeNull();
});
