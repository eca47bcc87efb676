import { meetingTonight, openTonight } from './tonight';
import { stageOfThisFile } from './stage';
import { people } from './story/scene';
import type { Visitor } from './story/visitor';

jest.setTimeout(180_000);

const stage = stageOfThisFile();
let meetingId: string;
let chair: Visitor;

const evening = () => `/pages/meeting/evening/index?id=${meetingId}`;
const giving = /^请.+发言$/;

beforeAll(async () => {
  meetingId = await meetingTonight(stage.calls);
  await openTonight(stage.calls, meetingId, 24);
  chair = await stage.arrive();
  await chair.become(people.chair, evening());
});

/** A tap, no faster than a hand: the second of two quick ones is taken for a slip. */
async function tap(words: string | RegExp): Promise<void> {
  await chair.page.waitForTimeout(600);
  await chair.tap(words);
}

const recorded = async () => {
  const { floor } = await stage.calls.act(people.clerk, 'meeting.evening', { meetingId });
  return [...(floor?.speeches ?? [])].reverse();
};

/** What was entered goes out one by one: the speeches once so many of them have ended on record. */
async function recordedEnds(count: number) {
  for (;;) {
    const held = await recorded();
    if (held.filter(({ endedAtMs }) => endedAtMs !== null).length >= count) return held;
    await chair.page.waitForTimeout(200);
  }
}

it('goes on with the talk while the line is cut, and has each speech once and in order when it is back', async () => {
  await tap(giving);
  await chair.sees('正在发言');
  await expect(recorded()).resolves.toHaveLength(1);

  await chair.page.context().setOffline(true);
  await chair.fill('记一句要点', '先装三盏');
  await tap('说完了，记下要点');
  await tap(giving);
  await chair.sees('等着送出');
  await tap('说完了');
  await tap(giving);
  await tap('说完了');
  await chair.sees(/5 笔等着送出/);
  await chair.sees(giving);
  await expect(recorded()).resolves.toMatchObject([{ endedAtMs: null }]);

  await chair.page.context().setOffline(false);
  // Closed and opened again: what was entered lies on the phone and goes out by itself.
  await chair.open(evening());
  const held = await recordedEnds(3);
  await chair.page.getByText(/笔等着送出/).waitFor({ state: 'hidden' });
  await chair.sees(giving);
  expect(held).toMatchObject([{ gist: '先装三盏' }, { gist: '' }, { gist: '' }]);
  expect(new Set(held.map(({ name }) => name)).size).toBe(3);
  for (const [place, { startedAtMs, endedAtMs }] of held.entries()) {
    expect(startedAtMs).toBeGreaterThanOrEqual(held[place - 1]?.endedAtMs ?? 0);
    expect(endedAtMs).toBeGreaterThanOrEqual(startedAtMs);
  }
  expect(chair.faults).toEqual([]);
});
