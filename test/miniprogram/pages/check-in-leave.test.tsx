import { setImmediate } from 'node:timers';

import { act, fireEvent, render, screen } from '@testing-library/react';
import { ConnectionLost } from '../../../miniprogram/cloud/connection-lost';
import { send, type WireRequest } from '../../../miniprogram/cloud/transport';
import { listUnsent } from '../../../miniprogram/cloud/unsent/unsent-store';
import CheckInPage from '../../../miniprogram/pages/meeting/check-in';
import { checkInWords } from '../../../shared/text/words/meeting';
import { leaveEntryLabels, leaveNote, leaveWayNames } from '../../../shared/text/words/leave';
import { fridayEvening } from '../../helpers/a-meeting';
import { convenedEvening } from '../../helpers/evenings';
import { page } from '../../helpers/taro/taro';
import { World } from '../../helpers/world';

// The store of the village stands on Node, the page in a browser's surroundings, which lack this.
globalThis.setImmediate = setImmediate;
jest.mock('../../../miniprogram/demo/switcher', () => ({ DemoSwitcher: () => null }));
jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));
jest.mock('../../../miniprogram/cloud/with-repeats', () => ({ withRepeats: (ask: () => Promise<unknown>) => ask() }));
let mockNowMs = 0;
jest.mock('../../../miniprogram/cloud/clock', () => ({
  serverNowMs: () => mockNowMs,
  useNow: () => mockNowMs,
  noteServerNow: () => undefined,
}));
window.matchMedia = () => ({ matches: false, addListener: () => undefined }) as unknown as MediaQueryList;

let world: World;
let meetingId = '';
let isCut = false;

beforeEach(async () => {
  world = await World.create();
  meetingId = await convenedEvening(world);
  mockNowMs = world.now;
  isCut = false;
  (send as jest.Mock).mockImplementation((request: WireRequest) => {
    if (isCut) return Promise.reject(new ConnectionLost('off'));
    return world.send('ck001', JSON.parse(JSON.stringify(request)));
  });
  page.open({ id: meetingId });
});
afterEach(() => world.close());

async function settle(): Promise<void> {
  for (let turns = 0; turns < 40; turns += 1) await act(() => new Promise((done) => setImmediate(done)));
}

async function tap(label: string): Promise<void> {
  fireEvent.click(screen.getByLabelText(label));
  await settle();
}

it('takes down leave that was told by telephone, says who entered it, and takes it back', async () => {
  render(<CheckInPage />);
  await settle();
  await tap(`成员7 ${leaveEntryLabels.enter}`);
  expect(screen.getByText(leaveEntryLabels.howMissing)).toBeTruthy();
  fireEvent.click(screen.getByText(leaveWayNames.phone));
  await settle();
  expect(screen.getByText(leaveEntryLabels.reasonMissing)).toBeTruthy();
  fireEvent.input(screen.getByLabelText(leaveEntryLabels.reason), { target: { value: '进城看病' } });
  fireEvent.click(screen.getByText(leaveEntryLabels.confirm));
  await settle();
  expect(screen.getByText(leaveNote('进城看病', { byName: '记录员一' }))).toBeTruthy();
  await tap(`成员7 ${leaveEntryLabels.entered}`);
  fireEvent.click(screen.getByText(leaveEntryLabels.undo));
  await settle();
  expect(screen.queryByText(leaveNote('进城看病', { byName: '记录员一' }))).toBeNull();
  expect(screen.getByLabelText(`成员7 ${leaveEntryLabels.enter}`)).toBeTruthy();
});

it('keeps with a tick the moment at which it was made, for when the line is back', async () => {
  world.moveTo(fridayEvening);
  mockNowMs = fridayEvening;
  render(<CheckInPage />);
  await settle();
  isCut = true;
  fireEvent.click(screen.getByRole('button', { name: new RegExp(`成员1 .*${checkInWords.checkIn}`) }));
  await settle();
  expect(listUnsent()).toMatchObject([
    { action: 'meeting.check-in', payload: { meetingId, villagerId: 'cm001', atMs: fridayEvening } },
  ]);
  expect(screen.queryByLabelText(`成员1 ${leaveEntryLabels.enter}`)).toBeNull();
});
