/** WeChat's own components that the screens use; any other has no stand-in here and must not be drawn. */
const asItself: Record<string, string> = { input: 'input', textarea: 'textarea' };
const drawn = new Set(['view', 'text', 'button', 'image', 'picker', 'input', 'textarea', 'root', 'page', 'comp']);
const flags = new Set(['disabled', 'password', 'focus', 'readonly']);

/** rpx are 750 to a screen's width; here the screen is 375 px wide. */
export function withoutRpx(css: string): string {
  return css.replace(/(-?[\d.]+)rpx/g, (_, count: string) => `${Number(count) / 2}px`);
}

/** Attributes come as text, number, flag or nothing. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? `${value}` : '';
}

/** How a picture fills its box, by its mode. */
function showPicture(element: HTMLElement): void {
  const source = element.getAttribute('src') ?? '';
  element.style.backgroundImage = source === '' ? '' : `url(${JSON.stringify(source)})`;
  const fit = element.getAttribute('mode') === 'aspectFit' ? 'contain' : 'cover';
  element.style.backgroundSize = element.getAttribute('mode')?.startsWith('aspect') ? fit : '100% 100%';
}

function setAttribute(element: HTMLElement, tag: string, name: string, value: unknown): void {
  const plain = Element.prototype.setAttribute.bind(element);
  const isFlagDown = value === '' || value === false || value === 'false' || value === undefined || value === null;
  if (name === 'style') plain(name, withoutRpx(textOf(value)));
  else if (flags.has(name) && isFlagDown) element.removeAttribute(name);
  else if (name === 'value' && tag in asItself) (element as HTMLInputElement).value = textOf(value);
  // A phone's `digit` and `number` choose a keyboard, not what may stand in the field.
  else if (name === 'type' && tag === 'input') plain('type', 'text');
  // WeChat's -1 means that there is no limit.
  else if (name === 'maxlength' && Number(value) < 0) element.removeAttribute(name);
  else plain(name, textOf(value));
  if (tag === 'image' && (name === 'src' || name === 'mode')) showPicture(element);
}

/** The element that stands for a built-in component: `wx-view` for a view, the browser's own for what is typed into. */
export function createBuiltIn(tag: string, complain: (words: string) => void): HTMLElement {
  if (!drawn.has(tag)) complain(`<${tag}> is drawn, and there is no stand-in for it`);
  const element = document.createElement(asItself[tag] ?? `wx-${tag}`);
  Object.defineProperty(element, 'setAttribute', {
    value: (name: string, value: unknown) => setAttribute(element, tag, name, value),
  });
  return element;
}
