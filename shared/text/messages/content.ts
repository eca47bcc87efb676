import { type MessageTexts, dayInMessage } from './message-text';

export const contentMessages = {
  textToLookAt: (d) => `“${d.beginning}”这段话，微信的内容检查拿不准或没有答复，请您看一看合不合适`,
  photoWasHidden: () => '您传的一张照片没有通过微信的内容检查，已经不再显示',
  photoToLookAt: (d) =>
    `${dayInMessage(d, d.sinceMs)}传的一张照片，微信的内容检查拿不准或没有答复，已经显示，请您看一看合不合适`,
} satisfies MessageTexts;
