import { useEffect, useState } from 'react';
import Taro from '@tarojs/taro';
import { isSystemDark, onSystemThemeChange } from './system-theme';

export type Theme = 'system' | 'light' | 'dark';

interface Preference {
  theme: Theme;
  isElder: boolean;
}

export interface Mode extends Preference {
  isDark: boolean;
  /** The classes of the page root that choose the tokens' values. */
  className: string;
  chooseTheme: (theme: Theme) => void;
  chooseElder: (isElder: boolean) => void;
}

const storageKey = 'mode';
const listeners = new Set<() => void>();
let preference: Preference | null = null;
let isPhoneDark = false;

function tellListeners(): void {
  listeners.forEach((listener) => listener());
}

function currentPreference(): Preference {
  if (preference) return preference;
  const kept = Taro.getStorageSync<Partial<Preference> | ''>(storageKey) || {};
  preference = { theme: kept.theme ?? 'system', isElder: kept.isElder ?? false };
  isPhoneDark = isSystemDark();
  onSystemThemeChange((isDark) => {
    isPhoneDark = isDark;
    tellListeners();
  });
  return preference;
}

function choose(part: Partial<Preference>): void {
  preference = { ...currentPreference(), ...part };
  Taro.setStorageSync(storageKey, preference);
  tellListeners();
}

/** How the reader wants to see: light, dark or as the phone is; and the elder (关怀) view. Kept on the phone. */
export function useMode(): Mode {
  const [, setTurn] = useState(0);
  useEffect(() => {
    const listener = () => setTurn((turn) => turn + 1);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  const { theme, isElder } = currentPreference();
  const isDark = theme === 'dark' || (theme === 'system' && isPhoneDark);
  const className = `wx-root${isDark ? ' mode-dark' : ''}${isElder ? ' mode-elder' : ''}`;
  return {
    theme,
    isElder,
    isDark,
    className,
    chooseTheme: (next) => choose({ theme: next }),
    chooseElder: (next) => choose({ isElder: next }),
  };
}
