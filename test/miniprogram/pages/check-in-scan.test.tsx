import { act, fireEvent, render, renderHook, screen } from '@testing-library/react';
import { encode } from 'uqr';
import { noteServerNow } from '../../../miniprogram/cloud/clock';
import { send } from '../../../miniprogram/cloud/transport';
import { HallCode } from '../../../miniprogram/pages/meeting/check-in/hall-code';
import { pictureToScan } from '../../../miniprogram/pages/meeting/check-in/scan-picture';
import { scanCode } from '../../../miniprogram/pages/meeting/enter-code/scan-code.weapp';
import { useScan } from '../../../miniprogram/pages/meeting/enter-code/use-scan';
import { scanText, sealOf } from '../../../miniprogram/pages/meeting/scan-text';
import { checkInWords } from '../../../shared/text/words/meeting';
import Taro, { page } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));
jest.mock('../../../miniprogram/pages/meeting/enter-code/scan-code', () =>
  jest.requireActual('../../../miniprogram/pages/meeting/enter-code/scan-code.weapp'),
);

const sent = send as jest.Mock;
const scanned = Taro.scanCode;
const seal = 'abcdefghijklmnopqrst-_';

beforeEach(() => {
  page.open();
  sent.mockReset();
});

describe('the picture in the hall', () => {
  /** Draws the path of the picture back into modules. */
  function modulesOf(address: string): boolean[][] {
    const svg = decodeURIComponent(address.replace('data:image/svg+xml,', ''));
    const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
    const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
    const dark = /<path d="([^"]+)"/.exec(svg)?.[1] ?? '';
    for (const [, x, y, width] of dark.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      modules[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
    }
    return modules;
  }

  it('is the very code, with white on every side', () => {
    const text = scanText('meeting1', seal);
    expect(modulesOf(pictureToScan(text))).toEqual(encode(text, { ecc: 'M', border: 4 }).data);
  });

  it('stays small enough to be drawn anew every half minute', () => {
    expect(pictureToScan(scanText('m'.repeat(30), seal)).length).toBeLessThan(14_000);
  });
});

it('says which meeting it is for, and is nothing to another', () => {
  const text = scanText('meeting1', seal);
  expect(sealOf(text, 'meeting1')).toBe(seal);
  expect([sealOf(text, 'meeting2'), sealOf('https://example.org', 'meeting1'), sealOf('', 'meeting1')]).toEqual([
    null,
    null,
    null,
  ]);
});

describe('a member who scans', () => {
  it('looks through the camera alone and is checked in by what the hall shows', async () => {
    scanned.mockResolvedValueOnce({ result: scanText('meeting1', seal) });
    const onSeal = jest.fn();
    const { result } = renderHook(() => useScan('meeting1', onSeal));
    await act(async () => result.current.scan?.());
    expect(scanned).toHaveBeenCalledWith({ onlyFromCamera: true, scanType: ['qrCode'] });
    expect(onSeal).toHaveBeenCalledWith(seal);
  });

  it.each([
    ['another meeting’s picture', () => scanned.mockResolvedValueOnce({ result: scanText('m2', seal) }), 'scanOther'],
    ['a camera that fails', () => scanned.mockRejectedValueOnce({ errMsg: 'scanCode:fail' }), 'scanFailed'],
  ] as const)('is told of %s', async (_what, prepare, words) => {
    prepare();
    const onSeal = jest.fn();
    const { result } = renderHook(() => useScan('meeting1', onSeal));
    await act(async () => result.current.scan?.());
    expect([result.current.problem, onSeal.mock.calls]).toEqual([checkInWords[words], []]);
  });

  it('may turn back without a word', async () => {
    scanned.mockRejectedValueOnce({ errMsg: 'scanCode:fail cancel' });
    expect(await scanCode()).toBeNull();
  });
});

it('fetches the code once for each half minute, and shows it to scan and to type', async () => {
  jest.useFakeTimers({ now: 1_000_000 });
  noteServerNow(1_000_000);
  let window = 0;
  sent.mockImplementation(() => {
    window = Math.floor(Date.now() / 30_000);
    const data = {
      code: String(100_000 + window),
      seal,
      seconds: 30,
      secondsLeft: 1,
      changesAtMs: (window + 1) * 30_000,
    };
    return Promise.resolve({ ok: true, data });
  });
  render(<HallCode meetingId="meeting1" />);
  fireEvent.click(screen.getByText(checkInWords.showCode));
  await act(() => jest.advanceTimersByTimeAsync(0));
  expect(screen.getByLabelText(checkInWords.scanPicture)).toBeTruthy();
  for (let second = 0; second < 150; second += 1) await act(() => jest.advanceTimersByTimeAsync(1_000));
  expect(sent).toHaveBeenCalledTimes(6);
  const digits = String(100_000 + window);
  expect(screen.getByLabelText(digits)).toBeTruthy();
  jest.useRealTimers();
});
