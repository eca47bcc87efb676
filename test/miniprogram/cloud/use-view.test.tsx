import { act, renderHook, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { ConnectionLost } from '../../../miniprogram/cloud/connection-lost';
import { send } from '../../../miniprogram/cloud/transport';
import { useView } from '../../../miniprogram/cloud/use-view';
import type { ActionName, PayloadOf } from '../../../shared/contract';
import { componentWords } from '../../../shared/text/components';
import { refusalSentence } from '../../../shared/text/refusals/all';
import { page } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));

const sent = send as jest.Mock;
const action: ActionName = 'proposal.support';
const payloadFor = (proposalId: string): PayloadOf<typeof action> => ({ proposalId });
const answer = (supportCount: number) => ({ ok: true, data: { supportCount } });

beforeEach(() => {
  page.open();
  sent.mockReset();
});

const show = (proposalId = 'a', options = {}) =>
  renderHook(({ id }) => useView(action, payloadFor(id), options), { initialProps: { id: proposalId } });

it('reads once when the page opens, also when it is shown at once', async () => {
  sent.mockResolvedValue(answer(1));
  const { result } = show();
  act(() => page.show());
  expect(result.current.status).toBe('loading');
  await waitFor(() => expect(result.current.status).toBe('ready'));
  expect(result.current.data).toEqual({ supportCount: 1 });
  expect(sent).toHaveBeenCalledTimes(1);
});

it('reads again when shown again and on pull-down, keeping what is there meanwhile', async () => {
  sent.mockResolvedValueOnce(answer(1)).mockResolvedValueOnce(answer(2)).mockResolvedValueOnce(answer(3));
  const { result } = show();
  await waitFor(() => expect(result.current.status).toBe('ready'));
  act(() => page.show());
  expect(result.current).toMatchObject({ status: 'ready', isRefreshing: true, data: { supportCount: 1 } });
  await waitFor(() => expect(result.current.data).toEqual({ supportCount: 2 }));
  act(() => page.pullDown());
  await waitFor(() => expect(result.current.data).toEqual({ supportCount: 3 }));
  await waitFor(() => expect(Taro.stopPullDownRefresh).toHaveBeenCalledTimes(1));
});

it('gives a refusal with its sentence', async () => {
  sent.mockResolvedValue({ ok: false, refusal: { code: 'NotBound' } });
  const { result } = show();
  await waitFor(() => expect(result.current.status).toBe('refused'));
  expect(result.current.problem).toBe(refusalSentence({ code: 'NotBound' }));
});

it('fails with a sentence when no answer comes, and is ready after a reload', async () => {
  sent.mockRejectedValueOnce(new ConnectionLost('off')).mockResolvedValueOnce(answer(1));
  const { result } = show();
  await waitFor(() => expect(result.current.status).toBe('failed'));
  expect(result.current.problem).toBe(componentWords.connectionLost);
  await act(() => result.current.reload());
  expect(result.current).toMatchObject({ status: 'ready', problem: null, isStale: false });
});

it('keeps what it has when a refresh gets no answer, and says that it is from before', async () => {
  sent.mockResolvedValueOnce(answer(1)).mockRejectedValueOnce(new ConnectionLost('off'));
  const { result } = show();
  await waitFor(() => expect(result.current.status).toBe('ready'));
  await act(() => result.current.reload());
  expect(result.current).toMatchObject({ status: 'ready', data: { supportCount: 1 }, isStale: true });
});

it('shows the answer to the latest question, whichever comes first', async () => {
  const answers = new Map<string, (value: unknown) => void>();
  sent.mockImplementation(
    ({ payload }: { payload: { proposalId: string } }) =>
      new Promise((resolve) => answers.set(payload.proposalId, resolve)),
  );
  const { result, rerender } = show('a');
  rerender({ id: 'b' });
  await act(async () => answers.get('b')?.(answer(2)));
  await act(async () => answers.get('a')?.(answer(1)));
  expect(result.current.data).toEqual({ supportCount: 2 });
});

it('asks anew on reload although an older question is still out', async () => {
  let answerFirst: (value: unknown) => void = () => undefined;
  sent.mockImplementationOnce(() => new Promise((resolve) => (answerFirst = resolve)));
  sent.mockResolvedValueOnce(answer(2));
  const { result } = show();
  await act(() => result.current.reload());
  await act(async () => answerFirst(answer(1)));
  expect(result.current.data).toEqual({ supportCount: 2 });
});

it('waits while it is not enabled', () => {
  show('a', { isEnabled: false });
  act(() => page.show());
  expect(sent).not.toHaveBeenCalled();
});

describe('with a refresh', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('reads again while the page is seen, and rests while it is not', async () => {
    sent.mockResolvedValue(answer(1));
    show('a', { refreshMs: 2_000 });
    await act(() => jest.advanceTimersByTimeAsync(4_100));
    expect(sent).toHaveBeenCalledTimes(3);
    act(() => page.hide());
    await act(() => jest.advanceTimersByTimeAsync(10_000));
    expect(sent).toHaveBeenCalledTimes(3);
  });
});
