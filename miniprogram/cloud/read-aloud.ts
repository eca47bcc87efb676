import { useEffect, useState } from 'react';

/** A little slower than a browser's own pace. */
const rate = 0.9;

const chineseVoice = () => window.speechSynthesis?.getVoices().find(({ lang }) => /^(zh|cmn)/i.test(lang)) ?? null;

/** What stands on the page that is seen, sentence by sentence as it is written. */
function linesOnPage(): string[] {
  const shown = [...document.querySelectorAll<HTMLElement>('.page-frame-content')].filter(
    (each) => each.getClientRects().length > 0,
  );
  const text = shown[shown.length - 1]?.innerText ?? '';
  return text.split(/\n+/).filter((line) => line.trim() !== '');
}

export interface ReadAloud {
  /** Whether this browser can speak Chinese: where it cannot, nothing is offered. */
  isOffered: boolean;
  isReading: boolean;
  toggle: () => void;
}

/** Read the page aloud 朗读. The browser's own voice does it; WeChat has none without a plug-in. */
export function useReadAloud(): ReadAloud {
  const [voice, setVoice] = useState(chineseVoice);
  const [isReading, setReading] = useState(false);
  useEffect(() => {
    const speech = window.speechSynthesis;
    if (!speech) return undefined;
    // Browsers fetch their voices after the page is there.
    const find = () => setVoice(chineseVoice());
    speech.addEventListener?.('voiceschanged', find);
    return () => {
      speech.removeEventListener?.('voiceschanged', find);
      speech.cancel();
    };
  }, []);
  const read = (lines: string[]) => {
    // Line by line: some browsers fall silent in the middle of a long text.
    lines.forEach((line, place) => {
      const spoken = new SpeechSynthesisUtterance(line);
      Object.assign(spoken, { voice, lang: 'zh-CN', rate });
      if (place === lines.length - 1) spoken.onend = () => setReading(false);
      window.speechSynthesis.speak(spoken);
    });
    setReading(lines.length > 0);
  };
  const toggle = () => {
    window.speechSynthesis.cancel();
    if (isReading) setReading(false);
    else read(linesOnPage());
  };
  return { isOffered: voice !== null, isReading, toggle };
}
