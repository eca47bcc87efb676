import Taro from '@tarojs/taro';

/** WeChat keeps ten pages; the last is replaced before the stack is full. */
const pagesMax = 9;

/** Goes to a page by its path and query: `/pages/proposal/matter/index?id=…`. */
export function openPage(url: string): void {
  if (Taro.getCurrentPages().length >= pagesMax) void Taro.redirectTo({ url });
  else void Taro.navigateTo({ url });
}

/** To the first page, with nothing behind it. */
export function openHome(): void {
  void Taro.reLaunch({ url: '/pages/home/index' });
}
