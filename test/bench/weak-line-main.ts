import type { Page } from 'playwright-core';

import { CloudCalls } from '../e2e/story/cloud-calls';
import { people } from '../e2e/story/scene';
import { Visitor } from '../e2e/story/visitor';
import { launchChromium } from '../helpers/chromium';
import { startInFoundedVillage } from '../helpers/embedded-cloud';

/** A line as in a valley with two bars: 250 kbit/s each way, and 600 ms until the first byte. */
const kilobitsPerSecond = 250;
const latencyMs = 600;
const pairCount = 5;

/** Pages that people open from outside, and words that are there once something useful is. */
const pages = [
  { name: 'home', path: '/pages/home/index', useful: '现在要您办的事' },
  { name: 'proposal/list', path: '/pages/proposal/list/index?tab=open', useful: '人支持' },
  { name: 'decision/list', path: '/pages/decision/list/index', useful: '公示' },
] as const;

async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const bytesPerSecond = (kilobitsPerSecond * 1_000) / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
}

/** From the tap on the icon to the first useful words. */
async function usefulAfterMs(visitor: Visitor, useful: string): Promise<number> {
  const beganAtMs = Date.now();
  await visitor.page.reload({ waitUntil: 'commit' });
  await visitor.page.getByText(useful).filter({ visible: true }).first().waitFor({ timeout: 120_000 });
  return Date.now() - beganAtMs;
}

/** What the phone kept of pages goes; what the browser keeps of scripts stays. */
const forgetPages = (page: Page) =>
  page.evaluate(() =>
    Object.keys(window.localStorage)
      .filter((key) => /^pages?:/.test(key))
      .forEach((key) => window.localStorage.removeItem(key)),
  );

const median = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/** `npm run bench:weak-line`: the first useful screen on a weak line, with and without what the phone kept, in pairs. */
async function main(): Promise<void> {
  const cloud = await startInFoundedVillage({ RATE_LIMIT_PER_MINUTE: '100000' });
  const browser = await launchChromium();
  const calls = await CloudCalls.at(cloud.url);
  console.log('| page | never here, ms | without what was kept, ms | with it, ms | saved in each pair, ms |');
  console.log('|---|---:|---:|---:|---|');
  for (const { name, path, useful } of pages) {
    const visitor = await Visitor.arrive(browser, cloud.url, calls);
    await visitor.become(people.author, path);
    const session = await visitor.page.context().newCDPSession(visitor.page);
    await session.send('Network.clearBrowserCache');
    await throttle(visitor.page);
    await forgetPages(visitor.page);
    const first = await usefulAfterMs(visitor, useful);
    const pairs: { without: number; kept: number }[] = [];
    for (let pair = 0; pair < pairCount; pair += 1) {
      await forgetPages(visitor.page);
      const without = await usefulAfterMs(visitor, useful);
      await visitor.settle();
      await visitor.page.waitForTimeout(2_000);
      pairs.push({ without, kept: await usefulAfterMs(visitor, useful) });
    }
    const saved = pairs.map(({ without, kept }) => without - kept).join(', ');
    const without = median(pairs.map((pair) => pair.without));
    console.log(`| ${name} | ${first} | ${without} | ${median(pairs.map(({ kept }) => kept))} | ${saved} |`);
    await visitor.leave();
  }
  await browser.close();
  await cloud.stop();
}

void main();
