import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

import { projectRoot } from '../helpers/cache-folder';
import { launchChromium } from '../helpers/chromium';
import { type Example, examples } from './components/examples';
import { Darkroom } from './screens/darkroom';
import { walkScreens } from './screens/every-visit';
import { looks, sideBySide } from './screens/onlooker';

const folder = join(projectRoot, 'docs', 'components');
const components = join(projectRoot, 'miniprogram', 'components');
/** A component is pictured larger than a page: three quarters of what it is on a phone. */
const scale = 0.75;

/** What a component says of itself: the docstring of the first function that its file exports. */
function purposeOf(name: string): string {
  const inFolder = join(components, name);
  const file = readdirSync(inFolder).find((one) => /^(index|.*\.weapp)\.tsx$/.test(one));
  const code = file ? readFileSync(join(inFolder, file), 'utf8') : '';
  const docstring = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport function/.exec(code)?.[1] ?? '';
  return docstring
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function isExample(one: (typeof examples)[string]): one is Example {
  return 'on' in one;
}

function entryOf([name, example]: [string, (typeof examples)[string]]): string {
  const shown = isExample(example)
    ? `On [${example.on}](../screens/README.md#${example.on.replace('/', '')}):\n\n![${name}: ${looks.join(', ')}](./${name}.webp)`
    : `No picture: ${example.because}.`;
  return [`## ${name}`, purposeOf(name), shown].filter((part) => part !== '').join('\n\n');
}

function readme(): string {
  return `# Every component

Written by \`npm run pictures:components\`: each component of \`miniprogram/components\`, what it is for in its own words, and how
it looks on a page of the demo village in the ${looks.join(', the ')} view. How to use them is in \`miniprogram/README.md\`.

${Object.entries(examples).map(entryOf).join('\n\n')}

${illustrations()}
`;
}

/** Fills in and touches what must be for the component to be there. */
async function bringAbout(page: Page, { isHeld, fill, touch, find }: Example): Promise<void> {
  if (isHeld) await page.route('**/call/api', () => undefined);
  if (fill) {
    const field = page.locator('.field').filter({ hasText: fill[0], visible: true });
    await field.locator('input, textarea').first().fill(fill[1]);
  }
  if (touch) await page.getByRole('button', { name: touch, exact: true }).filter({ visible: true }).first().click();
  const there = page.locator(find).filter({ visible: true }).first();
  await there.waitFor();
  if (isHeld) await there.evaluate((element) => element.setAttribute('data-held', ''));
}

/** The pictures that are drawn as vectors, and the styles that show them. */
function illustrations(): string {
  const styles = readdirSync(join(projectRoot, 'miniprogram'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(less|tsx)$/.test(path),
  );
  const drawn = readdirSync(join(projectRoot, 'miniprogram', 'assets')).map((name) => {
    const users = styles.filter((path) => readFileSync(join(projectRoot, 'miniprogram', path), 'utf8').includes(name));
    const places = [...new Set(users.map((path) => path.replace(/\/[^/]+$/, '')))].sort();
    return `### ${name.replace('.svg', '')}\n\nIn ${places.join(', ')}.\n\n<img src="../../miniprogram/assets/${name}" alt="${name}" height="120">`;
  });
  return `## Illustrations\n\nDrawn as vectors, in \`miniprogram/assets\`.\n\n${drawn.join('\n\n')}`;
}

/**
 * `npm run pictures:components`: every component in three looks, pictured anew for docs/components; with names after `--`,
 * those alone.
 */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  if (wanted.length === 0) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const shown = Object.entries(examples).flatMap(([name, one]) =>
    isExample(one) && (wanted.length === 0 || wanted.includes(name)) ? [{ name, ...one }] : [],
  );
  const browser = await launchChromium(undefined, 'packaged');
  let bytes = 0;
  try {
    const darkroom = await Darkroom.open(browser);
    await walkScreens(
      browser,
      async ({ screen, onlooker, ...sight }) => {
        for (const { name, ...example } of shown.filter(({ on }) => on === screen.name)) {
          const pictures = await onlooker.pictures(
            { ...sight, sees: example.sees ?? sight.sees },
            async (page, look) => {
              if (look === 'normal') await bringAbout(page, example);
            },
            (page) =>
              page.locator(example.find).filter({ visible: true }).first().screenshot({ animations: 'disabled' }),
          );
          const strip = await darkroom.strip(sideBySide(pictures));
          bytes += strip.length;
          writeFileSync(join(folder, `${name}.webp`), strip);
        }
      },
      { names: shown.map(({ on }) => on), scale },
    );
  } finally {
    await browser.close();
  }
  writeFileSync(join(folder, 'README.md'), readme());
  console.log(`${shown.length} components, ${bytes} bytes`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
