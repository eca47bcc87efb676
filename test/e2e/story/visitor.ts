import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

import type { CloudCalls } from './cloud-calls';
import { allModes, lookAtPage } from './page-health';

/** The phone on which everything must fit. */
const viewport = { width: 390, height: 844 };

/** A person at the screen: finds things by the words and roles they show, and waits for them, never for a time. */
export class Visitor {
  readonly faults: string[] = [];
  private readonly seen = new Set<string>();
  /** How often something was touched since somebody began to count; typing is not touching. */
  touches = 0;

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly url: string,
    private readonly calls: CloudCalls,
  ) {
    page.on('pageerror', (error) => this.faults.push(`error on ${this.path}: ${error.message}`));
    page.on('console', (message) => {
      const isExpected = /net::ERR_INTERNET_DISCONNECTED/.test(message.text());
      if (message.type() === 'error' && !isExpected) this.faults.push(`console on ${this.path}: ${message.text()}`);
    });
  }

  static async arrive(browser: Browser, url: string, calls: CloudCalls): Promise<Visitor> {
    const context = await browser.newContext({
      viewport,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      hasTouch: true,
    });
    context.setDefaultTimeout(15_000);
    const visitor = new Visitor(context, await context.newPage(), url, calls);
    await visitor.page.goto(url);
    return visitor;
  }

  get path(): string {
    return new URL(this.page.url()).hash.replace(/^#\/pages\//, '').replace(/\/index.*$/, '');
  }

  leave(): Promise<void> {
    return this.context.close();
  }

  /** Acts as somebody from now on, as the switcher does, and opens a page (home, when none is named). */
  async become(name: string, path = '/pages/home/index'): Promise<void> {
    const { openid } = this.calls.person(name);
    await this.page.evaluate(
      ([person, hash]) => {
        window.sessionStorage.setItem('demo-person', person ?? '');
        window.location.hash = hash ?? '';
      },
      [JSON.stringify({ openid, name }), `#${path}`],
    );
    await this.page.reload();
    await this.settle();
  }

  /** Another page as the same person, by its address. */
  async open(path: string): Promise<void> {
    await this.page.evaluate((hash) => (window.location.hash = hash), `#${path}`);
    await this.page.reload();
    await this.settle();
  }

  /** The page has drawn what it reads. */
  async settle(): Promise<void> {
    await this.page.locator('.wx-root').filter({ visible: true }).last().waitFor();
    await this.page.waitForFunction(() => {
      const movers = document.getAnimations().map((each) => (each.effect as KeyframeEffect | null)?.target);
      const isMoving = movers.some((target) => target?.classList.contains('taro_page'));
      const isWaiting = [...document.querySelectorAll('.skeleton')].some((each) => each.getClientRects().length > 0);
      const page = [...document.querySelectorAll('.taro_page')]
        .filter((each) => each.getClientRects().length > 0)
        .pop();
      const isLoading = [...document.images].some((each) => each.getClientRects().length > 0 && !each.complete);
      return !isMoving && !isWaiting && !isLoading && page?.getBoundingClientRect().left === 0;
    });
  }

  private shown(locator: Locator): Locator {
    return locator.filter({ visible: true }).last();
  }

  /** Anything that can be pressed and says exactly these words, or has them as its label. */
  button(words: string | RegExp): Locator {
    const exact = typeof words === 'string' ? { name: words, exact: true } : { name: words };
    const roles = ['button', 'link', 'radio', 'checkbox', 'tab'] as const;
    const [first, ...others] = roles.map((role) => this.page.getByRole(role, exact));
    return this.shown(others.reduce((all, next) => all.or(next), first as Locator));
  }

  async tap(words: string | RegExp): Promise<void> {
    this.touches += 1;
    await this.button(words).click();
  }

  /** The strong answer of the sheet that asks once more. */
  async confirm(words: string): Promise<void> {
    this.touches += 1;
    await this.page.getByRole('dialog').getByRole('button', { name: words, exact: true }).click();
    await this.page.locator('.sheet-panel').filter({ visible: true }).first().waitFor({ state: 'hidden' });
  }

  /** Taps the row or card in which these words stand. */
  async tapRow(words: string): Promise<void> {
    this.touches += 1;
    const row = this.page.locator('[role=button],[role=link],[role=radio],[role=checkbox]').filter({ hasText: words });
    await this.shown(row).click();
  }

  /** Takes the way that a card of the home page offers, be it the first or another. */
  async tapCard(words: string): Promise<void> {
    this.touches += 1;
    const card = this.page.locator('.task-card').filter({ hasText: words });
    await this.shown(card.locator('.action-primary, .task-card-way')).click();
  }

  /** One of several answers, by its words. */
  async choose(words: string): Promise<void> {
    this.touches += 1;
    const answer = this.page.locator('[role=radio],[role=checkbox]').filter({ hasText: words });
    await this.shown(answer).click();
  }

  /** The field of this name, in the topmost form. */
  field(label: string, place = -1): Locator {
    const fields = this.page
      .locator('.field')
      .filter({ has: this.page.locator('.field-label', { hasText: label }) })
      .filter({ visible: true });
    return (place < 0 ? fields.last() : fields.nth(place)).locator('input, textarea').first();
  }

  async fill(label: string, value: string, place = -1): Promise<void> {
    await this.field(label, place).fill(value);
  }

  /** Waits until these words are on the screen. */
  async sees(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor();
  }

  async seesNot(words: string): Promise<void> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor({ state: 'hidden' });
  }

  /** Photos for the field that asks for them; here what the screen shows, as a phone's own picture. */
  async addPhoto(): Promise<void> {
    await this.choosePhoto(await this.page.screenshot({ clip: { x: 0, y: 90, width: 240, height: 180 } }));
    await this.sees('1/9 张');
  }

  /** Chosen, and on its way. */
  async choosePhoto(buffer: Buffer): Promise<void> {
    this.touches += 1;
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.page.getByText('加照片').filter({ visible: true }).last().click(),
    ]);
    await chooser.setFiles({ name: 'photo.png', mimeType: 'image/png', buffer });
  }

  /** What stands behind the id in the address of this page. */
  get pageId(): string {
    return new URLSearchParams(new URL(this.page.url()).hash.split('?')[1]).get('id') ?? '';
  }

  /** Looks at what is on the screen in each view, notes what is wrong with it, and keeps pictures: all of a new page. */
  async picture(name: string, views: 'inLight' | 'inAllModes' = 'inLight'): Promise<void> {
    await this.settle();
    const isNew = !this.seen.has(this.path);
    this.seen.add(this.path);
    const faults = await lookAtPage(this.page, name, isNew || views === 'inAllModes' ? allModes : ['light']);
    this.faults.push(...faults.map(({ mode, problem }) => `${name} (${mode}): ${problem}`));
  }

  /** The pages of which a picture was kept. */
  get pictured(): ReadonlySet<string> {
    return this.seen;
  }
}
