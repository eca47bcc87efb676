import Taro from '@tarojs/taro';

type Resolve = Parameters<Taro.onNeedPrivacyAuthorization.Listener>[0];
/** The person's word: yes, with the button that they tapped, or not now. */
export type PrivacyAnswer = Parameters<Resolve>[0];
/** Hears which call of WeChat's waits for a word, `chooseImage` for one; null when none does any more. */
type Listener = (referrer: string | null) => void;

let waiting: Resolve[] = [];
let isListening = false;
const listeners = new Set<Listener>();

/** From the first page on. Before its version 2.32.3 WeChat never asks, and nothing is heard. */
function listen(): void {
  if (isListening || !Taro.canIUse('onNeedPrivacyAuthorization')) return;
  isListening = true;
  Taro.onNeedPrivacyAuthorization((resolve, about) => {
    // Two calls at once are answered by one word.
    waiting.push(resolve);
    resolve({ event: 'exposureAuthorization' });
    listeners.forEach((listener) => listener(about?.referrer ?? ''));
  });
}

/** Hears when something private is about to be used; gives the way to stop. */
export function onPrivacyAsked(listener: Listener): () => void {
  listen();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function answerPrivacy(answer: PrivacyAnswer): void {
  const answered = waiting;
  waiting = [];
  listeners.forEach((listener) => listener(null));
  answered.forEach((resolve) => resolve(answer));
}
