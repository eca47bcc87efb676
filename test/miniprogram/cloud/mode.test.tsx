import { act, renderHook } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { noticeTextSize, useMode } from '../../../miniprogram/cloud/mode';
import { phoneTextPx } from '../../../miniprogram/cloud/system-theme.h5';

jest.mock('../../../miniprogram/cloud/system-theme.h5', () => ({
  ...jest.requireActual<object>('../../../miniprogram/cloud/system-theme.h5'),
  phoneTextPx: jest.fn(() => 16),
}));
const textPx = phoneTextPx as jest.Mock;

let tellSystemTheme: (event: { matches: boolean }) => void = () => undefined;

// The module reads the phone's theme once, at the first use, and then listens: one listener for all tests.
window.matchMedia = () =>
  ({
    matches: false,
    addListener: (listener: typeof tellSystemTheme) => (tellSystemTheme = listener),
  }) as unknown as MediaQueryList;

const open = () => renderHook(() => useMode()).result;

beforeEach(() => {
  const mode = open();
  act(() => mode.current.chooseTheme('system'));
  act(() => mode.current.chooseSize('system'));
  textPx.mockReturnValue(16);
  act(() => noticeTextSize());
  act(() => tellSystemTheme({ matches: false }));
});

it('follows the phone into the dark and back', () => {
  const mode = open();
  expect(mode.current).toMatchObject({ isDark: false, className: 'wx-root' });
  act(() => tellSystemTheme({ matches: true }));
  expect(mode.current).toMatchObject({ isDark: true, className: 'wx-root mode-dark' });
  act(() => tellSystemTheme({ matches: false }));
  expect(mode.current.isDark).toBe(false);
});

it('keeps to what the reader chose, and keeps it on the phone', () => {
  const mode = open();
  act(() => mode.current.chooseTheme('light'));
  act(() => mode.current.chooseSize('elder'));
  act(() => tellSystemTheme({ matches: true }));
  expect(mode.current).toMatchObject({ isDark: false, className: 'wx-root mode-elder' });
  expect(Taro.getStorageSync('mode')).toEqual({ theme: 'light', size: 'elder' });
});

it('tells every page of a change', () => {
  const [one, other] = [open(), open()];
  act(() => one.current.chooseTheme('dark'));
  expect(other.current.isDark).toBe(true);
});

it.each([
  ['the ordinary size on Android', 16, false],
  ['the ordinary size on an iPhone', 17, false],
  ['one step larger', 18.5, false],
  ['one hair short of two steps', 19.9, false],
  ['two steps larger', 20, true],
  ['the care mode of WeChat', 23.8, true],
])('follows the text of the phone: %s', (_, px, isElder) => {
  const mode = open();
  textPx.mockReturnValue(px);
  act(() => noticeTextSize());
  expect(mode.current.isElder).toBe(isElder);
});

it('keeps to the size that was chosen, whatever the phone is set to', () => {
  const mode = open();
  textPx.mockReturnValue(23.8);
  act(() => mode.current.chooseSize('normal'));
  act(() => noticeTextSize());
  expect(mode.current).toMatchObject({ isElder: false, className: 'wx-root' });
  act(() => mode.current.chooseSize('largest'));
  expect(mode.current).toMatchObject({ isElder: true, className: 'wx-root mode-elder mode-largest' });
});
