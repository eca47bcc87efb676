import type { Page } from 'playwright-core';

/** What is looked for: the least size of text, and whether a word may be cut with dots where there is no room for it. */
export interface WordRules {
  textPxMin: number;
  mayBeCut: boolean;
}

/** What should show how to fill in a field, and is longer than the field: no dots say that it goes on. */
export function exampleFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d');
    const inputs = [...document.querySelectorAll<HTMLInputElement>('.wx-root input[placeholder]')];
    return inputs
      .filter((input) => input.getClientRects().length > 0)
      .filter((input) => {
        const { fontSize, fontFamily } = getComputedStyle(input, '::placeholder');
        if (!pen) return false;
        pen.font = `${fontSize} ${fontFamily}`;
        return pen.measureText(input.placeholder).width > input.clientWidth;
      })
      .map(({ placeholder }) => `"${placeholder}" is longer than its field`);
  });
}

/** Words too small, cut off, or lying over other words, on the page that is seen. */
export function wordFaults(page: Page, rules: WordRules): Promise<string[]> {
  return page.evaluate(({ textPxMin, mayBeCut }) => {
    const found: string[] = [];
    /** What floats above the page, lies on it as a sheet, or heads a sheet whose words scroll away under it, and may. */
    const floating = '.page-frame-bar, .page-bar, .sheet-head, .sheet, .demo-switcher, [class*=demo-]';
    /** Drawn as printed, or a mark and no word: no text of a phone's screen. */
    const drawn = '.sheet-view, .photo-picker-cross, svg, .unseen, [aria-hidden=true]';
    interface Word {
      element: Element;
      words: string;
      box: DOMRect;
      layer: Element | null;
    }
    const words: Word[] = [];
    const pages = [...document.querySelectorAll('.taro_page')].filter((each) => each.getClientRects().length > 0);
    for (const element of pages[pages.length - 1]?.querySelectorAll('.wx-root *') ?? []) {
      const style = getComputedStyle(element);
      if (element.getClientRects().length === 0 || style.visibility !== 'visible' || element.closest(drawn)) continue;
      for (const node of element.childNodes) {
        const said = (node.textContent ?? '').trim().slice(0, 24);
        if (node.nodeType !== Node.TEXT_NODE || said === '') continue;
        if (parseFloat(style.fontSize) < textPxMin) found.push(`"${said}" is ${style.fontSize} large`);
        if (!mayBeCut && style.textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth + 1) {
          found.push(`"${said}" is cut with dots`);
        }
        const range = document.createRange();
        range.selectNodeContents(node);
        const layer = element.closest(floating);
        const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
        // The glyphs themselves stand in the middle of their line, a little lower than it is high.
        const lift = parseFloat(style.fontSize) * 0.12;
        for (const { x, y, width, height } of boxes) {
          const box = new DOMRect(x + 1, y + lift, Math.max(width - 2, 1), Math.max(height - 2 * lift, 1));
          words.push({ element, words: said, box, layer });
        }
      }
    }
    for (const { element, words: said, box } of words) {
      for (let outer: Element | null = element; outer && !outer.matches('.wx-root'); outer = outer.parentElement) {
        const style = getComputedStyle(outer);
        // What stands below the fold of a sheet is scrolled to.
        if (/auto|scroll/.test(style.overflowY)) break;
        const hides = /hidden|clip/.test(`${style.overflowX} ${style.overflowY}`) && style.textOverflow !== 'ellipsis';
        if (!hides) continue;
        const room = outer.getBoundingClientRect();
        if (box.right > room.right + 2 || box.bottom > room.bottom + 2 || box.left < room.left - 2) {
          found.push(`"${said}" is cut off by ${outer.className}`);
          break;
        }
      }
    }
    for (const [place, one] of words.entries()) {
      for (const other of words.slice(place + 1)) {
        if (one.element === other.element || one.layer !== other.layer) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > 2 && down > 2) found.push(`"${one.words}" and "${other.words}" lie over one another`);
      }
    }
    return [...new Set(found)].slice(0, 12);
  }, rules);
}

/** Where the order of the Tab key is not the order of reading: from above to below, and in a line from left to right. */
export function focusFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const pages = [...document.querySelectorAll('.taro_page')].filter((each) => each.getClientRects().length > 0);
    const root = document.querySelector('[role=dialog]') ?? pages[pages.length - 1];
    const floating = '.page-frame-bar, .page-bar, .sheet-head, [class*=demo-]';
    const reached = [...(root?.querySelectorAll<HTMLElement>('[tabindex], input, textarea, a[href], button') ?? [])]
      .filter((each) => each.tabIndex >= 0 && each.getClientRects().length > 0)
      .filter((each) => getComputedStyle(each).visibility === 'visible' && !(each as HTMLInputElement).disabled);
    const nameOf = (each: Element) =>
      (each.getAttribute('aria-label') ?? each.textContent ?? '').trim().slice(0, 20) || each.className;
    for (const each of reached) if (each.tabIndex > 0) found.push(`"${nameOf(each)}" is reached out of turn`);
    for (const [place, next] of reached.entries()) {
      const before = reached[place - 1];
      if (!before || before.contains(next) || before.closest(floating) !== next.closest(floating)) continue;
      const [from, to] = [before.getBoundingClientRect(), next.getBoundingClientRect()];
      const isAbove = to.bottom <= from.top + 1;
      const isSameLine = to.top < from.bottom - 1 && from.top < to.bottom - 1;
      if (isAbove || (isSameLine && to.right <= from.left + 1)) {
        found.push(`"${nameOf(next)}" is reached after "${nameOf(before)}", and stands before it`);
      }
    }
    return found.slice(0, 6);
  });
}
