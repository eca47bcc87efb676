import { act, renderHook } from '@testing-library/react';
import { send } from '../../../miniprogram/cloud/transport';
import { usePoll } from '../../../miniprogram/pages/vote/poll/use-poll';
import { page } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));

const sent = send as jest.Mock;
const closed = { isOpen: false, refusal: { code: 'MeetingOnlyChair' } };
const counts = { for: 1, against: 0, abstain: 0 };
let poll: object;
let revision = 'a';
const asked = (action: string) =>
  sent.mock.calls.filter(([call]) => (call as { action: string }).action === action).length;
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

beforeEach(() => {
  jest.useFakeTimers();
  page.open();
  revision = 'a';
  poll = { meetingId: 'e1', status: 'open', liveCounts: null, permissions: { close: closed } };
  sent
    .mockReset()
    .mockImplementation(({ action }: { action: string }) =>
      Promise.resolve({ ok: true, data: action === 'meeting.revision' ? { revision } : poll }),
    );
});
afterEach(() => jest.useRealTimers());

const show = () => renderHook(() => usePoll('p1')).result;

it('asks the small revision every two seconds, and reads a poll without counts only when that moved', async () => {
  const view = show();
  await pass(0);
  await pass(10_000);
  expect(asked('vote.poll')).toBe(1);
  expect(asked('meeting.revision')).toBeGreaterThanOrEqual(5);
  revision = 'b';
  poll = { ...poll, status: 'closing' };
  await pass(2_000);
  expect(view.current.data).toMatchObject({ status: 'closing' });
});

it.each([
  ['shows counts while it runs', { liveCounts: counts }],
  ['may be closed by the reader', { permissions: { close: { isOpen: true } } }],
])('reads a poll that %s every two seconds, and asks nothing besides', async (_, more) => {
  poll = { ...poll, ...more };
  const view = show();
  await pass(0);
  const before = asked('meeting.revision');
  poll = { ...poll, liveCounts: { ...counts, for: 2 } };
  await pass(2_000);
  expect(view.current.data).toMatchObject({ liveCounts: { for: 2 } });
  await pass(8_000);
  expect(asked('vote.poll')).toBe(6);
  expect(asked('meeting.revision')).toBe(before);
});

it('is read no more once it is over', async () => {
  poll = { ...poll, status: 'closed', liveCounts: counts };
  show();
  await pass(10_000);
  expect(asked('vote.poll')).toBe(1);
  expect(asked('meeting.revision')).toBe(0);
});
