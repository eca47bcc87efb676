import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

import { cacheFolder, projectRoot } from '../../cache-folder';
import { packageTexts } from '../built-package';
import { compileTemplates } from '../compiled-templates';
import type { Screen } from '../screen';
import type { CloudBehind } from '../wx-cloud';
import type { Deed, Outcome, Package } from './messages';
import { packageStyles } from './package-styles';

type InPage = { install(all: Package): void; perform(deed: Deed): Promise<Outcome> };

const viewport = { width: 375, height: 667 };

/** After these a page looks different as a whole; what is typed is seen with the next of them. */
const changesTheScene = new Set<Deed['act']>(['open', 'tap', 'tapRow']);

/** The container, as one script for a browser. */
function bundled(): string {
  const script = join(cacheFolder('test'), 'weapp-container.js');
  execFileSync(join(projectRoot, 'node_modules', '.bin', 'esbuild'), [
    join(projectRoot, 'test/helpers/weapp/browser/main.ts'),
    `--outfile=${script}`,
    '--bundle',
    '--format=iife',
    '--platform=browser',
    '--log-level=warning',
  ]);
  return script;
}

/** Phones drawn by a real browser, with the package's own styles; a picture is kept of every page that is reached. */
export class BrowserPhones {
  readonly complaints = new Set<string>();
  readonly pictured: string[] = [];

  private constructor(
    private readonly page: Page,
    private readonly clouds: Map<string, CloudBehind>,
  ) {}

  static async open(browser: Browser): Promise<BrowserPhones> {
    const clouds = new Map<string, CloudBehind>();
    const page = await browser.newPage({ viewport });
    await page.exposeFunction('callCloud', (villagerId: string, name: string, data: unknown) =>
      clouds.get(villagerId)?.callFunction(name, data),
    );
    await page.setContent('<!doctype html><meta charset="utf-8"><body></body>');
    await page.addScriptTag({ path: bundled() });
    const texts = packageTexts();
    const all: Package = { texts, templates: compileTemplates(texts), styles: packageStyles(texts) };
    await page.evaluate((given) => (window as unknown as InPage).install(given), all);
    return new BrowserPhones(page, clouds);
  }

  create(villagerId: string, cloud: CloudBehind): Screen {
    this.clouds.set(villagerId, cloud);
    return new BrowserScreen(villagerId, (deed) => this.perform(deed));
  }

  /** The page whole, as on a phone that is as long as the page; a sheet as it stands. */
  private async picture(path: string): Promise<void> {
    this.pictured.push(path);
    const number = String(this.pictured.length).padStart(3, '0');
    const name = `${number}-${path.replace(/^pages\/|\/index$/g, '').replaceAll('/', '-')}.png`;
    const height = await this.page.evaluate(() =>
      document.querySelector('main:not([hidden]) .sheet') ? 0 : document.documentElement.scrollHeight,
    );
    if (height > viewport.height) await this.page.setViewportSize({ ...viewport, height });
    await this.page.screenshot({ path: join(cacheFolder('screens', 'weapp'), name), animations: 'disabled' });
    if (height > viewport.height) await this.page.setViewportSize(viewport);
  }

  private async perform(deed: Deed): Promise<Outcome> {
    const outcome = await this.page.evaluate((given) => (window as unknown as InPage).perform(given), deed);
    for (const complaint of outcome.complaints) this.complaints.add(complaint);
    if (changesTheScene.has(deed.act)) await this.picture(outcome.path);
    return outcome;
  }
}

class BrowserScreen implements Screen {
  private seen: Outcome = { path: '', words: '', pageId: '', complaints: [] };

  constructor(
    private readonly villagerId: string,
    private readonly perform: (deed: Deed) => Promise<Outcome>,
  ) {}

  get path() {
    return this.seen.path;
  }

  get words() {
    return this.seen.words;
  }

  get pageId() {
    return this.seen.pageId;
  }

  readonly open = (url: string) => this.act('open', url);
  readonly tap = (words: string) => this.act('tap', words);
  readonly tapRow = (words: string) => this.act('tapRow', words);
  readonly choose = (words: string) => this.act('choose', words);
  readonly tapBeside = (row: string, words: string) => this.act('tapBeside', row, words);
  readonly fill = (label: string, value: string) => this.act('fill', label, value);
  readonly fillLast = (value: string) => this.act('fillLast', value);
  readonly pick = (label: string, value: string) => this.act('pick', label, value);
  readonly pickFirst = (label: string, value: string) => this.act('pickFirst', label, value);

  sees(words: string | RegExp): void {
    expect(this.words).toMatch(words);
  }

  private async act(act: Deed['act'], ...words: string[]): Promise<void> {
    this.seen = await this.perform({ villagerId: this.villagerId, act, words });
  }
}
