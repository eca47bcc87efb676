import { act, renderHook, waitFor } from '@testing-library/react';
import { ConnectionLost } from '../../../miniprogram/cloud/connection-lost';
import { send } from '../../../miniprogram/cloud/transport';
import { useView } from '../../../miniprogram/cloud/use-view';
import { useLive } from '../../../miniprogram/pages/meeting/use-live';
import { page } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));

const sent = send as jest.Mock;
let revision = '100-a';
let isLost = false;
let readAtMs = 100;
const asked = (action: string) =>
  sent.mock.calls.filter(([call]) => (call as { action: string }).action === action).length;

beforeEach(() => {
  jest.useFakeTimers();
  page.open();
  revision = '100-a';
  isLost = false;
  readAtMs = 100;
  sent.mockReset();
  sent.mockImplementation(({ action }: { action: string }) => {
    if (isLost) return Promise.reject(new ConnectionLost('off'));
    const data = action === 'meeting.revision' ? { revision } : { readAtMs };
    return Promise.resolve({ ok: true, data });
  });
});
afterEach(() => jest.useRealTimers());

const show = (isBusy: boolean) =>
  renderHook(() => {
    const view = useView('meeting.evening', { meetingId: 'e1' });
    useLive('e1', view, isBusy);
    return view;
  });
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

it('asks every two seconds while it is busy, and reads nothing while nothing changes', async () => {
  readAtMs = 101;
  show(true);
  await pass(0);
  await pass(10_000);
  expect(asked('meeting.revision')).toBe(6);
  expect(asked('meeting.evening')).toBe(1);
});

it('asks every ten seconds while it is calm', async () => {
  readAtMs = 101;
  show(false);
  await pass(0);
  await pass(30_000);
  expect(asked('meeting.revision')).toBe(4);
});

it('reads the page once for each change, with the next question', async () => {
  readAtMs = 101;
  show(true);
  await pass(0);
  revision = '200-b';
  await pass(2_000);
  expect(asked('meeting.evening')).toBe(2);
  await pass(8_000);
  expect(asked('meeting.evening')).toBe(2);
});

it('reads again what changed between the page and the first question', async () => {
  readAtMs = 100;
  revision = '150-b';
  show(true);
  await pass(0);
  await pass(2_000);
  expect(asked('meeting.evening')).toBe(2);
});

it('catches up at once when a phone that was asleep is seen again', async () => {
  readAtMs = 101;
  show(false);
  await pass(0);
  act(() => page.hide());
  await pass(60_000);
  expect(asked('meeting.revision')).toBe(1);
  act(() => page.show());
  await pass(0);
  expect(asked('meeting.evening')).toBe(2);
  expect(asked('meeting.revision')).toBe(2);
});

it('reads what it missed when the line is back, though nothing has changed since', async () => {
  readAtMs = 101;
  const { result } = show(true);
  await pass(0);
  revision = '200-b';
  await pass(1_900);
  const before = asked('meeting.evening');
  isLost = true;
  act(() => void result.current.reload());
  await pass(4_000);
  expect(result.current.isStale).toBe(true);
  isLost = false;
  await pass(2_000);
  await waitFor(() => expect(result.current.isStale).toBe(false));
  expect(asked('meeting.evening')).toBeGreaterThan(before + 1);
});
