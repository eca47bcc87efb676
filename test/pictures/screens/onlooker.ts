import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { contract, isActionName } from '@shared/contract';

import type { DemoVillage } from '../../helpers/weapp/demo-village';

/** The phone on which pictures are taken; they are this much smaller than it. */
export const phone = { width: 390, height: 844 };
export const pictureScale = 0.5;
/** No page is as long as this. */
const heightMax = 16_000;

/** The looks of which pictures are kept. */
export const looks = ['normal', 'elder', 'dark'] as const;
export type Look = (typeof looks)[number];

export type Pictures = Record<Look, Buffer>;

/** The looks in their order, as they stand on a strip. */
export const sideBySide = (pictures: Pictures): Buffer[] => looks.map((look) => pictures[look]);

/** Who looks at a page, at which address, and words that are there only when the page came with its data. */
export interface Sight {
  who: string;
  path: string;
  sees: string;
}

/** What is asked of a page while it stands in a look, beside its picture. */
export type Question = (page: Page, look: Look) => Promise<void>;

function isCommand(request: Request): boolean {
  const { action } = request.postDataJSON() as { action: string };
  return isActionName(action) && contract[action].kind === 'command';
}

/** Text as large as WeChat's care mode has it: from there on a phone is given the elder view. */
const elderTextPx = 24;

/** Somebody who looks at one page after another, each in a window of its own, and turns the phone's settings meanwhile. */
export class Onlooker {
  private window: Page | null = null;
  /** What was sent in vain before a page is looked at stays unsent until it has been. */
  private isCutOff = false;

  private constructor(
    private readonly village: DemoVillage,
    private readonly url: string,
    private readonly context: BrowserContext,
  ) {}

  static async arrive(browser: Browser, village: DemoVillage, url: string, scale = pictureScale): Promise<Onlooker> {
    const context = await browser.newContext({
      viewport: phone,
      deviceScaleFactor: scale,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      hasTouch: true,
      reducedMotion: 'reduce',
      colorScheme: 'light',
    });
    context.setDefaultTimeout(30_000);
    const onlooker = new Onlooker(village, url, context);
    await context.route('**/call/api', (route) =>
      onlooker.isCutOff && isCommand(route.request()) ? route.abort() : route.fallback(),
    );
    return onlooker;
  }

  leave(): Promise<void> {
    return this.context.close();
  }

  /** Opens a page as somebody, and pictures it in each look. */
  async pictures(sight: Sight, question: Question = async () => {}, pictured = pictureOf): Promise<Pictures> {
    const page = await this.open(sight);
    await question(page, 'normal');
    const normal = await pictured(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await rootIs(page, '.mode-dark');
    await question(page, 'dark');
    const dark = await pictured(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await this.enlargeText(page);
    await rootIs(page, '.mode-elder:not(.mode-dark)');
    await settle(page);
    await page.getByText(sight.sees).filter({ visible: true }).first().waitFor();
    await question(page, 'elder');
    return { normal, elder: await pictured(page), dark };
  }

  /** What a visit does before its page is looked at. */
  handOf(who: string): { open: (path: string) => Promise<void>; tap: (words: string) => Promise<void> } {
    return {
      open: async (path) => {
        const page = await this.open({ who, path, sees: '支持' });
        // The phone writes down what it cannot send when it knows whose it is.
        const key = `reader:${this.village.personOf(who).openid}`;
        await page.waitForFunction((reader) => window.localStorage.getItem(reader) !== null, key);
      },
      tap: async (words) => {
        this.isCutOff = this.village.isCutOff;
        await this.window?.getByText(words, { exact: true }).filter({ visible: true }).last().click();
        await this.window?.locator('.unsent-line').filter({ visible: true }).first().waitFor();
      },
    };
  }

  /** What was left unsent for a page is gone when it has been looked at. */
  async forget(): Promise<void> {
    if (!this.isCutOff) return;
    await this.window?.evaluate(() => window.localStorage.clear());
    this.isCutOff = false;
  }

  private async open({ who, path, sees }: Sight): Promise<Page> {
    await this.window?.close();
    const page = (this.window = await this.context.newPage());
    await page.clock.setFixedTime(this.village.nowMs);
    const person = JSON.stringify(this.village.personOf(who));
    await page.addInitScript((name) => window.sessionStorage.setItem('demo-person', name), person);
    await page.goto(`${this.url}/#${path}`);
    await settle(page);
    await page.getByText(sees).filter({ visible: true }).first().waitFor();
    return page;
  }

  /** Sets the phone's text larger while the page is in the background, as people do, and comes back to it. */
  private async enlargeText(page: Page): Promise<void> {
    const session = await this.context.newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: elderTextPx } });
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await session.detach();
  }
}

async function rootIs(page: Page, classes: string): Promise<void> {
  await page.locator(`.wx-root${classes}`).filter({ visible: true }).last().waitFor();
}

/** The page has drawn what it reads, and nothing moves. */
async function settle(page: Page): Promise<void> {
  await page.locator('.wx-root').filter({ visible: true }).last().waitFor();
  await page.waitForFunction(() => {
    const isSeen = (each: Element) => each.getClientRects().length > 0;
    const isWaiting = [...document.querySelectorAll('.skeleton:not([data-held])')].some(isSeen);
    const isLoading = [...document.images].some((each) => isSeen(each) && !each.complete);
    const pages = [...document.querySelectorAll('.taro_page')].filter(isSeen);
    return !isWaiting && !isLoading && pages.pop()?.getBoundingClientRect().left === 0;
  });
}

/** The whole page: the phone is made as long as the page for a moment, so that its bar stands at its end. */
async function pictureOf(page: Page): Promise<Buffer> {
  const height = await page.evaluate(() => {
    const pages = [...document.querySelectorAll('.taro_page')].filter((each) => each.getClientRects().length > 0);
    return pages.pop()?.scrollHeight ?? 0;
  });
  const isLong = height > phone.height;
  if (isLong) await page.setViewportSize({ width: phone.width, height: Math.min(height, heightMax) });
  // What comes into sight only now may bring its photos.
  if (isLong) {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await settle(page);
  }
  const picture = await page.screenshot({ animations: 'disabled' });
  if (isLong) await page.setViewportSize(phone);
  return picture;
}
