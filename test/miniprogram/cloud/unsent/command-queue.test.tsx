import { act, renderHook } from '@testing-library/react';
import { ConnectionLost } from '../../../../miniprogram/cloud/connection-lost';
import { noteReader } from '../../../../miniprogram/cloud/reader';
import { send, type WireRequest } from '../../../../miniprogram/cloud/transport';
import { sendUnsent } from '../../../../miniprogram/cloud/unsent/send-unsent';
import { maySendByItself, type UnsentCommand } from '../../../../miniprogram/cloud/unsent/unsent-command';
import { dropUnsent, listUnsent } from '../../../../miniprogram/cloud/unsent/unsent-store';
import { useCommandQueue } from '../../../../miniprogram/cloud/unsent/use-command-queue';
import { useCommand } from '../../../../miniprogram/cloud/use-command';
import Taro, { page } from '../../../helpers/taro/taro';

jest.mock('../../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));
jest.mock('../../../../miniprogram/cloud/with-repeats', () => ({
  withRepeats: (ask: () => Promise<unknown>) => ask(),
}));

const sent = send as jest.Mock<Promise<unknown>, [WireRequest]>;
const meetingId = 'meeting1';
const subject = { subject: meetingId };
const done = { ok: true, data: { presentCount: 1, memberCount: 9 } };
const refused = { ok: false, refusal: { code: 'CheckInAlreadyHere', name: '王秀兰' } };
const off = () => sent.mockRejectedValue(new ConnectionLost('off'));
const payloads = () => sent.mock.calls.map(([{ payload }]) => (payload as { villagerId: string }).villagerId);
const settle = () => act(async () => sendUnsent());

beforeEach(() => {
  page.open();
  sent.mockReset();
  noteReader('ck001');
});
afterEach(() => listUnsent().forEach(({ requestId }) => dropUnsent(requestId)));

function desk(onAnswered = jest.fn()) {
  const hook = renderHook(() => useCommandQueue({ ...subject, onAnswered }));
  const checkIn = (villagerId: string) =>
    act(() => hook.result.current.put('meeting.check-in', { meetingId, villagerId }, { title: `${villagerId}签到` }));
  return { ...hook, checkIn, onAnswered };
}

it('sends at once when the line is good, and tells how it ended', async () => {
  sent.mockResolvedValue(done);
  const { checkIn, result, onAnswered } = desk();
  checkIn('cm001');
  await settle();
  expect(payloads()).toEqual(['cm001']);
  expect(onAnswered).toHaveBeenCalledWith(expect.objectContaining({ title: 'cm001签到' }), done);
  expect(result.current.commands).toEqual([]);
});

it('shows what waits, and sends it strictly in order when the line is back', async () => {
  off();
  const { checkIn, result } = desk();
  ['cm001', 'cm002', 'cm003'].forEach(checkIn);
  await settle();
  expect(result.current.commands.map(({ title, state }) => [title, state])).toEqual([
    ['cm001签到', 'waiting'],
    ['cm002签到', 'waiting'],
    ['cm003签到', 'waiting'],
  ]);
  expect(new Set(payloads())).toEqual(new Set(['cm001']));
  sent.mockReset();
  let underWay = 0;
  sent.mockImplementation(async () => {
    underWay += 1;
    expect(underWay).toBe(1);
    await Promise.resolve();
    underWay -= 1;
    return done;
  });
  await settle();
  expect(payloads()).toEqual(['cm001', 'cm002', 'cm003']);
  expect(result.current.commands).toEqual([]);
});

it('does not lose what follows a refused one, and keeps the refusal to be read', async () => {
  sent.mockResolvedValueOnce(done).mockResolvedValueOnce(refused).mockResolvedValueOnce(done);
  const { checkIn, result, onAnswered } = desk();
  ['cm001', 'cm002', 'cm003'].forEach(checkIn);
  await settle();
  expect(payloads()).toEqual(['cm001', 'cm002', 'cm003']);
  expect(result.current.commands).toMatchObject([{ title: 'cm002签到', state: 'refused', refusal: refused.refusal }]);
  expect(onAnswered).toHaveBeenCalledTimes(3);
  act(() => result.current.discard(result.current.commands[0]?.requestId ?? ''));
  expect(result.current.commands).toEqual([]);
});

it('waits behind a cloud that is busy, and asks under the same id', async () => {
  sent.mockResolvedValueOnce({ ok: false, refusal: { code: 'Busy' } }).mockResolvedValue(done);
  const { checkIn } = desk();
  ['cm001', 'cm002'].forEach(checkIn);
  await settle();
  await settle();
  expect(payloads()).toEqual(['cm001', 'cm001', 'cm002']);
  const [first, again] = sent.mock.calls.map(([{ requestId }]) => requestId);
  expect(again).toBe(first);
});

it('outlives the page and is sent for the person who made it', async () => {
  off();
  const first = desk();
  first.checkIn('cm001');
  await settle();
  first.unmount();
  sent.mockReset().mockResolvedValue(done);
  const second = renderHook(() => useCommandQueue(subject));
  expect(second.result.current.commands).toHaveLength(1);
  await settle();
  expect(sent).toHaveBeenCalledWith(expect.objectContaining({ asVillagerId: 'ck001' }));
  expect(listUnsent()).toEqual([]);
});

it('shows a page only what belongs to it', async () => {
  off();
  const { checkIn } = desk();
  checkIn('cm001');
  const other = renderHook(() => useCommandQueue({ subject: 'meeting2' }));
  expect(other.result.current.commands).toEqual([]);
  await settle();
});

it('sends a page’s own act after what was queued before it', async () => {
  off();
  const { checkIn } = desk();
  checkIn('cm001');
  await settle();
  sent.mockReset().mockResolvedValue(done);
  const { result } = renderHook(() => useCommand('meeting.check-out'));
  await act(async () => void (await result.current.run({ meetingId, villagerId: 'cm001' })));
  expect(sent.mock.calls.map(([{ action }]) => action)).toEqual(['meeting.check-in', 'meeting.check-out']);
});

it('lets the same form with other words take the place of what was not answered', async () => {
  off();
  const { result } = renderHook(() => useCommand('proposal.submit'));
  await act(async () => void (await result.current.run({ body: '路灯坏了', photoIds: [] })));
  await act(async () => void (await result.current.run({ body: '村口的路灯坏了', photoIds: [] })));
  expect(listUnsent()).toMatchObject([{ payload: { body: '村口的路灯坏了' } }]);
});

it('forgets the half-filled form once the act is accepted without its page', async () => {
  off();
  Taro.setStorageSync('draft:nobody:proposal.raise', '{"body":"路灯坏了"}');
  const { result, unmount } = renderHook(() => useCommand('proposal.submit', { draftKey: 'proposal.raise' }));
  await act(async () => void (await result.current.run({ body: '路灯坏了', photoIds: [] })));
  unmount();
  sent.mockReset().mockResolvedValue({ ok: true, data: {} });
  await settle();
  expect(Taro.getStorageSync('draft:nobody:proposal.raise')).toBe('');
});

it('tells a page that is still there how its act ended, by the queue', async () => {
  off();
  const onDone = jest.fn();
  const { result } = renderHook(() => useCommand('proposal.support', { onDone }));
  await act(async () => void (await result.current.run({ proposalId: 'a' })));
  expect(result.current.retry).not.toBeNull();
  sent.mockReset().mockResolvedValue({ ok: true, data: { supportCount: 3 } });
  await settle();
  expect(onDone).toHaveBeenCalledWith({ supportCount: 3 }, { proposalId: 'a' });
  expect(result.current).toMatchObject({ problem: null, retry: null });
});

it('keeps what has no room on the phone as long as the app lives', async () => {
  off();
  const setStorage = jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
    throw new Error('exceed storage max size');
  });
  const { checkIn, result } = desk();
  checkIn('cm001');
  await settle();
  expect(result.current.commands).toHaveLength(1);
  setStorage.mockRestore();
});

describe('what may be sent without asking again', () => {
  const command = (parts: Partial<UnsentCommand>) => ({ madeAtMs: 0, isQueued: false, ...parts }) as UnsentCommand;
  const minute = 60_000;
  const day = 24 * 60 * minute;
  it.each([
    ['proposal.submit', day, true],
    ['proposal.submit', day + 1, false],
    ['vote.cast', day, true],
    ['meeting.open', 2 * minute, true],
    ['meeting.open', 2 * minute + 1, false],
    ['vote.close-poll', 2 * minute + 1, false],
    ['meeting.check-in', 2 * minute + 1, true],
  ] as const)('%s after %d ms: %s', (action, ageMs, expected) => {
    expect(maySendByItself(command({ action }), ageMs)).toBe(expected);
  });
  it('lets the desk’s queue go on for an evening', () => {
    expect(maySendByItself(command({ action: 'meeting.give-floor', isQueued: true }), 3 * 60 * minute)).toBe(true);
  });
});
