import type { Browser } from 'playwright-core';

import { minuteMs } from '@shared/kernel/time';
import { DemoVillage } from '../../helpers/weapp/demo-village';
import { accessibilityFaults } from '../../e2e/story/accessibility';
import { chair, clerk } from '../../weapp/pages/people';
import { comingIds, openPoll, openTonight, tonight } from '../../weapp/pages/tonight';
import { type Pairs, pairsOn } from './pairs';
import { serveVillage } from './serve-village';

/** A wall of 1920 by 1080, pictured half as large. */
const wall = { width: 1920, height: 1080 };
const pictureScale = 0.5;

/** A moment of the evening on the big screen of the hall 大屏幕: what brings it about, and words that are there then. */
interface Moment {
  name: string;
  sees: string;
  bringAbout: (village: DemoVillage) => Promise<unknown>;
}

/** One evening in its order. */
export const moments: readonly Moment[] = [
  {
    name: 'hall/check-in',
    sees: '签到码',
    bringAbout: async (village) => village.moveTo((await tonight(village)).startAtMs - 16 * minuteMs),
  },
  { name: 'hall/talk', sees: '正在发言', bringAbout: openTonight },
  { name: 'hall/poll', sees: '已投票', bringAbout: openPoll },
  { name: 'hall/result', sees: '表决结果', bringAbout: closePoll },
  {
    name: 'hall/pause',
    sees: '休会',
    bringAbout: async (village) => village.act(chair, 'meeting.suspend', { meetingId: (await tonight(village)).id }),
  },
];

/** Who has not voted yet votes, and not all alike; the chair ends the vote. */
async function closePoll(village: DemoVillage): Promise<void> {
  const pollId = (await tonight(village)).openPollId ?? '';
  const late = [...comingIds.slice(0, 3), ...comingIds.slice(12)];
  for (const [place, villagerId] of late.entries()) {
    const { mine } = await village.act(villagerId, 'vote.poll', { pollId });
    const choice = place < 2 ? 'against' : place < 4 ? 'abstain' : 'for';
    await village.act(villagerId, 'vote.cast', { boxId: mine?.boxId ?? '', choice });
  }
  await village.act(chair, 'vote.close-poll', { pollId });
}

export interface SeenWall {
  name: string;
  picture: Buffer;
  axe: string[];
  pairs: Pairs;
  /** Words that are drawn outside the wall, or cut off on it. */
  lost: string[];
}

/** Goes through an evening on the wall of the hall. */
export async function walkHall(browser: Browser, onWall: (seen: SeenWall) => Promise<void>): Promise<void> {
  const village = await DemoVillage.open();
  const { url, close } = await serveVillage(village);
  const context = await browser.newContext({
    viewport: wall,
    deviceScaleFactor: pictureScale,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  try {
    for (const { name, sees, bringAbout } of moments) {
      await bringAbout(village);
      const meetingId = (await tonight(village)).id;
      const ticket = await village.act(clerk, 'meeting.screen-ticket', { meetingId });
      const query = `village=${ticket.villageId}&id=${meetingId}&until=${ticket.untilMs}&seal=${ticket.seal}`;
      const page = await context.newPage();
      await page.clock.setFixedTime(village.nowMs);
      await page.goto(`${url}/#/pages/meeting/screen/index?${query}`);
      await page.getByText(sees).filter({ visible: true }).first().waitFor();
      const axe = await accessibilityFaults(page);
      const pairs = await pairsOn(page);
      const lost = await page.evaluate(wordsLost);
      await onWall({ name, picture: await page.screenshot({ animations: 'disabled' }), axe, pairs, lost });
      await page.close();
    }
  } finally {
    await context.close();
    await close();
    await village.close();
  }
}

/** Asked in the browser: which words leave the wall, or the part of it that they stand in. */
function wordsLost(): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll('.screen *')) {
    const said = [...element.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    if (!said) continue;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const {
      left: from,
      top: above,
      right: to,
      bottom: below,
    } = (element.closest('.screen-main, .screen-side') ?? document.body).getBoundingClientRect();
    const isOutside = left < from - 1 || top < above - 1 || right > to + 1 || bottom > below + 1;
    if (isOutside || element.scrollHeight > element.clientHeight + 2) found.push(`${said.textContent}`);
  }
  return found;
}
