import Taro from '@tarojs/taro';

export function isSystemDark(): boolean {
  return Taro.getSystemInfoSync().theme === 'dark';
}

export function onSystemThemeChange(listener: (isDark: boolean) => void): void {
  Taro.onThemeChange((change) => listener(change.theme === 'dark'));
}

export function phoneTextPx(): number {
  // The newer call is missing before base library 2.20, the setting itself before 2.23.
  const phone = Taro.canIUse('getAppBaseInfo') ? Taro.getAppBaseInfo() : Taro.getSystemInfoSync();
  return (phone as { fontSizeSetting?: number }).fontSizeSetting ?? 0;
}
