import { act, renderHook } from '@testing-library/react';
import { ConnectionLost } from '../../../miniprogram/cloud/connection-lost';
import { send } from '../../../miniprogram/cloud/transport';
import { dropUnsent, listUnsent } from '../../../miniprogram/cloud/unsent/unsent-store';
import { useCommand } from '../../../miniprogram/cloud/use-command';
import { repeatPausesMs } from '../../../miniprogram/cloud/with-repeats';
import { componentWords } from '../../../shared/text/components';
import { refusalSentence } from '../../../shared/text/refusals/all';

jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));

const sent = send as jest.Mock;
const payload = { proposalId: 'a' };
const done = { ok: true, data: { supportCount: 1 } };
const requestIds = () => sent.mock.calls.map(([request]) => (request as { requestId: string }).requestId);
const letTimePass = () => act(() => jest.advanceTimersByTimeAsync(repeatPausesMs.reduce((a, b) => a + b, 0)));

beforeEach(() => {
  jest.useFakeTimers();
  sent.mockReset();
});
afterEach(() => {
  listUnsent().forEach(({ requestId }) => dropUnsent(requestId));
  jest.useRealTimers();
});

function support() {
  const onDone = jest.fn();
  const onRefused = jest.fn();
  const hook = renderHook(() => useCommand('proposal.support', { onDone, onRefused }));
  return { ...hook, onDone, onRefused };
}

it('sends, tells that it is done, and gives the reply', async () => {
  sent.mockResolvedValue(done);
  const { result, onDone } = support();
  let reply: unknown;
  await act(async () => void (reply = await result.current.run(payload)));
  expect(reply).toEqual({ supportCount: 1 });
  expect(onDone).toHaveBeenCalledWith({ supportCount: 1 }, payload);
  expect(sent).toHaveBeenCalledWith({
    action: 'proposal.support',
    payload,
    requestId: expect.stringMatching(/^[\w-]{10,40}$/),
  });
  expect(result.current).toMatchObject({ isPending: false, problem: null });
});

it('sends a double tap once', async () => {
  let answer: (value: unknown) => void = () => undefined;
  sent.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
  const { result, onDone } = support();
  act(() => {
    void result.current.run(payload);
    void result.current.run(payload);
  });
  expect(result.current.isPending).toBe(true);
  await act(async () => answer(done));
  expect(sent).toHaveBeenCalledTimes(1);
  expect(onDone).toHaveBeenCalledTimes(1);
});

it('shows a refusal by its sentence until it is cleared', async () => {
  sent.mockResolvedValue({ ok: false, refusal: { code: 'SupportAlreadyGiven' } });
  const { result, onDone, onRefused } = support();
  await act(async () => void (await result.current.run(payload)));
  expect(result.current.problem).toBe(refusalSentence({ code: 'SupportAlreadyGiven' }));
  expect(result.current.retry).toBeNull();
  expect(onRefused).toHaveBeenCalledTimes(1);
  expect(onDone).not.toHaveBeenCalled();
  act(() => result.current.clear());
  expect(result.current.problem).toBeNull();
});

it('repeats under the same id when no answer comes', async () => {
  sent.mockRejectedValueOnce(new ConnectionLost('off')).mockRejectedValueOnce(new ConnectionLost('off'));
  sent.mockResolvedValueOnce(done);
  const { result, onDone } = support();
  act(() => void result.current.run(payload));
  await letTimePass();
  expect(onDone).toHaveBeenCalledTimes(1);
  expect(requestIds()).toHaveLength(3);
  expect(new Set(requestIds()).size).toBe(1);
});

it('gives up after a few repeats and offers a retry under the same id', async () => {
  sent.mockRejectedValue(new ConnectionLost('off'));
  const { result, onDone } = support();
  act(() => void result.current.run(payload));
  await letTimePass();
  expect(requestIds()).toHaveLength(repeatPausesMs.length + 1);
  expect(result.current).toMatchObject({ isPending: false, failure: componentWords.connectionLost });
  sent.mockResolvedValue(done);
  await act(async () => void (await result.current.retry?.()));
  expect(new Set(requestIds()).size).toBe(1);
  expect(onDone).toHaveBeenCalledTimes(1);
  expect(result.current.retry).toBeNull();
});

it('repeats by itself under the same id while the cloud is busy', async () => {
  const busy = { ok: false as const, refusal: { code: 'Busy' as const } };
  sent.mockResolvedValueOnce(busy).mockRejectedValueOnce(new ConnectionLost('off')).mockResolvedValueOnce(busy);
  sent.mockResolvedValueOnce(done);
  const { result, onDone, onRefused } = support();
  act(() => void result.current.run(payload));
  await letTimePass();
  expect([onDone.mock.calls.length, onRefused.mock.calls.length]).toEqual([1, 0]);
  expect(requestIds()).toHaveLength(4);
  expect(new Set(requestIds()).size).toBe(1);
});

it('says that the cloud is busy to the end, and keeps the id for the next tap', async () => {
  sent.mockResolvedValue({ ok: false, refusal: { code: 'Busy' } });
  const { result, onDone } = support();
  act(() => void result.current.run(payload));
  await letTimePass();
  expect(result.current).toMatchObject({ isPending: false, problem: refusalSentence({ code: 'Busy' }) });
  sent.mockResolvedValue(done);
  await act(async () => void (await result.current.run(payload)));
  expect(onDone).toHaveBeenCalledTimes(1);
  expect(new Set(requestIds()).size).toBe(1);
});

it('keeps the id for the same content tapped again, and takes a new one for other content', async () => {
  sent.mockRejectedValue(new ConnectionLost('off'));
  const { result } = support();
  act(() => void result.current.run(payload));
  await letTimePass();
  sent.mockResolvedValue({ ok: false, refusal: { code: 'NotBound' } });
  await act(async () => void (await result.current.run({ ...payload })));
  expect(new Set(requestIds()).size).toBe(1);
  await act(async () => void (await result.current.run(payload)));
  await act(async () => void (await result.current.run({ proposalId: 'b' })));
  expect(new Set(requestIds()).size).toBe(3);
});

it('does not repeat what broke for another reason than the connection', async () => {
  sent.mockRejectedValue(new TypeError('broken'));
  const { result } = support();
  await act(async () => void (await result.current.run(payload)));
  expect(sent).toHaveBeenCalledTimes(1);
  expect(result.current.failure).toBe(componentWords.connectionLost);
});
