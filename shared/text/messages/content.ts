import type { MessageTexts } from './message-text';

export const contentMessages = {
  textToLookAt: (d) => `“${d.beginning}”这段话，微信的内容检查拿不准或没有答复，请您看一看合不合适`,
} satisfies MessageTexts;
