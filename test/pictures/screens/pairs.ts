import type { Page } from 'playwright-core';

/** Tokens that were seen one on the other: `ink on card`. */
export interface Pairs {
  /** Words and what they stand on. */
  text: string[];
  /** The edges of what can be pressed or filled in, and what they stand on. */
  edges: string[];
}

/**
 * Which token is drawn on which on the page that is seen, by day and by night: a colour that two tokens share by day they
 * may not share by night. What stands on a picture or on a course of colours is left out.
 */
export function pairsOn(page: Page): Promise<Pairs> {
  return page.evaluate(() => {
    const pages = [...document.querySelectorAll('.taro_page')].filter((each) => each.getClientRects().length > 0);
    const root = pages.pop()?.querySelector<HTMLElement>('.wx-root, .screen');
    if (!root) return { text: [], edges: [] };
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const declared = new Set(rules.flatMap(({ cssText }) => cssText.match(/--(?!weui-)[\w-]+(?=: )/g) ?? []));
    const valueOf = (name: string) => getComputedStyle(root).getPropertyValue(name);
    const names = [...declared].filter((name) => /^(#|rgb\()/.test(valueOf(name)));
    const probe = root.appendChild(document.createElement('i'));
    const rgbOf = (value: string) => {
      probe.style.color = '';
      probe.style.color = value;
      return probe.style.color === '' ? '' : getComputedStyle(probe).color;
    };
    const isShown = (each: Element) =>
      each.getClientRects().length > 0 && !each.closest('[class*=demo-], .sheet-view, svg');
    const elements = [...root.querySelectorAll('*')].filter(isShown);
    const groundOf = (from: Element | null): string => {
      for (let each = from; each; each = each.parentElement) {
        const { backgroundColor, backgroundImage } = getComputedStyle(each);
        if (/^rgb\(/.test(backgroundColor)) return backgroundColor;
        if (backgroundImage !== 'none') return '';
      }
      return '';
    };
    const hasWords = (each: Element) =>
      [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const edgeOf = (each: Element) => {
      const { borderTopWidth, borderTopStyle, borderTopColor, boxShadow } = getComputedStyle(each);
      if (borderTopStyle === 'solid' && parseFloat(borderTopWidth) > 0) return borderTopColor;
      return /(rgba?\([^)]*\)) 0px 0px 0px [\d.]+px inset/.exec(boxShadow)?.[1] ?? '';
    };
    const isControl = (each: Element) => each.matches('.field-box, .choice-mark, .action-button, [role=button], input');
    const look = () => ({
      tokens: new Map(names.map((name) => [name, rgbOf(`var(${name})`)])),
      text: elements.map((each) => (hasWords(each) ? [getComputedStyle(each).color, groundOf(each)] : null)),
      edges: elements.map((each) => (isControl(each) ? [edgeOf(each), groundOf(each.parentElement)] : null)),
    });
    const byDay = look();
    root.classList.add('mode-dark');
    const byNight = look();
    root.classList.remove('mode-dark');
    probe.remove();
    const nameOf = (day: string | undefined, night: string | undefined) =>
      names.find((name) => byDay.tokens.get(name) === day && byNight.tokens.get(name) === night)?.slice(2);
    const named = (kind: 'text' | 'edges') => {
      const found = byDay[kind].map((day, at) => {
        const night = byNight[kind][at];
        if (!day?.[0] || !day[1] || !night) return '';
        return `${nameOf(day[0], night[0]) ?? day[0]} on ${nameOf(day[1], night[1]) ?? day[1]}`;
      });
      return [...new Set(found.filter((pair) => pair !== '' && !pair.includes('rgba')))];
    };
    return { text: named('text'), edges: named('edges') };
  });
}
