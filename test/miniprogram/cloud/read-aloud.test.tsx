import { act, renderHook } from '@testing-library/react';
import { useReadAloud } from '../../../miniprogram/cloud/read-aloud';

interface Spoken {
  text: string;
  lang: string;
  onend?: () => void;
}

const said: Spoken[] = [];
let voices: { lang: string }[] = [];
let tellVoices: () => void = () => undefined;

const speech = {
  getVoices: () => voices,
  addEventListener: (_: string, listener: () => void) => (tellVoices = listener),
  removeEventListener: () => undefined,
  speak: (one: Spoken) => void said.push(one),
  cancel: jest.fn(() => said.splice(0)),
};

beforeEach(() => {
  said.length = 0;
  voices = [{ lang: 'en-US' }, { lang: 'zh-CN' }];
  Object.assign(window, {
    speechSynthesis: speech,
    SpeechSynthesisUtterance: class {
      constructor(readonly text: string) {}
    },
  });
  document.body.innerHTML = '<div class="page-frame-content"></div>';
  const content = document.querySelector('.page-frame-content') as HTMLElement;
  Object.assign(content, { innerText: '今晚七点半开会\n\n请您到会', getClientRects: () => [{}] });
});

it('reads what stands on the page line by line in Chinese, and says when it has come to its end', () => {
  const { result } = renderHook(() => useReadAloud());
  act(() => result.current.toggle());
  expect(said.map(({ text, lang }) => [text, lang])).toEqual([
    ['今晚七点半开会', 'zh-CN'],
    ['请您到会', 'zh-CN'],
  ]);
  expect(result.current.isReading).toBe(true);
  act(() => said[1]?.onend?.());
  expect(result.current.isReading).toBe(false);
});

it('is silent at the second tap, and when the page is left', () => {
  const { result, unmount } = renderHook(() => useReadAloud());
  act(() => result.current.toggle());
  act(() => result.current.toggle());
  expect([result.current.isReading, said]).toEqual([false, []]);
  act(() => result.current.toggle());
  unmount();
  expect(said).toEqual([]);
});

it('offers nothing where nobody speaks Chinese, until a voice has come', () => {
  voices = [{ lang: 'en-US' }];
  const { result } = renderHook(() => useReadAloud());
  expect(result.current.isOffered).toBe(false);
  voices = [{ lang: 'zh-HK' }];
  act(() => tellVoices());
  expect(result.current.isOffered).toBe(true);
});

it('offers nothing where the platform has no voice at all', () => {
  Object.assign(window, { speechSynthesis: undefined });
  expect(renderHook(() => useReadAloud()).result.current.isOffered).toBe(false);
});
