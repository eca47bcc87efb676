import { act, renderHook } from '@testing-library/react';
import { ConnectionLost } from '../../../../miniprogram/cloud/connection-lost';
import { noteReader } from '../../../../miniprogram/cloud/reader';
import { send, type WireRequest } from '../../../../miniprogram/cloud/transport';
import { sendUnsent } from '../../../../miniprogram/cloud/unsent/send-unsent';
import { dropUnsent, listUnsent } from '../../../../miniprogram/cloud/unsent/unsent-store';
import { useCommand } from '../../../../miniprogram/cloud/use-command';
import Taro, { page } from '../../../helpers/taro/taro';

jest.mock('../../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));
jest.mock('../../../../miniprogram/cloud/with-repeats', () => ({
  withRepeats: (ask: () => Promise<unknown>) => ask(),
}));

const sent = send as jest.Mock<Promise<unknown>, [WireRequest]>;
const ballot = { boxId: 'p1.box0', code: '482913077100', choice: 'against' as const };

beforeEach(() => {
  page.open();
  sent.mockReset();
  noteReader('cm001');
});
afterEach(() => listUnsent().forEach(({ requestId }) => dropUnsent(requestId)));

it('writes what is voted secretly nowhere on the phone, and sends it again all the same', async () => {
  const written = jest.spyOn(Taro, 'setStorageSync');
  sent.mockRejectedValue(new ConnectionLost('off'));
  const { result } = renderHook(() => useCommand('vote.cast-secret', { isSecret: true }));
  await act(() => result.current.run(ballot));
  expect(listUnsent()).toMatchObject([{ action: 'vote.cast-secret', payload: ballot }]);
  expect(JSON.stringify(written.mock.calls)).not.toMatch(/against|482913077100/);
  sent.mockResolvedValue({ ok: true, data: {} });
  await act(async () => sendUnsent());
  expect(sent.mock.calls.at(-1)?.[0].payload).toEqual(ballot);
  expect(listUnsent()).toEqual([]);
});

it('keeps an open ballot on the phone as ever', async () => {
  const written = jest.spyOn(Taro, 'setStorageSync');
  sent.mockRejectedValue(new ConnectionLost('off'));
  const { result } = renderHook(() => useCommand('vote.cast'));
  await act(() => result.current.run({ boxId: 'p1.box0', choice: 'for' }));
  expect(JSON.stringify(written.mock.calls)).toContain('p1.box0');
});
