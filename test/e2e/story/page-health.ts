import { join } from 'node:path';
import type { Page } from 'playwright-core';

import { cacheFolder } from '../../helpers/cache-folder';
import { accessibilityFaults } from './accessibility';
import { exampleFaults, focusFaults, wordFaults } from './page-words';
import { tabFaults } from './tab-key';

const modes = { light: '', dark: 'mode-dark', elder: 'mode-elder' } as const;
export type Mode = keyof typeof modes;
export const allModes = Object.keys(modes) as Mode[];

/** Twice the ordinary size, and nothing of it lost. */
const largest = 'mode-elder mode-largest';
/** The smallest text of each view. */
const textPxMin = { light: 12, dark: 12, elder: 18, largest: 26 };

export interface PageFault {
  mode: Mode | 'largest';
  problem: string;
}

/** Shows the present page in each view in turn, collects what is wrong with it, and keeps pictures of some views. */
export async function lookAtPage(page: Page, name: string, pictured: readonly Mode[]): Promise<PageFault[]> {
  const faults: PageFault[] = [];
  await pageStands(page);
  const still = await page.addStyleTag({ content: '* { transition: none !important; animation: none !important; }' });
  // Whatever was under way ends at once, at its place.
  await pageStands(page);
  for (const mode of allModes) {
    await setMode(page, mode);
    const problems = [
      ...(await pageFaults(page, mode)),
      ...(await accessibilityFaults(page)),
      ...(await exampleFaults(page)),
      ...(await wordFaults(page, { textPxMin: textPxMin[mode], mayBeCut: true })),
    ];
    faults.push(...problems.map((problem) => ({ mode, problem })));
    if (pictured.includes(mode)) await pictureWhole(page, join(cacheFolder('screens', mode), `${name}.png`));
  }
  const atTwiceTheSize = await faultsAtTwiceTheSize(page);
  faults.push(...atTwiceTheSize.map((problem) => ({ mode: 'largest' as const, problem })));
  await setMode(page, 'light');
  const focus = [...(await focusFaults(page)), ...(await tabFaults(page))];
  faults.push(...focus.map((problem) => ({ mode: 'light' as const, problem })));
  await still.evaluate((style) => (style as Element).remove());
  return faults;
}

/** What is lost, cut or covered on the present page when its text is twice as large; the page stays so. */
export async function faultsAtTwiceTheSize(page: Page): Promise<string[]> {
  await setMode(page, 'largest');
  const words = await wordFaults(page, { textPxMin: textPxMin.largest, mayBeCut: false });
  return [...(await pageFaults(page, 'largest')), ...words];
}

/** A page slides in when it is opened; it is looked at when it stands still. */
async function pageStands(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.taro_page')]
      .filter((each) => each.getClientRects().length > 0)
      .every((each) => each.getBoundingClientRect().left === 0),
  );
}

/** The page scrolls inside itself: the screen is made as long as the page for a moment. A sheet is pictured as it stands. */
async function pictureWhole(page: Page, path: string): Promise<void> {
  const screen = page.viewportSize() ?? { width: 390, height: 844 };
  const height = await page.evaluate(() => {
    if (document.querySelector('[role=dialog]')) return 0;
    return Math.max(0, ...[...document.querySelectorAll('.taro_page')].map((each) => each.scrollHeight));
  });
  if (height > screen.height) await page.setViewportSize({ ...screen, height: Math.min(height, 4_000) });
  await page.screenshot({ path, animations: 'disabled' });
  if (height > screen.height) await page.setViewportSize(screen);
}

/** The modes are classes of the page root: the same page, the same moment, another look. */
export async function setMode(page: Page, mode: Mode | 'largest'): Promise<void> {
  await page.evaluate(
    ([chosen, all]) => {
      for (const root of document.querySelectorAll('.wx-root')) {
        root.classList.remove(...all);
        root.classList.add(...chosen);
      }
    },
    [
      (mode === 'largest' ? largest : modes[mode]).split(' ').filter(Boolean),
      ['mode-dark', 'mode-elder', 'mode-largest'],
    ] as const,
  );
}

/** What no page may have: sideways scrolling, clipped words, targets too small for a finger, raw codes or foreign words. */
function pageFaults(page: Page, mode: Mode | 'largest'): Promise<string[]> {
  const targetMin = mode === 'elder' || mode === 'largest' ? 60 : 44;
  return page.evaluate((least) => {
    const found: string[] = [];
    const boxOf = (element: Element) => (element.closest('.field-box') ?? element).getBoundingClientRect();
    const isShown = (element: Element) =>
      element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
    const wordsOf = (element: Element) => (element.textContent ?? '').trim().slice(0, 24);
    const pages = [...document.querySelectorAll('.taro_page')].filter(isShown);
    const wide = pages.pop()?.scrollWidth ?? 0;
    if (wide > window.innerWidth) found.push(`is ${wide} px wide`);
    if (document.querySelector('[role=dialog]:not(.wx-root *)')) found.push('opens a sheet outside the page');
    for (const element of document.querySelectorAll('.wx-root *')) {
      if (!isShown(element)) continue;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const hasOwnText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (hasOwnText && (box.right > window.innerWidth + 1 || box.left < -1))
        found.push(`"${wordsOf(element)}" leaves the screen`);
      if (
        hasOwnText &&
        style.overflowX !== 'visible' &&
        element.scrollWidth > element.clientWidth + 1 &&
        style.textOverflow !== 'ellipsis'
      ) {
        found.push(`"${wordsOf(element)}" is cut off`);
      }
      const role = element.getAttribute('role');
      const isTarget =
        (role &&
          ['button', 'link', 'radio', 'checkbox', 'tab'].includes(role) &&
          element.getAttribute('aria-disabled') !== 'true') ||
        ['INPUT', 'TEXTAREA'].includes(element.tagName);
      // Rounded up: half a pixel is no finger's matter.
      const target = boxOf(element);
      if (isTarget && (Math.ceil(target.height) < least || Math.ceil(target.width) < least)) {
        const words =
          element.getAttribute('aria-label') ?? (wordsOf(element) || element.closest('.field')?.textContent);
        found.push(`"${words}" is ${Math.round(target.width)}×${Math.round(target.height)}`);
      }
    }
    const text = document.body.innerText;
    const raw = /undefined|\bNaN\b|\[object|\bnull\b|[a-z]+[A-Z][a-z]+[A-Za-z]*|\b\d{13}\b|\d{4}-\d{2}-\d{2}/.exec(
      text,
    );
    if (raw) found.push(`says "${text.slice(Math.max(0, raw.index - 10), raw.index + 20).replace(/\s+/g, ' ')}"`);
    return found;
  }, targetMin);
}
