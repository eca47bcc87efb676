import { readFileSync } from 'node:fs';

import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe?: typeof axeCore;
  }
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Not asked of a page: Taro writes its document's head, and every page of the stack stands in one document, so that
 * landmarks and headings are counted over pages of which one is seen.
 */
const rulesLeftOut = ['region', 'page-has-heading-one', 'landmark-one-main', 'meta-viewport', 'bypass'];

/** What axe objects to on the page as it stands: the rule, its reason, and the first element it concerns. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe);
  const { violations } = await page.evaluate(async (leftOut): Promise<axeCore.AxeResults> => {
    const runner = window.axe;
    if (!runner) throw new Error('axe is not on the page');
    const rules = Object.fromEntries(leftOut.map((rule) => [rule, { enabled: false }]));
    return runner.run(document.body, { resultTypes: ['violations'], rules });
  }, rulesLeftOut);
  return violations.map(({ id, help, nodes }) => {
    const [first] = nodes;
    const why = first?.any[0]?.message ?? first?.all[0]?.message ?? first?.none[0]?.message ?? '';
    return `axe ${id}: ${help} (${nodes.length}): ${first?.html.slice(0, 160) ?? ''} ${why}`;
  });
}
