import { setImmediate } from 'node:timers';

import { act, fireEvent, render, screen } from '@testing-library/react';
import { ConnectionLost } from '../../../miniprogram/cloud/connection-lost';
import { send, type WireRequest } from '../../../miniprogram/cloud/transport';
import { sendUnsent } from '../../../miniprogram/cloud/unsent/send-unsent';
import { listUnsent } from '../../../miniprogram/cloud/unsent/unsent-store';
import EveningPage from '../../../miniprogram/pages/meeting/evening';
import { deskWords, waitingToSend } from '../../../shared/text/words/desk';
import { eveningWords, giveFloorTo } from '../../../shared/text/words/meeting';
import { openEvening } from '../../helpers/evenings';
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

const minute = 60_000;
let world: World;
let meetingId = '';
let isCut = false;

beforeEach(async () => {
  world = await World.create();
  meetingId = await openEvening(world);
  const { nextItemId } = await world.done('ch001', 'meeting.evening', { meetingId });
  await world.done('ch001', 'meeting.start-item', { meetingId, itemId: nextItemId ?? '' });
  mockNowMs = world.now;
  isCut = false;
  (send as jest.Mock).mockImplementation((request: WireRequest) => {
    if (isCut) return Promise.reject(new ConnectionLost('off'));
    return world.send('ch001', JSON.parse(JSON.stringify(request)));
  });
  page.open({ id: meetingId });
});
afterEach(async () => {
  await world.close();
});

async function open(): Promise<() => void> {
  const { unmount } = render(<EveningPage />);
  await settle();
  expect(screen.getByText(eveningWords.speeches)).toBeTruthy();
  return unmount;
}

/** A tap a minute later, and whatever comes of it. */
async function tap(label: string): Promise<void> {
  mockNowMs += minute;
  world.moveTo(mockNowMs);
  act(() => void fireEvent.click(screen.getByText(label)));
  await settle();
}

async function settle(): Promise<void> {
  for (let times = 0; times < 5; times += 1) await act(() => new Promise((done) => setTimeout(done, 10)));
}

const recorded = async () => {
  const { floor } = await world.done('ck001', 'meeting.evening', { meetingId });
  return [...(floor?.speeches ?? [])].reverse().map(({ name, gist, startedAtMs, endedAtMs }) => {
    return [name, gist, endedAtMs === null ? null : (endedAtMs - startedAtMs) / minute];
  });
};

function write(gist: string): void {
  const field = document.querySelector('input')!;
  fireEvent.input(field, { target: { value: gist }, detail: { value: gist } });
}

it('goes on with the talk while the line is cut, and sends it in order, once each, when it is back', async () => {
  const leave = await open();
  await tap(giveFloorTo('理事长一'));
  expect(await recorded()).toEqual([['理事长一', '', null]]);
  isCut = true;
  write('先装三盏');
  await tap(eveningWords.endWithNote);
  expect(screen.getByText('先装三盏')).toBeTruthy();
  await tap(giveFloorTo('记录员一'));
  expect(screen.getAllByText(deskWords.waiting).length).toBeGreaterThan(0);
  await tap(eveningWords.endSpeech);
  await tap(giveFloorTo('成员1'));
  await tap(eveningWords.endSpeech);
  expect(screen.getByText(waitingToSend(5))).toBeTruthy();
  expect(screen.getByText(giveFloorTo('成员2'))).toBeTruthy();
  expect(await recorded()).toEqual([['理事长一', '', null]]);
  leave();

  // The mini-program was closed meanwhile: what was entered lies on the phone, and is on the page when it is opened.
  expect(listUnsent().map(({ action }) => action.replace('meeting.', ''))).toEqual([
    'end-speech',
    'give-floor',
    'end-speech',
    'give-floor',
    'end-speech',
  ]);
  await open();
  expect(screen.getByText(giveFloorTo('成员2'))).toBeTruthy();
  expect(screen.getByText(waitingToSend(5))).toBeTruthy();
  isCut = false;
  await act(async () => sendUnsent());
  await settle();
  expect(await recorded()).toEqual([
    ['理事长一', '先装三盏', 1],
    ['记录员一', '', 1],
    ['成员1', '', 1],
  ]);
  expect(listUnsent()).toEqual([]);
  expect(screen.queryByText(waitingToSend(5))).toBeNull();
});

it('says of what another device has entered too that it is there, and of what came too late why it was not taken', async () => {
  await open();
  isCut = true;
  await tap(giveFloorTo('理事长一'));
  write('先装三盏');
  await tap(eveningWords.endWithNote);
  await world.done('ck001', 'meeting.give-floor', { meetingId, villagerId: 'ch001' });
  await world.done('ck001', 'meeting.end-speech', { meetingId, note: { gist: '三盏不够', stance: null } });
  isCut = false;
  await act(async () => sendUnsent());
  await settle();
  expect(await recorded()).toEqual([['理事长一', '三盏不够', 0]]);
  expect(screen.getByText(new RegExp(`${giveFloorTo('理事长一')}.*${deskWords.alreadySo}`))).toBeTruthy();
  expect(screen.getByText(/先装三盏.*没有记上.*别人先记了/)).toBeTruthy();
  for (const seen of screen.getAllByText(deskWords.seen)) fireEvent.click(seen);
  expect(listUnsent()).toEqual([]);
});
