import Taro from '@tarojs/taro';
import { Listeners, useNews } from './listeners';
import { readKept, writeKept } from './phone-storage';
import { openHome } from './open-page';

/** The real screens that the tour 带您看一遍 leads over, in the order of its sentences. */
export const tourPages = [
  '/pages/home/index',
  '/pages/proposal/raise/index',
  '/pages/proposal/list/index?tab=open',
  '/pages/member/me/index',
] as const;

const storageKey = 'tour-seen';
const listeners = new Listeners();
/** Where the tour stands; null while there is none. */
let at: number | null = null;

function moveTo(next: number | null): void {
  at = next;
  listeners.tell();
}

/** It is offered once on this phone: whoever took it, or thought better of it, finds it under 我. */
export function isTourSeen(): boolean {
  return readKept<boolean>(storageKey) === true;
}

export function startTour(): void {
  writeKept(storageKey, true);
  moveTo(0);
  openHome();
}

/** Ends it wherever it stands, or answers the offer with no. */
export function skipTour(): void {
  writeKept(storageKey, true);
  moveTo(null);
}

/** On to the next screen; from the last one back to the first page. */
export function goOnTour(): void {
  const next = (at ?? 0) + 1;
  const page = tourPages[next];
  if (page === undefined) {
    moveTo(null);
    openHome();
    return;
  }
  moveTo(next);
  // The first page stays below, so that the way back leads there.
  if (next === 1) void Taro.navigateTo({ url: page });
  else void Taro.redirectTo({ url: page });
}

/** Where the tour stands, told of every step. */
export function useTour(): number | null {
  useNews(listeners);
  return at;
}

/** Whether a path is the screen on which the tour stands. */
export function isTourPage(place: number, path: string): boolean {
  const [page = ''] = (tourPages[place] ?? '').split('?');
  return page !== '' && path.includes(page.slice(1));
}
