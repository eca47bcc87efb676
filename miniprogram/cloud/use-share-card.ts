import { useShareAppMessage } from '@tarojs/taro';

export interface ShareCard {
  /** No words that people wrote and no names: a card may end up anywhere. */
  title: string;
  /** Opens for anybody who is bound; the others are first asked who they are. */
  path: string;
}

/** Drawn ahead: without a picture WeChat would take one of the page, with the names on it. */
const picture = '/static/share.jpg';

/** The card that WeChat's own menu shares of this page; nobody is asked or rewarded for sharing. */
export function useShareCard(card: ShareCard): void {
  useShareAppMessage(() => ({ ...card, imageUrl: picture }));
}
