import type { Page } from 'playwright-core';

import { accessibilityFaults } from '../../e2e/story/accessibility';
import { faultsAtTwiceTheSize, setMode } from '../../e2e/story/page-health';
import type { Look } from './onlooker';

/** What was found on a page in one look. */
export interface Found {
  axe: string[];
  /** With text twice as large, asked in the normal look: what leaves the screen, is cut off or covered. */
  largeText: string[];
}

/** Asks a page in one look; it looks as before when it has answered. */
export async function askPage(page: Page, look: Look): Promise<Found> {
  const axe = await accessibilityFaults(page);
  if (look !== 'normal') return { axe, largeText: [] };
  const largeText = await faultsAtTwiceTheSize(page);
  await setMode(page, 'light');
  return { axe, largeText };
}
