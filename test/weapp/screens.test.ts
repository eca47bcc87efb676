import type { Browser } from 'playwright-core';

import { launchChromium } from '../helpers/chromium';
import { BrowserPhones } from '../helpers/weapp/browser/browser-phones';
import { parts } from './story/parts';
import { Scene } from './story/scene';

jest.setTimeout(180_000);

let browser: Browser;
let phones: BrowserPhones;
let scene: Scene;

beforeAll(async () => {
  browser = await launchChromium();
  phones = await BrowserPhones.open(browser);
  scene = await Scene.begin((villagerId, cloud) => phones.create(villagerId, cloud));
});

afterAll(async () => {
  await scene?.end();
  await browser?.close();
});

it('draws the road of one matter, as the deployed functions serve it, in a browser with the styles that WeChat gets', async () => {
  for (const [, play] of parts) await play(scene);
  expect([...phones.complaints]).toEqual([]);
  expect(new Set(phones.pictured).size).toBeGreaterThan(15);
});
