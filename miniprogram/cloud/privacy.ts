import Taro from '@tarojs/taro';
import { Listeners } from './listeners';

type Resolve = Parameters<Taro.onNeedPrivacyAuthorization.Listener>[0];
/** The person's word: yes, with the button that they tapped, or not now. */
export type PrivacyAnswer = Parameters<Resolve>[0];

let waiting: Resolve[] = [];
let isListening = false;
/** Hear which call of WeChat's waits for a word, `chooseImage` for one; null when none does any more. */
const listeners = new Listeners<[referrer: string | null]>();

/** From the first page on. Before its version 2.32.3 WeChat never asks, and nothing is heard. */
function listen(): void {
  if (isListening || !Taro.canIUse('onNeedPrivacyAuthorization')) return;
  isListening = true;
  Taro.onNeedPrivacyAuthorization((resolve, about) => {
    // Two calls at once are answered by one word.
    waiting.push(resolve);
    resolve({ event: 'exposureAuthorization' });
    listeners.tell(about?.referrer ?? '');
  });
}

/** Hears when something private is about to be used; gives the way to stop. */
export function onPrivacyAsked(listener: (referrer: string | null) => void): () => void {
  listen();
  return listeners.add(listener);
}

export function answerPrivacy(answer: PrivacyAnswer): void {
  const answered = waiting;
  waiting = [];
  listeners.tell(null);
  answered.forEach((resolve) => resolve(answer));
}
