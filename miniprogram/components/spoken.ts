const isBrowser = process.env.TARO_ENV === 'h5';

/** A heading, to a screen reader: the page's own name is the first, a part's the second, one within a part the third. */
export function heading(level: 1 | 2 | 3 = 2) {
  return { role: 'heading', 'aria-level': level } as const;
}

/** The name of what is typed into. In the browser Taro wraps the real input, which must carry it itself. */
export function inputName(label: string) {
  return isBrowser ? { nativeProps: { 'aria-label': label } } : { 'aria-label': label };
}

/** What a picture shows; empty where the words beside it say the same. */
export function pictureName(label = '') {
  return isBrowser ? { nativeProps: { alt: label } } : { 'aria-label': label };
}
