import { DrawnPage, touch, turnTo, type } from './drawn-page';
import type { Screen } from './screen';
import type { SetDataRecord } from './set-data-record';
import type { WeappPhone } from './weapp-phone';

/** Somebody using a phone: sees words, touches what says them, types; and every touch has its effect. */
export class Hand implements Screen {
  constructor(
    private readonly phone: WeappPhone,
    private readonly record: SetDataRecord,
  ) {}

  get path(): string {
    return this.phone.pages.top.path;
  }

  get words(): string {
    return this.page.words;
  }

  /** What stands behind the id in the address of this page. */
  get pageId(): string {
    return new URLSearchParams(this.phone.pages.top.url.split('?')[1]).get('id') ?? '';
  }

  private get page(): DrawnPage {
    return new DrawnPage(this.phone.pages.top.element);
  }

  /** Opens the mini-program at a page, or goes on to it. */
  async open(url: string): Promise<void> {
    await this.phone.open(url);
    if (this.words === '') throw new Error(`${this.path} stays empty: ${this.phone.complaints.join('\n')}`);
    this.record.noteLaunch(this.path, this.phone.setData.take());
  }

  tap(words: string): Promise<void> {
    return this.act(words, () => touch(this.page.saying(words)));
  }

  /** Taps the row, card or answer in which these words stand. */
  tapRow(words: string): Promise<void> {
    return this.act(words, () => touch(this.page.containing(words)));
  }

  /** Taps the row in which these words stand, where the effect may be outside the page, or there is none to be. */
  async tapOutside(words: string): Promise<void> {
    touch(this.page.containing(words));
    await this.phone.settle();
  }

  /** Taps one of several answers, ballots or tabs. */
  choose(words: string): Promise<void> {
    return this.act(words, () => touch(this.page.containing(words, '.choice *, .tab *, .ballot-choice *')));
  }

  /** Taps what says these words in the row of this person or thing. */
  tapBeside(row: string, words: string): Promise<void> {
    return this.act(words, () => touch(this.page.beside(row, words)));
  }

  fill(label: string, value: string): Promise<void> {
    return this.act(`${label} …`, () => type(this.page.control(label), value));
  }

  /** Turns the wheel of a day or a time. */
  pick(label: string, value: string): Promise<void> {
    return this.act(`${label} ⟳`, () => turnTo(this.page.control(label, 'wx-picker'), value));
  }

  /** The same, when fields further down bear the name too. */
  pickFirst(label: string, value: string): Promise<void> {
    return this.act(`${label} ⟳`, () => turnTo(this.page.control(label, 'wx-picker', 'first'), value));
  }

  /** Types where there is only one place to type: in the sheet that is open. */
  fillLast(value: string): Promise<void> {
    return this.act('…', () => type(this.page.control('', 'input, textarea'), value));
  }

  /** What stands in the field. */
  typed(label: string): string {
    return (this.page.control(label) as HTMLInputElement).value;
  }

  sees(words: string | RegExp): void {
    const isSeen = typeof words === 'string' ? this.words.includes(words) : words.test(this.words);
    if (!isSeen) throw new Error(`${words} is not on ${this.path}, which says: ${this.words}`);
  }

  private async act(what: string, work: () => void): Promise<void> {
    const { pages, requests, setData } = this.phone;
    const before = { top: pages.top, requests: requests.length, elements: this.page.elementCount };
    setData.take();
    work();
    await this.phone.settle();
    const calls = setData.take();
    const hasMoved = pages.top !== before.top;
    if (calls.length === 0 && !hasMoved && requests.length === before.requests) {
      throw new Error(`nothing happens at ${what} on ${before.top.path}: ${this.words}`);
    }
    const isFarReaching = hasMoved || requests.length > before.requests;
    const addsParts = this.page.elementCount !== before.elements;
    this.record.noteTouch({ path: before.top.path, what, isFarReaching, addsParts }, calls);
    if (hasMoved) this.record.noteLaunch(this.path, calls);
  }
}
