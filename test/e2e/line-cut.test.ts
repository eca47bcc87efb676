import { aPng } from '../helpers/pictures';
import { type Cut, CuttableLine } from './cuttable-line';
import { meetingTonight, openPollTonight, votersOf } from './tonight';
import { stageOfThisFile } from './stage';
import { people } from './story/scene';
import type { Visitor } from './story/visitor';

jest.setTimeout(600_000);

const stage = stageOfThisFile();
let visitor: Visitor;
let line: CuttableLine;
let meetingId: string;

beforeAll(async () => {
  meetingId = await meetingTonight(stage.calls);
  visitor = await stage.arrive();
  line = await CuttableLine.of(visitor);
});

/** One thing that somebody does, each time anew. */
interface Flow {
  who: string;
  path: string;
  act: () => Promise<void>;
  /** Whether the screen says that it is done. */
  isDone: () => Promise<boolean>;
}

const isShown = (words: string | RegExp) => visitor.page.getByText(words).filter({ visible: true }).first().isVisible();

/** Waits for the words as a person would: where the screen offers to try again, they do. */
async function until(words: () => Promise<boolean>): Promise<void> {
  for (const endsAtMs = Date.now() + 60_000; Date.now() < endsAtMs;) {
    if (await words()) return;
    const retry = visitor.page.getByText('再试一次').filter({ visible: true });
    if (!line.isCut && (await retry.count()) > 0)
      await retry
        .last()
        .click({ timeout: 1_000 })
        .catch(() => undefined);
    await visitor.page.waitForTimeout(100);
  }
  throw new Error(`the screen never said so: ${await visitor.page.evaluate(() => document.body.innerText)}`);
}

/** Goes through it with the line cut there, and mended when the screen has had time to notice. */
async function walk({ who, path, act, isDone }: Flow, cut: Cut | null): Promise<void> {
  line.cutAt(cut);
  await visitor.become(who, path);
  if (line.isCut) {
    await line.mend();
    await until(async () => !(await isShown('再试一次')));
    await visitor.settle();
  }
  await act();
  await until(async () => line.isCut || (await isDone()));
  if (line.isCut) {
    await visitor.page.waitForTimeout(500);
    await line.mend();
  }
  await until(isDone);
}

/** Every action that goes over the line, or those asked for, and each of them cut on its way there and on its way back. */
async function cutEverywhere(
  next: (position: number) => Flow,
  expectOnce: (position: number) => Promise<void>,
  isAskedFor: (action: string) => boolean = () => true,
) {
  await walk(next(0), null);
  await expectOnce(0);
  const cuts = line.actions
    .filter(isAskedFor)
    .flatMap((action) => [{ action, when: 'before' } as const, { action, when: 'after' } as const]);
  for (const [place, cut] of cuts.entries()) {
    await walk(next(place + 1), cut).catch((error: unknown) => {
      throw new Error(`cut ${cut.when} ${cut.action}: ${String(error)}`);
    });
    await expectOnce(place + 1);
  }
  return cuts.map(({ action }) => action);
}

it('raises a matter once, whichever request is lost on its way there or back', async () => {
  const sentence = (position: number) => `第 ${position} 个路口的反光镜碎了，夜里看不见来车`;
  const cutActions = await cutEverywhere(
    (position) => ({
      who: people.author,
      path: '/pages/proposal/raise/index',
      act: async () => {
        await visitor.fill('村里有什么事', sentence(position));
        await visitor.tap('提出来');
      },
      isDone: () => isShown('已经提出来了'),
    }),
    async (position) => {
      const { rows } = await stage.calls.act(people.author, 'proposal.list', { tab: 'mine', cursor: null });
      expect(rows.filter(({ title }) => title === sentence(position))).toHaveLength(1);
    },
  );
  expect(cutActions).toEqual(expect.arrayContaining(['proposal.submit']));
});

it('raises a matter with a large photo once, and sends again no part that had arrived', async () => {
  const sentence = (position: number) => `第 ${position} 段护栏松了，孩子靠上去会掉下去`;
  const sizeBytes = 200_000;
  const photoOf = (position: number) => Buffer.concat([aPng, Buffer.alloc(sizeBytes - aPng.length, position)]);
  const cutActions = await cutEverywhere(
    (position) => ({
      who: people.author,
      path: '/pages/proposal/raise/index',
      act: async () => {
        await visitor.fill('村里有什么事', sentence(position));
        await visitor.choosePhoto(photoOf(position));
        await until(async () => line.isCut || (await isPhotoThere()));
        if (line.isCut) {
          await visitor.page.waitForTimeout(300);
          await line.mend();
        }
        await until(isPhotoThere);
        // Four parts, each with the few bytes of its form; at most the one whose answer was lost goes up twice.
        expect(line.fileBytes).toBeGreaterThan(sizeBytes * 0.7);
        expect(line.fileBytes).toBeLessThan(sizeBytes + 2_000);
        await visitor.tap('提出来');
      },
      isDone: () => isShown('已经提出来了'),
    }),
    async (position) => {
      const { rows } = await stage.calls.act(people.author, 'proposal.list', { tab: 'mine', cursor: null });
      const mine = rows.filter(({ title }) => title === sentence(position));
      expect(mine).toHaveLength(1);
      const { photoIds } = await stage.calls.act(people.author, 'proposal.read', { proposalId: mine[0]?.id ?? '' });
      expect(photoIds).toHaveLength(1);
    },
    (action) => /^(file|photo)/.test(action),
  );
  const steps = ['photo.announce', 'file 0', 'file 1', 'file 2', 'file 3', 'photo.keep'];
  expect(cutActions).toEqual(expect.arrayContaining(steps));

  async function isPhotoThere(): Promise<boolean> {
    const page = visitor.page.locator('.photo-picker-item').filter({ visible: true });
    return (await page.count()) === 2 && (await page.locator('.photo-picker-veil').count()) === 0;
  }
});

it('checks somebody in once, whichever request is lost', async () => {
  await stage.calls.passUntil('2026-11-22 19:10');
  const members = async () => (await stage.calls.act(people.clerk, 'meeting.check-in-list', { meetingId })).members;
  const names = (await members()).map(({ name }) => name);
  const cutActions = await cutEverywhere(
    (position) => ({
      who: people.clerk,
      path: `/pages/meeting/check-in/index?id=${meetingId}`,
      act: () => visitor.tapRow(names[position] ?? ''),
      isDone: async () =>
        !(await isShown(/等着送出|没发出去/)) && (await isShown(/\d+:\d+ 到/)) && (await hasAll(position)),
    }),
    async (position) => {
      const here = (await members()).filter(({ isHere }) => isHere);
      expect(here.map(({ name }) => name).sort()).toEqual(names.slice(0, position + 1).sort());
    },
  );
  /** Whoever was tapped so far stands on the screen as here. */
  async function hasAll(position: number): Promise<boolean> {
    return (await visitor.page.locator('.check-in-here').filter({ visible: true }).count()) === position + 1;
  }
  expect(cutActions).toEqual(expect.arrayContaining(['meeting.check-in', 'meeting.check-in-list']));
});

it('counts a ballot once, whichever request is lost', async () => {
  const pollId = await openPollTonight(stage.calls, meetingId);
  const voters = await votersOf(stage.calls, pollId);
  const voterAt = (position: number) => voters[position] ?? '';
  const cutActions = await cutEverywhere(
    (position) => ({
      who: voterAt(position),
      path: `/pages/vote/poll/index?id=${pollId}`,
      act: async () => {
        await visitor.choose('同意');
        // The sheet stays while the line is cut.
        await visitor.page.getByRole('dialog').getByRole('button', { name: '投下这一票', exact: true }).click();
      },
      isDone: () => isShown('您投的是同意'),
    }),
    async (position) => {
      expect((await stage.calls.act(voterAt(position), 'vote.poll', { pollId })).mine).toMatchObject({ choice: 'for' });
    },
  );
  const ballots = cutActions.length + 1;
  await stage.calls.act(people.chair, 'vote.close-poll', { pollId });
  const { tally } = await stage.calls.act(people.chair, 'vote.poll', { pollId });
  expect(tally).toMatchObject({ for: ballots, against: 0 });
  expect(cutActions).toEqual(expect.arrayContaining(['vote.poll', 'vote.cast']));
});
