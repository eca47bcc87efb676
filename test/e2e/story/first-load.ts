import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

import { Visitor } from './visitor';
import type { CloudCalls } from './cloud-calls';

/** What a browser that was never here fetches until it has drawn the first page: scripts, styles and the page itself, in gzip. */
export async function firstLoadBytes(browser: Browser, url: string, calls: CloudCalls): Promise<number> {
  const visitor = await Visitor.arrive(browser, 'about:blank', calls);
  const bodies: Promise<Buffer>[] = [];
  visitor.page.on('response', (answer) => {
    const kind = answer.request().resourceType();
    if (['document', 'script', 'stylesheet'].includes(kind)) bodies.push(answer.body());
  });
  await visitor.page.goto(url);
  await visitor.sees('演示：换人、拨钟');
  await visitor.settle();
  const bytes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
  await visitor.leave();
  return bytes.reduce((sum, each) => sum + each, 0);
}
