import type { Browser, Page } from 'playwright-core';
import { Visitor } from '../story/visitor';
import type { CloudCalls } from '../story/cloud-calls';

/** Questions that lie between a change and the page that shows it. */
const asking = 'meeting.revision';
const reading = 'meeting.evening';

/** Somebody in the hall with a phone, or the screen on its wall: what they ask the cloud is counted. */
export class Follower {
  readonly faults: string[] = [];
  /** How often the small revision was asked since {@link forgetQuestions}, until the page was read anew. */
  questions = 0;
  private isRead = false;
  private waiting: (() => void)[] = [];

  private constructor(
    readonly name: string,
    readonly page: Page,
    private readonly visitor: Visitor | null,
  ) {
    page.on('pageerror', (error) => this.faults.push(`error of ${name}: ${error.message}`));
    page.on('request', (request) => this.note(request.postData() ?? ''));
  }

  static async arrive(browser: Browser, url: string, calls: CloudCalls, name: string, path: string): Promise<Follower> {
    const visitor = await Visitor.arrive(browser, url, calls);
    await visitor.become(name, path);
    return new Follower(name, visitor.page, visitor);
  }

  static async screen(browser: Browser, address: string): Promise<Follower> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'zh-CN' });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const follower = new Follower('the wall', page, null);
    await page.goto(address);
    return follower;
  }

  private note(body: string): void {
    if (body.includes(`"${asking}"`) && !this.isRead) this.questions += 1;
    if (!body.includes(`"${reading}"`)) return;
    this.isRead = true;
    this.waiting.splice(0).forEach((go) => go());
  }

  forgetQuestions(): void {
    this.questions = 0;
    this.isRead = false;
  }

  /** Waits until the page has been read anew since {@link forgetQuestions}. */
  rereads(): Promise<void> {
    return this.isRead ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve));
  }

  sees(words: string | RegExp): Promise<void> {
    return this.page.getByText(words).filter({ visible: true }).first().waitFor();
  }

  private get phone(): Visitor {
    if (!this.visitor) throw new Error('nobody touches the wall');
    return this.visitor;
  }

  tap(words: string | RegExp): Promise<void> {
    return this.phone.tap(words);
  }

  tapRow(words: string): Promise<void> {
    return this.phone.tapRow(words);
  }

  choose(words: string): Promise<void> {
    return this.phone.choose(words);
  }

  fill(label: string, value: string): Promise<void> {
    return this.phone.fill(label, value);
  }

  open(path: string): Promise<void> {
    return this.phone.open(path);
  }

  async confirm(words: string): Promise<void> {
    await this.phone.confirm(words);
  }

  valueOf(label: string): Promise<string> {
    return this.phone.field(label).inputValue();
  }

  async isChosen(words: string): Promise<boolean> {
    const answer = this.page
      .locator('[role=radio],[role=checkbox]')
      .filter({ hasText: words })
      .filter({ visible: true });
    return (await answer.last().getAttribute('aria-checked')) === 'true';
  }

  goOffline(): Promise<void> {
    return this.page.context().setOffline(true);
  }

  goOnline(): Promise<void> {
    return this.page.context().setOffline(false);
  }
}
