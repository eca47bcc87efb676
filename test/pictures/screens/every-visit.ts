import type { Browser } from 'playwright-core';

import { mainPages, subpackagePages } from '../../../miniprogram/pages';
import { DemoVillage } from '../../helpers/weapp/demo-village';
import { doingVisits } from '../../weapp/pages/doing-visits';
import { neighbourVisits } from '../../weapp/pages/neighbour-visits';
import { talkingVisits } from '../../weapp/pages/talking-visits';
import type { Visits } from '../../weapp/pages/visit';
import { Onlooker, type Sight } from './onlooker';
import { serveVillage } from './serve-village';

/** Who looks at each page, and on what: the same people as on the phones of test/weapp/every-page. */
const visits: Visits = { ...talkingVisits, ...doingVisits, ...neighbourVisits };

/** What a browser says where a phone says something else. */
const seenInBrowser: Readonly<Record<string, string>> = { 'pages/meeting/enter-code/index': '屏幕上的六位数字' };

export interface Screen {
  /** As Taro names it: `pages/points/shop/index`. */
  page: string;
  /** As people name it: `points/shop`. */
  name: string;
  stage: string;
}

function screenOf(page: string): Screen {
  const name = page.replace(/^pages\/|\/index$/g, '');
  return { page, name, stage: name.split('/')[0] ?? '' };
}

/** Every page of the mini-program, in the order of its road. */
export const screens: readonly Screen[] = [
  ...mainPages,
  ...Object.entries(subpackagePages).flatMap(([stage, pages]) => pages.map((page) => `pages/${stage}/${page}/index`)),
].map(screenOf);

/** Somebody before one page: the village behind it, who looks, and at what. */
export interface Stand extends Sight {
  screen: Screen;
  village: DemoVillage;
  url: string;
  onlooker: Onlooker;
}

/**
 * Goes through the pages of a demo village whose clock stands still, one after the other, on the browser's screens: all,
 * or those named. What must have happened before a page is looked at happens in either case.
 */
export async function walkScreens(
  browser: Browser,
  onScreen: (stand: Stand) => Promise<void>,
  { names, scale }: { names?: readonly string[]; scale?: number } = {},
): Promise<void> {
  const village = await DemoVillage.open();
  const { url, close } = await serveVillage(village);
  try {
    const onlooker = await Onlooker.arrive(browser, village, url, scale);
    for (const screen of screens) {
      const visit = visits[screen.page];
      if (!visit) throw new Error(`nobody visits ${screen.page}: say in test/weapp/pages who uses it, and on what`);
      const query = (await visit.query?.(village, onlooker.handOf(visit.who))) ?? '';
      if (names && !names.includes(screen.name)) continue;
      const sees = seenInBrowser[screen.page] ?? visit.sees;
      const sight = { who: visit.who, path: `/${screen.page}?${query}`, sees };
      await onScreen({ ...sight, screen, village, url, onlooker });
      await onlooker.forget();
    }
    await onlooker.leave();
  } finally {
    await close();
    await village.close();
  }
}
