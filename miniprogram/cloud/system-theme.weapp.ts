import Taro from '@tarojs/taro';

export function isSystemDark(): boolean {
  return Taro.getSystemInfoSync().theme === 'dark';
}

export function onSystemThemeChange(listener: (isDark: boolean) => void): void {
  Taro.onThemeChange((change) => listener(change.theme === 'dark'));
}
