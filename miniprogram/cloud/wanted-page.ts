import Taro from '@tarojs/taro';
import { dropKept, readKept, writeKept } from './phone-storage';

const storageKey = 'wanted-page';

/** Keeps where a card or a message has led somebody whom the village does not know yet: they go on there afterwards. */
export function keepWantedPage(): void {
  const { path = '', params = {} } = Taro.getCurrentInstance().router ?? {};
  // Taro adds marks of its own.
  const query = Object.entries(params).filter(([name]) => !name.startsWith('$') && name !== 'stamp');
  const place = `/${(path.split('?')[0] ?? '').replace(/^\//, '')}`;
  const asked = query.map(([name, value = '']) => `${name}=${encodeURIComponent(value)}`).join('&');
  writeKept(storageKey, asked === '' ? place : `${place}?${asked}`);
}

export function wantedPage(): string | null {
  return readKept<string>(storageKey);
}

export function dropWantedPage(): void {
  dropKept(storageKey);
}
