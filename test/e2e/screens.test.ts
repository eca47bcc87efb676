import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

import { launchChromium } from '../helpers/chromium';
import { packagedChromium } from '../helpers/packaged-chromium';
import { Darkroom, type Difference } from '../pictures/screens/darkroom';
import { screens, type Stand, walkScreens } from '../pictures/screens/every-visit';
import { looks, Onlooker } from '../pictures/screens/onlooker';
import { screensFolder, stripOf } from '../pictures/screens/report';

jest.setTimeout(900_000);

/** A button of a page is more than this; what letters drawn by another browser come to is less. */
const blocksMax = 12;
const heightMax = 6;

const differences = new Map<string, Difference[]>();
let withoutButton: Difference[];
let inAnotherBrowser: Difference[];
let browser: Browser;

const isOther = ({ blocks, height }: Difference) => blocks > blocksMax || height > heightMax;

/** The same page in the browser that came with the packages, which is another version of it. */
async function lookWithAnother(stand: Stand, darkroom: Darkroom): Promise<Difference[]> {
  const another = await launchChromium(await packagedChromium(), 'packaged');
  try {
    const onlooker = await Onlooker.arrive(another, stand.village, stand.url);
    return await darkroom.differences(await onlooker.pictures(stand), readFileSync(stripOf(stand.screen)));
  } finally {
    await another.close();
  }
}

/** The same page, on which something is not drawn. */
async function lookWithout(selector: string, stand: Stand, darkroom: Darkroom): Promise<Difference[]> {
  const pictures = await stand.onlooker.pictures(stand, async (page) => {
    await page.addStyleTag({ content: `${selector} { visibility: hidden !important; }` });
  });
  return darkroom.differences(pictures, readFileSync(stripOf(stand.screen)));
}

beforeAll(async () => {
  browser = await launchChromium(undefined, 'packaged');
  const darkroom = await Darkroom.open(browser);
  await walkScreens(browser, async (stand) => {
    const { screen, onlooker } = stand;
    const strip = stripOf(screen);
    if (!existsSync(strip)) return;
    differences.set(screen.name, await darkroom.differences(await onlooker.pictures(stand), readFileSync(strip)));
    if (screen.name === 'member/me') withoutButton = await lookWithout('.choice-chosen', stand, darkroom);
    if (screen.name === 'home') inAnotherBrowser = await lookWithAnother(stand, darkroom);
  });
});
afterAll(() => browser?.close());

describe('every screen, in the normal, the elder and the dark view', () => {
  it('looks as its picture in docs/screens; if it was meant to change, run npm run pictures:screens', () => {
    const changed = [...differences].flatMap(([name, found]) =>
      found.flatMap((one, at) => (isOther(one) ? [`${name} (${looks[at] ?? ''}): ${JSON.stringify(one)}`] : [])),
    );
    expect(changed).toEqual([]);
  });

  it('has its picture, and its line in the report', () => {
    const report = readFileSync(join(screensFolder, 'README.md'), 'utf8');
    const missing = screens.filter(({ name }) => !differences.has(name) || !report.includes(`| [${name}](`));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('is kept in less than 3 MB', () => {
    const bytes = screens.reduce((sum, screen) => sum + statSync(stripOf(screen)).size, 0);
    expect(bytes).toBeLessThan(3_000_000);
  });
});

describe('the comparison', () => {
  it('sees in each view that one button is missing', () => {
    expect(withoutButton.map(isOther)).toEqual([true, true, true]);
  });

  it('takes the letters of another version of the browser for the same', () => {
    expect(inAnotherBrowser.map(isOther)).toEqual([false, false, false]);
  });
});
