import Taro from '@tarojs/taro';
import { draftOwner } from '../../demo/identity';

const storageKey = (pollId: string) => `ballot-codes:${draftOwner()}:${pollId}`;

/** The codes of this phone's secret ballots in one poll; one, unless an answer was lost and another choice was sent. */
export function keptCodes(pollId: string): string[] {
  const kept = Taro.getStorageSync<string>(storageKey(pollId));
  return kept ? kept.split(' ') : [];
}

/** Written at once, before the ballot is sent: what was chosen is never written anywhere. */
export function keepCodes(pollId: string, codes: readonly string[]): void {
  if (codes.length === 0) Taro.removeStorageSync(storageKey(pollId));
  else Taro.setStorageSync(storageKey(pollId), codes.join(' '));
}

/** Twelve digits by chance. */
export function newCode(): string {
  return Array.from({ length: 12 }, () => Math.floor(Math.random() * 10)).join('');
}
