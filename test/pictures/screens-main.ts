import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from '../helpers/cache-folder';
import { launchChromium } from '../helpers/chromium';
import { askPage, type Found } from './screens/asked-of-a-page';
import { Darkroom } from './screens/darkroom';
import { walkScreens } from './screens/every-visit';
import type { Look } from './screens/onlooker';
import { type Pairs, pairsOn } from './screens/pairs';
import { reportOf, screensFolder, stripOf } from './screens/report';

/** What was seen on what; test/miniprogram/styles/contrast.test.ts computes each. */
const pairsFile = join(projectRoot, 'test', 'miniprogram', 'styles', 'pairs-in-use.json');

/** `npm run pictures:screens`: every page in three looks, asked and pictured anew for docs/screens. */
async function main(): Promise<void> {
  mkdirSync(screensFolder, { recursive: true });
  const browser = await launchChromium(undefined, 'packaged');
  const foundOn = new Map<string, Record<Look, Found>>();
  const pairs: Pairs[] = [];
  let bytes = 0;
  try {
    const darkroom = await Darkroom.open(browser);
    await walkScreens(browser, async ({ screen, onlooker, ...sight }) => {
      const found: Partial<Record<Look, Found>> = {};
      const pictures = await onlooker.pictures(sight, async (page, look) => {
        found[look] = await askPage(page, look);
        if (look === 'normal') pairs.push(await pairsOn(page));
      });
      foundOn.set(screen.name, found as Record<Look, Found>);
      const strip = await darkroom.strip(pictures);
      bytes += strip.length;
      writeFileSync(stripOf(screen), strip);
    });
  } finally {
    await browser.close();
  }
  for (const [name, found] of foundOn) {
    const faults = Object.entries(found).flatMap(([look, { axe, largeText }]) =>
      [...axe, ...largeText].map((fault) => `${name} (${look}): ${fault}`),
    );
    faults.forEach((fault) => console.log(fault));
  }
  const all = (kind: keyof Pairs) => [...new Set(pairs.flatMap((each) => each[kind]))].sort();
  writeFileSync(pairsFile, `${JSON.stringify({ text: all('text'), edges: all('edges') }, null, 2)}\n`);
  writeFileSync(join(screensFolder, 'README.md'), reportOf(foundOn));
  console.log(`${foundOn.size} pages, ${bytes} bytes`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
