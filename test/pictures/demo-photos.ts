import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from '../helpers/cache-folder';
import { launchChromium } from '../helpers/chromium';

const data = join(projectRoot, 'cloudfunctions', '_local', 'demo-village', 'data');
const size = { width: 480, height: 360 };

/** Draws what people of the demo village photographed, as the small JPEG pictures that a phone would send. */
async function main(): Promise<void> {
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: size });
  const pictures: Record<string, string> = {};
  for (const file of readdirSync(join(data, 'pictures')).sort()) {
    const drawing = readFileSync(join(data, 'pictures', file), 'utf8');
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${drawing}`);
    const bytes = await page.screenshot({ type: 'jpeg', quality: 62 });
    pictures[file.replace(/\.svg$/, '')] = bytes.toString('base64');
    console.log(`${file}: ${bytes.length} bytes`);
  }
  await browser.close();
  writeFileSync(join(data, 'pictures.json'), `${JSON.stringify(pictures, null, 1)}\n`);
}

void main();
