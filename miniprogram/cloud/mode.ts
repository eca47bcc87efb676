import Taro from '@tarojs/taro';
import { Listeners, useNews } from './listeners';
import { isSystemDark, onSystemThemeChange, phoneTextPx } from './system-theme';

export type Theme = 'system' | 'light' | 'dark';
/** As the phone is set, ordinary, the elder (关怀) view, or twice the ordinary size in the elder view. */
export type TextSize = 'system' | 'normal' | 'elder' | 'largest';

interface Preference {
  theme: Theme;
  size: TextSize;
}

export interface Mode extends Preference {
  isDark: boolean;
  isElder: boolean;
  /** The classes of the page root that choose the tokens' values. */
  className: string;
  chooseTheme: (theme: Theme) => void;
  chooseSize: (size: TextSize) => void;
}

/** WeChat's ordinary text is 16 or 17 px, of its care mode 23.8: from two steps above the ordinary on, the elder view. */
const elderTextPxMin = 20;
const storageKey = 'mode';
const listeners = new Listeners();
let preference: Preference | null = null;
let phone = { isDark: false, hasLargeText: false };

function currentPreference(): Preference {
  if (preference) return preference;
  // `isElder` is what a phone kept before there were sizes.
  const kept = Taro.getStorageSync<Partial<Preference & { isElder: boolean }> | ''>(storageKey) || {};
  preference = { theme: kept.theme ?? 'system', size: kept.size ?? (kept.isElder ? 'elder' : 'system') };
  phone = { isDark: isSystemDark(), hasLargeText: phoneTextPx() >= elderTextPxMin };
  onSystemThemeChange((isDark) => {
    phone = { ...phone, isDark };
    listeners.tell();
  });
  return preference;
}

/** The phone's text may have been set larger, or smaller again, while the mini-program was away. */
export function noticeTextSize(): void {
  currentPreference();
  const hasLargeText = phoneTextPx() >= elderTextPxMin;
  if (hasLargeText === phone.hasLargeText) return;
  phone = { ...phone, hasLargeText };
  listeners.tell();
}

function choose(part: Partial<Preference>): void {
  preference = { ...currentPreference(), ...part };
  Taro.setStorageSync(storageKey, preference);
  listeners.tell();
}

/** How the reader wants to see: light, dark or as the phone is; and how large. Kept on the phone. */
export function useMode(): Mode {
  useNews(listeners);
  const { theme, size } = currentPreference();
  const isDark = theme === 'dark' || (theme === 'system' && phone.isDark);
  const isElder = size === 'elder' || size === 'largest' || (size === 'system' && phone.hasLargeText);
  const classes = [isDark && 'mode-dark', isElder && 'mode-elder', size === 'largest' && 'mode-largest'];
  return {
    theme,
    size,
    isDark,
    isElder,
    className: ['wx-root', ...classes].filter(Boolean).join(' '),
    chooseTheme: (next) => choose({ theme: next }),
    chooseSize: (next) => choose({ size: next }),
  };
}
