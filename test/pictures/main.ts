import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { CloudCalls } from '../e2e/story/cloud-calls';
import { matterPage, people } from '../e2e/story/scene';
import { Visitor } from '../e2e/story/visitor';
import { projectRoot } from '../helpers/cache-folder';
import { launchChromium } from '../helpers/chromium';
import { startEmbeddedCloud } from '../helpers/embedded-cloud';

const bytesMax = 120_000;

interface Picture {
  name: string;
  who: string;
  path: string;
  isDark?: boolean;
  isElder?: boolean;
}

/** The screens that the README shows, in the demo village as a visitor finds it; at last tonight's hall filling up. */
async function wantedPictures(calls: CloudCalls): Promise<Picture[]> {
  const { rows } = await calls.act(people.chair, 'proposal.list', { tab: 'done', cursor: null });
  const lights = rows.find(({ title }) => title.includes('一盏灯都没有'))?.id ?? '';
  const meetings = await calls.act(people.chair, 'agenda.list', { isOpen: true, cursor: null });
  const tonight = meetings.rows[0]?.meetingId ?? '';
  const polls = await calls.act(people.chair, 'vote.results', { cursor: null });
  await calls.passUntil('2026-11-22 19:20');
  for (const { villagerId } of calls.members.slice(0, 20)) {
    await calls.act(people.clerk, 'meeting.check-in', { meetingId: tonight, villagerId });
  }
  return [
    { name: 'home', who: people.chair, path: '/pages/home/index' },
    { name: 'raise', who: people.author, path: '/pages/proposal/raise/index' },
    { name: 'matter', who: people.author, path: matterPage(lights) },
    { name: 'evening', who: people.chair, path: `/pages/meeting/evening/index?id=${tonight}`, isDark: true },
    { name: 'vote', who: people.sponsor, path: `/pages/vote/poll/index?id=${polls.rows[0]?.id ?? ''}` },
    { name: 'carrying-out', who: people.author, path: '/pages/follow-up/board/index' },
    { name: 'passbook', who: people.neighbour, path: '/pages/points/passbook/index' },
    { name: 'elder', who: people.author, path: '/pages/home/index', isElder: true },
  ];
}

async function take(visitor: Visitor, folder: string, { name, who, path, isDark, isElder }: Picture): Promise<void> {
  await visitor.become(who, path);
  await visitor.page.evaluate(
    (classes) => document.querySelectorAll('.wx-root').forEach((root) => root.classList.add(...classes)),
    [...(isDark ? ['mode-dark'] : []), ...(isElder ? ['mode-elder'] : [])],
  );
  const file = join(folder, `${name}.png`);
  await visitor.page.screenshot({ path: file, animations: 'disabled' });
  const { size } = statSync(file);
  if (size > bytesMax) throw new Error(`${name}.png has ${size} bytes, more than ${bytesMax}`);
  console.log(`${name}.png: ${size} bytes`);
}

/** `npm run pictures`: the README's screens, taken anew from the demo village. */
async function main(): Promise<void> {
  const cloud = await startEmbeddedCloud();
  const browser = await launchChromium();
  try {
    const calls = await CloudCalls.at(cloud.url);
    const pictures = await wantedPictures(calls);
    const visitor = await Visitor.arrive(browser, cloud.url, calls);
    const folder = join(projectRoot, 'docs', 'pictures');
    mkdirSync(folder, { recursive: true });
    for (const picture of pictures) await take(visitor, folder, picture);
    await visitor.leave();
  } finally {
    await browser.close();
    await cloud.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
