import { act, renderHook } from '@testing-library/react';
import { ConnectionLost } from '../../../miniprogram/cloud/connection-lost';
import { send } from '../../../miniprogram/cloud/transport';
import { useScreen } from '../../../miniprogram/pages/meeting/screen/use-screen';

jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));

const sent = send as jest.Mock;
const ticket = { villageId: 'v1', meetingId: 'e1', untilMs: 1, seal: 's' };
const calm = { phase: 'talk', code: null, isBusy: false, speaking: null, poll: null };
const speech = { ...calm, isBusy: true, speaking: { name: '王秀兰' } };
const poll = { ...calm, phase: 'poll', isBusy: true, poll: { castCount: 0 } };
let onTheWall: object;
let revision = '1';
let isLost = false;

beforeEach(() => {
  jest.useFakeTimers();
  onTheWall = calm;
  revision = '1';
  isLost = false;
  sent.mockReset();
  sent.mockImplementation(({ payload }: { payload: { seen: string } }) => {
    if (isLost) return Promise.reject(new ConnectionLost('off'));
    const page = payload.seen === revision ? null : onTheWall;
    return Promise.resolve({ ok: true, data: { revision, page } });
  });
});
afterEach(() => jest.useRealTimers());

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

async function hang(page: object) {
  onTheWall = page;
  const wall = renderHook(() => useScreen(ticket));
  await pass(0);
  return wall.result;
}

describe.each([
  ['somebody speaks', speech],
  ['a poll is open', poll],
])('the wall while %s', (_, page) => {
  it('asks every two seconds, also while nothing changes', async () => {
    await hang(page);
    expect(sent).toHaveBeenCalledTimes(1);
    await pass(20_000);
    expect(sent).toHaveBeenCalledTimes(11);
  });

  it('shows within two seconds what has just changed', async () => {
    const wall = await hang(page);
    // The worst moment for a change: right after a question was answered.
    onTheWall = { ...page, title: '换了' };
    revision = '2';
    await pass(1_999);
    expect(wall.current.page).not.toHaveProperty('title');
    await pass(1);
    expect(wall.current.page).toHaveProperty('title', '换了');
  });

  it('asks as often while the line is gone, and keeps its picture', async () => {
    const wall = await hang(page);
    isLost = true;
    await pass(20_000);
    expect(sent).toHaveBeenCalledTimes(11);
    expect(wall.current.page).toEqual(page);
    expect(wall.current.lostSinceMs).not.toBeNull();
  });
});

it('asks every ten seconds while the hall is calm, and every two from when somebody speaks', async () => {
  await hang(calm);
  await pass(30_000);
  expect(sent).toHaveBeenCalledTimes(4);
  onTheWall = speech;
  revision = '2';
  await pass(10_000);
  expect(sent).toHaveBeenCalledTimes(5);
  await pass(10_000);
  expect(sent).toHaveBeenCalledTimes(10);
});
