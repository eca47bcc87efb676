import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

import { launchChromium } from '../helpers/chromium';
import { packagedChromium } from '../helpers/packaged-chromium';
import { Darkroom, type Difference, isOther } from '../pictures/screens/darkroom';
import { type Stand, walkScreens } from '../pictures/screens/every-visit';
import { walkHall } from '../pictures/screens/hall';
import { looks, Onlooker, sideBySide } from '../pictures/screens/onlooker';
import { pictureNames, screensFolder, stripOf } from '../pictures/screens/report';

jest.setTimeout(900_000);

const differences = new Map<string, Difference[]>();
const hallFaults: string[] = [];
let withoutButton: Difference[];
let inAnotherBrowser: Difference[];
let browser: Browser;

/** The same page in the browser that came with the packages, which is another version of it. */
async function lookWithAnother(stand: Stand, darkroom: Darkroom): Promise<Difference[]> {
  const another = await launchChromium(await packagedChromium(), 'packaged');
  try {
    const onlooker = await Onlooker.arrive(another, stand.village, stand.url);
    return await darkroom.differences(sideBySide(await onlooker.pictures(stand)), readFileSync(stripOf(stand.screen)));
  } finally {
    await another.close();
  }
}

/** The same page, on which something is not drawn. */
async function lookWithout(selector: string, stand: Stand, darkroom: Darkroom): Promise<Difference[]> {
  const pictures = await stand.onlooker.pictures(stand, async (page) => {
    await page.addStyleTag({ content: `${selector} { visibility: hidden !important; }` });
  });
  return darkroom.differences(sideBySide(pictures), readFileSync(stripOf(stand.screen)));
}

beforeAll(async () => {
  browser = await launchChromium(undefined, 'packaged');
  const darkroom = await Darkroom.open(browser);
  await walkScreens(browser, async (stand) => {
    const { screen, onlooker } = stand;
    const strip = stripOf(screen);
    if (!existsSync(strip)) return;
    const pictures = sideBySide(await onlooker.pictures(stand));
    differences.set(screen.name, await darkroom.differences(pictures, readFileSync(strip)));
    if (screen.name === 'member/me') withoutButton = await lookWithout('.choice-chosen', stand, darkroom);
    if (screen.name === 'home') inAnotherBrowser = await lookWithAnother(stand, darkroom);
  });
  await walkHall(browser, async ({ name, picture, axe, lost }) => {
    hallFaults.push(...[...axe, ...lost].map((fault) => `${name}: ${fault}`));
    const strip = stripOf({ name });
    if (existsSync(strip)) differences.set(name, await darkroom.differences([picture], readFileSync(strip)));
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
    const missing = pictureNames.filter((name) => !differences.has(name) || !report.includes(`| [${name}](`));
    expect(missing).toEqual([]);
  });

  it('is kept whole, all together in less than 4 MB', () => {
    const bytes = pictureNames.reduce((sum, name) => sum + statSync(stripOf({ name })).size, 0);
    expect(bytes).toBeLessThan(4_000_000);
  });
});

describe('the wall of the hall', () => {
  it('has nothing that axe objects to, and no word that is cut off or leaves it', () => {
    expect(hallFaults).toEqual([]);
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
