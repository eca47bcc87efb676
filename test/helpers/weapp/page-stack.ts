import type { SetDataLog } from './set-data-log';
import type { CodeSpace, PageRoot, ViewLayer } from './view-layer';

/** WeChat's own limit. */
const pagesMax = 10;

type Moment = 'onLoad' | 'onShow' | 'onReady' | 'onHide' | 'onUnload' | 'onPullDownRefresh';

type PageInstance = Partial<Record<Moment, (query?: object) => unknown>> & {
  route?: string;
  options?: object;
  /** Only where a page has it does WeChat's menu offer to share the page. */
  onShareAppMessage?: (from: { from: 'menu' }) => SharedCard;
  setData: (changes: Record<string, unknown>, done?: () => void) => void;
};

/** What WeChat puts into somebody's chat. */
export interface SharedCard {
  title: string;
  path: string;
  imageUrl: string;
}

interface OpenPage {
  path: string;
  url: string;
  instance: PageInstance;
  root: PageRoot;
  element: HTMLElement;
}

interface Surroundings {
  pages: readonly string[];
  view: ViewLayer;
  space: CodeSpace;
  place: HTMLElement;
  loadPage: (path: string) => void;
  log: SetDataLog;
}

/** The pages open on a phone; the last is the one that is seen. */
export class PageStack {
  private readonly open: OpenPage[] = [];

  constructor(private readonly around: Surroundings) {}

  get instances(): PageInstance[] {
    return this.open.map(({ instance }) => instance);
  }

  get top(): OpenPage {
    const top = this.open[this.open.length - 1];
    if (!top) throw new Error('no page is open');
    return top;
  }

  push(url: string): void {
    if (this.open.length >= pagesMax) throw new Error(`webview count limit exceed: ${this.open.length}`);
    const path = this.pathOf(url);
    const below = this.open[this.open.length - 1];
    below?.instance.onHide?.();
    if (below) below.element.style.display = 'none';
    this.start(path, url);
  }

  replace(url: string): void {
    const path = this.pathOf(url);
    this.close();
    this.start(path, url);
  }

  restart(url: string): void {
    const path = this.pathOf(url);
    while (this.open.length > 0) this.close();
    this.start(path, url);
  }

  back(count: number): void {
    if (this.open.length < 2) throw new Error('cannot navigate back at first page');
    for (let left = Math.min(count, this.open.length - 1); left > 0; left -= 1) this.close();
    this.top.element.style.display = '';
    this.top.instance.onShow?.();
  }

  close(): void {
    const page = this.open.pop();
    page?.instance.onUnload?.();
    page?.root.release();
    page?.element.remove();
  }

  /** WeChat's own menu sends the page that is seen to somebody. */
  share(): SharedCard {
    const { instance, path } = this.top;
    if (!instance.onShareAppMessage) throw new Error(`the menu of ${path} does not offer to share it`);
    const card = instance.onShareAppMessage({ from: 'menu' });
    this.pathOf(card.path);
    return card;
  }

  private pathOf(url: string): string {
    const path = (url.split('?')[0] ?? '').replace(/^\//, '');
    if (!this.around.pages.includes(path)) throw new Error(`page "${path}" is not found`);
    return path;
  }

  private start(path: string, url: string): void {
    const { view, space, place, loadPage, log } = this.around;
    loadPage(path);
    const { root, element } = view.draw(space, path, place);
    const instance = root.get() as unknown as PageInstance;
    const query = Object.fromEntries(new URLSearchParams(url.split('?')[1] ?? ''));
    instance.route = path;
    instance.options = query;
    const setData = instance.setData.bind(instance);
    instance.setData = (changes, done) => {
      // What crosses to the view is a copy, never the page's own objects.
      const text = JSON.stringify(changes);
      log.note(path, text);
      setData(JSON.parse(text) as Record<string, unknown>, done);
    };
    this.open.push({ path, url, instance, root, element });
    instance.onLoad?.(query);
    instance.onShow?.();
    instance.onReady?.();
  }
}
