import type { Browser } from 'playwright-core';

import { installedChromium, launchChromium } from '../helpers/chromium';
import { packagedChromium } from '../helpers/packaged-chromium';

jest.setTimeout(120_000);

/** A code point nobody may assign: every font draws its missing-glyph box for it. */
const unassigned = '\u{10FFFD}';

async function picture(browser: Browser, text: string): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 80, height: 80 } });
  await page.setContent(`<meta charset="utf-8"><body style="margin:10px;font:48px sans-serif">${text}</body>`);
  const image = await page.screenshot();
  await page.close();
  return image.toString('base64');
}

async function expectToDrawChinese(browser: Browser): Promise<void> {
  try {
    const drawn = new Set<string>();
    for (const character of ['村', '夜', '话', unassigned, ' ']) drawn.add(await picture(browser, character));
    expect(drawn.size).toBe(5);
  } finally {
    await browser.close();
  }
}

it('draws Chinese in the browser that came with the packages', async () => {
  await expectToDrawChinese(await launchChromium(await packagedChromium()));
});

const whenInstalled = installedChromium() ? it : it.skip;

whenInstalled('draws Chinese in the browser of this machine', async () => {
  await expectToDrawChinese(await launchChromium());
});
