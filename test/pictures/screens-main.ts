import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from '../helpers/cache-folder';
import { launchChromium } from '../helpers/chromium';
import { askPage, type Found } from './screens/asked-of-a-page';
import { Darkroom, isOther } from './screens/darkroom';
import { walkScreens } from './screens/every-visit';
import { walkHall } from './screens/hall';
import { type Look, sideBySide } from './screens/onlooker';
import { type Pairs, pairsOn } from './screens/pairs';
import { reportFile, reportOf, screensFolder, stripOf } from './screens/report';

/** What was seen on what; test/miniprogram/styles/contrast.test.ts computes each. */
const pairsFile = join(projectRoot, 'test', 'miniprogram', 'styles', 'pairs-in-use.json');

/** Writes a picture, unless the one that is kept shows the same: letters drawn otherwise are no other picture. */
async function keep(darkroom: Darkroom, name: string, pictures: readonly Buffer[]): Promise<number> {
  const path = stripOf({ name });
  if (existsSync(path)) {
    const kept = readFileSync(path);
    const differences = await darkroom.differences(pictures, kept);
    if (!differences.some(isOther)) return kept.length;
  }
  const strip = await darkroom.strip(pictures);
  writeFileSync(path, strip);
  return strip.length;
}

/** `npm run pictures:screens`: every page in three looks, asked and pictured anew for docs/screens. */
async function main(): Promise<void> {
  mkdirSync(screensFolder, { recursive: true });
  const browser = await launchChromium(undefined, 'packaged');
  const foundOn = new Map<string, Record<Look, Found>>();
  const pairs: Pairs[] = [];
  const hall = new Map<string, { axe: string[]; lost: string[] }>();
  const wall: Pairs[] = [];
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
      bytes += await keep(darkroom, screen.name, sideBySide(pictures));
    });
    await walkHall(browser, async ({ name, picture, pairs: onWall, axe, lost }) => {
      hall.set(name, { axe, lost });
      wall.push(onWall);
      bytes += await keep(darkroom, name, [picture]);
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
  for (const [name, { axe, lost }] of hall) [...axe, ...lost].forEach((fault) => console.log(`${name}: ${fault}`));
  const all = (seen: readonly Pairs[], kind: keyof Pairs) => [...new Set(seen.flatMap((each) => each[kind]))].sort();
  const inUse = { text: all(pairs, 'text'), edges: all(pairs, 'edges'), wall: all(wall, 'text') };
  writeFileSync(pairsFile, `${JSON.stringify(inUse, null, 2)}\n`);
  writeFileSync(reportFile, reportOf(foundOn, hall));
  console.log(`${foundOn.size} pages, ${bytes} bytes`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
