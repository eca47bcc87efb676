import type { Page } from 'playwright-core';

/** So many times the Tab key is pressed on a page; where more can be reached, the first ones are asked. */
const pressesMax = 30;

/**
 * Goes through the page that is seen with the Tab key, as somebody without a touch screen does: it must come to everything
 * in the order in which it stands in the document, and what it comes to has a name and is seen where it stands.
 */
export async function tabFaults(page: Page): Promise<string[]> {
  const presses = await page.evaluate((most) => {
    const pages = [...document.querySelectorAll('.taro_page')].filter((each) => each.getClientRects().length > 0);
    const root = document.querySelector('[role=dialog]') ?? pages[pages.length - 1];
    if (!root) return 0;
    const expected = [...root.querySelectorAll<HTMLElement>('[tabindex], input, textarea, a[href], button')]
      .filter((each) => each.tabIndex >= 0 && each.getClientRects().length > 0)
      .filter((each) => getComputedStyle(each).visibility === 'visible' && !(each as HTMLInputElement).disabled)
      .slice(0, most);
    const reached: Element[] = [];
    const faults: string[] = [];
    const nameOf = (each: Element) => {
      const labels = [...((each as HTMLInputElement).labels ?? [])].map(({ textContent }) => textContent).join('');
      const by = (each.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
      const words = [each.getAttribute('aria-label'), each.textContent, labels, ...by.map((one) => one?.textContent)];
      return (
        words
          .find((one) => (one ?? '').trim() !== '')
          ?.trim()
          .slice(0, 20) ?? ''
      );
    };
    const note = ({ target }: Event) => {
      if (target instanceof Element && target !== start) reached.push(target);
    };
    // The page scrolls to what is reached; it is looked at before one goes on from it.
    const look = () => {
      const target = document.activeElement;
      if (!target || target === start || target === document.body) return;
      const { left, top, width, height } = target.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const above = document.elementFromPoint(x, y);
      // A toast goes away again, and the demonstration's panel is closed; a bar of the page stays.
      const bar = above?.closest('.page-frame-bar, .page-bar, .sheet-head');
      const isDemonstration = target.closest('[class*=demo-]') !== null;
      const isSeen = isDemonstration || (above !== null && (!bar || bar.contains(target)));
      if (!isSeen) faults.push(`"${nameOf(target)}" is reached and not seen`);
      if (nameOf(target) === '') faults.push(`${target.className || target.tagName} is reached and has no name`);
      const { outlineStyle, boxShadow } = getComputedStyle(target);
      const frame = target.closest('.field-box');
      const isMarked =
        outlineStyle !== 'none' || (frame ? getComputedStyle(frame).boxShadow !== 'none' : boxShadow !== 'none');
      if (!isMarked) faults.push(`"${nameOf(target)}" is reached and nothing shows it`);
    };
    const start = document.createElement('i');
    start.tabIndex = 0;
    root.prepend(start);
    start.focus();
    document.addEventListener('focusin', note);
    document.addEventListener('keydown', look, true);
    Object.assign(window, {
      endOfTabs: () => {
        look();
        (document.activeElement as HTMLElement | null)?.blur();
        document.removeEventListener('focusin', note);
        document.removeEventListener('keydown', look, true);
        start.remove();
        const wrong = expected.findIndex((each, place) => reached[place] !== each);
        const [due, came] = [expected[wrong], reached[wrong]];
        if (due) faults.push(`the Tab key comes to "${came ? nameOf(came) : 'nothing'}" instead of "${nameOf(due)}"`);
        return [...new Set(faults)].slice(0, 6);
      },
    });
    // The day, the month and the year of a date are a stop each.
    return expected.length + 4 * expected.filter((each) => /date|time/.test((each as HTMLInputElement).type)).length;
  }, pressesMax);
  for (let press = 0; press < presses; press += 1) await page.keyboard.press('Tab');
  return page.evaluate(() => (window as unknown as { endOfTabs?: () => string[] }).endOfTabs?.() ?? []);
}
