import { act, renderHook } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { useMode } from '../../../miniprogram/cloud/mode';

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
  act(() => mode.current.chooseElder(false));
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
  act(() => mode.current.chooseElder(true));
  act(() => tellSystemTheme({ matches: true }));
  expect(mode.current).toMatchObject({ isDark: false, className: 'wx-root mode-elder' });
  expect(Taro.getStorageSync('mode')).toEqual({ theme: 'light', isElder: true });
});

it('tells every page of a change', () => {
  const [one, other] = [open(), open()];
  act(() => one.current.chooseTheme('dark'));
  expect(other.current.isDark).toBe(true);
});
