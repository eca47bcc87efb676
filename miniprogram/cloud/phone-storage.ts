import Taro from '@tarojs/taro';

/** WeChat gives a mini-program 10 MB and 1 MB a key, a browser about 5 MB: what is kept stays far below. */
export const keyCharsMax = 400_000;

/** What is kept under a key, or null when there is nothing that can be read. */
export function readKept<T>(key: string): T | null {
  const text: unknown = Taro.getStorageSync(key);
  if (typeof text !== 'string' || text === '') return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}

/** Keeps a value on the phone; false when it is too large or the phone has no room, and then nothing has changed. */
export function writeKept(key: string, value: unknown): boolean {
  const text = JSON.stringify(value);
  if (text.length > keyCharsMax) return false;
  try {
    Taro.setStorageSync(key, text);
    return true;
  } catch {
    return false;
  }
}

export function dropKept(key: string): void {
  Taro.removeStorageSync(key);
}
