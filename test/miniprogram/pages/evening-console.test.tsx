import { setImmediate } from 'node:timers';

import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { noteReader } from '../../../miniprogram/cloud/reader';
import { send, type WireRequest } from '../../../miniprogram/cloud/transport';
import EveningPage from '../../../miniprogram/pages/meeting/evening';
import { consoleWords, recorderWords } from '../../../shared/text/words/console';
import { floorWords } from '../../../shared/text/words/floor';
import { eveningWords } from '../../../shared/text/words/meeting';
import { convenedEvening, openEvening } from '../../helpers/evenings';
import { page } from '../../helpers/taro/taro';
import { World } from '../../helpers/world';

// The store of the village stands on Node, the page in a browser's surroundings, which lack this.
globalThis.setImmediate = setImmediate;
jest.mock('../../../miniprogram/demo/switcher', () => ({ DemoSwitcher: () => null }));
jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));
window.matchMedia = () => ({ matches: false, addListener: () => undefined }) as unknown as MediaQueryList;

let world: World;
let meetingId = '';
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

async function settle(): Promise<void> {
  for (let times = 0; times < 5; times += 1) await act(() => new Promise((done) => setTimeout(done, 10)));
}

async function tap(label: string | RegExp): Promise<void> {
  act(() => void fireEvent.click(screen.getByText(label)));
  await settle();
}

async function openAs(who: string): Promise<void> {
  (send as jest.Mock).mockImplementation((request: WireRequest) =>
    world.send(who, JSON.parse(JSON.stringify(request))),
  );
  page.open({ id: meetingId });
  noteReader(who);
  render(<EveningPage />);
  await settle();
}

/** What the console lists: each act, and why not where it is greyed. */
async function listed(): Promise<Map<string, string | null>> {
  await tap(consoleWords.more);
  const sheet = screen.getByRole('dialog');
  const entries = within(sheet)
    .getAllByRole('button')
    .filter((one) => one.classList.contains('console-entry'));
  const reasonOf = (entry: Element) => entry.closest('.console-run')?.querySelector('.console-reason')?.textContent;
  return new Map(entries.map((entry) => [entry.textContent ?? '', reasonOf(entry) ?? null]));
}

async function startMatter(): Promise<void> {
  const { nextItemId } = await world.done('ch001', 'meeting.evening', { meetingId });
  await world.done('ch001', 'meeting.start-item', { meetingId, itemId: nextItemId ?? '' });
}

it('lists before the opening what has to wait, with the reason', async () => {
  meetingId = await convenedEvening(world);
  await openAs('ch001');
  const entries = await listed();
  expect(entries.get(floorWords.raisePoint)).toBe(consoleWords.notOpenYet);
  expect(entries.get(eveningWords.adjourn)).toBe(consoleWords.notOpenYet);
  const said = [...document.querySelectorAll('.console-group')].map(
    ({ textContent }) => textContent.split(consoleWords.notOpenYet).length - 1,
  );
  expect(Math.max(...said)).toBe(1);
  expect(entries.get(consoleWords.quorum)).toBeNull();
  expect(entries.get(eveningWords.toNotice)).toBeNull();
});

it('has everything besides what is next one tap away while a matter is discussed', async () => {
  meetingId = await openEvening(world);
  await startMatter();
  await openAs('ch001');
  const entries = await listed();
  const isOpen = [...entries].filter(([, closed]) => closed === null).map(([label]) => label);
  expect(isOpen).toEqual(
    expect.arrayContaining([
      floorWords.raisePoint,
      '请周律师（法律顾问）发言',
      eveningWords.pollOrDefer,
      eveningWords.suspend,
      floorWords.handOver,
      eveningWords.adjourn,
      eveningWords.checkInList,
      consoleWords.quorum,
    ]),
  );
  expect(entries.has(floorWords.takeBack)).toBe(false);
  expect(entries.get(eveningWords.startNext)).toBe(consoleWords.noNextItem);
  await tap(eveningWords.suspend);
  expect((await world.done('ch001', 'meeting.evening', { meetingId })).meeting.status).toBe('suspended');
});

it('closes while somebody speaks what would interrupt them, and says who', async () => {
  meetingId = await openEvening(world);
  await startMatter();
  await world.done('ch001', 'meeting.give-floor', { meetingId, villagerId: 'cm001' });
  await openAs('ch001');
  const entries = await listed();
  expect(entries.get('请周律师（法律顾问）发言')).toBe(consoleWords.somebodySpeaks('成员1'));
  expect(entries.get(floorWords.moreTime)).toBeNull();
  expect(entries.get(floorWords.raisePoint)).toBeNull();
  expect(entries.get('撤回：请成员1发言')).toBeNull();
});

it('puts a point of order under the thumb before all else', async () => {
  meetingId = await openEvening(world);
  await startMatter();
  await world.done('cm001', 'meeting.raise-point-of-order', { meetingId, villagerId: 'cm001', text: '人数不对' });
  await openAs('ch001');
  expect((await listed()).get(eveningWords.pollOrDefer)).toContain('成员1提了程序问题');
  await tap('×');
  await tap(floorWords.rule);
  expect(screen.getAllByText(floorWords.rulingIncomplete)).toHaveLength(1);
  await tap(floorWords.dismiss);
  expect(screen.queryByText(floorWords.rulingConfirm)).toBeNull();
  const field = within(screen.getByRole('dialog')).getByPlaceholderText(floorWords.rulingPlaceholder);
  fireEvent.input(field, { target: { value: '刚清点过' }, detail: { value: '刚清点过' } });
  await tap(floorWords.dismiss);
  await tap(floorWords.rulingConfirm);
  expect((await world.done('ch001', 'meeting.evening', { meetingId })).floor?.points).toMatchObject([
    { ruling: { isUpheld: false, text: '刚清点过' } },
  ]);
});

it('is the clerk’s too, with what is the chair’s greyed; a member has none', async () => {
  meetingId = await openEvening(world);
  await openAs('ck001');
  const entries = await listed();
  expect(entries.get(eveningWords.adjourn)).toContain('理事长');
  expect(entries.has(recorderWords.begin)).toBe(true);
  await openAs('cm001');
  expect(screen.getAllByText(consoleWords.more)).toHaveLength(1);
});
