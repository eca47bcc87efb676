import { meetingTonight, openPollTonight, votersOf } from './tonight';
import { stageOfThisFile } from './stage';
import { people } from './story/scene';
import { somebodyWhoCanBuy } from './story/sharing';
import type { Visitor } from './story/visitor';

jest.setTimeout(300_000);

const stage = stageOfThisFile();
const ownPage = '/pages/member/me/index';

/** The touches of a task, from a phone that has just opened the first page and was never here; typing is no touch. */
async function touches(who: string, play: (visitor: Visitor) => Promise<void>, path?: string): Promise<number> {
  const visitor = await stage.arrive();
  await visitor.become(who, path);
  await visitor.page.evaluate(() => {
    const counter = window as { touches?: number };
    counter.touches = 0;
    document.addEventListener(
      'click',
      ({ isTrusted }) => {
        if (isTrusted) counter.touches = (counter.touches ?? 0) + 1;
      },
      true,
    );
  });
  await play(visitor);
  // Taro's pages live in one document: nothing of the count is lost on the way.
  const count = await visitor.page.evaluate(() => (window as { touches?: number }).touches ?? NaN);
  await visitor.leave();
  return count;
}

it('raises a matter in two touches and a sentence', async () => {
  const count = await touches(people.author, async (visitor) => {
    await visitor.tapRow('提一件事');
    await visitor.fill('村里有什么事', '三组晒谷场的水泥裂了，下雨天老人容易绊倒');
    await visitor.tap('提出来');
    await visitor.sees('已经提出来了');
  });
  expect(count).toBe(2);
});

it('supports a neighbour’s matter in two', async () => {
  const count = await touches(people.neighbour, async (visitor) => {
    await visitor.tapRow('晒谷场');
    await visitor.tap('我也支持');
    await visitor.sees('1 人支持');
  });
  expect(count).toBe(2);
});

it('finds out what became of one’s own matter in one', async () => {
  const count = await touches(people.author, async (visitor) => {
    await visitor.tapRow('晒谷场');
    await visitor.sees('在理事长手里');
  });
  expect(count).toBe(1);
});

it('takes one’s own data in two touches from one’s own page', async () => {
  const take = async (visitor: Visitor) => {
    await visitor.tapRow('我的资料和隐私');
    const [taken] = await Promise.all([visitor.page.waitForEvent('download'), visitor.tap('拿走我的数据')]);
    expect(taken.suggestedFilename()).not.toBe('');
  };
  expect(await touches(people.neighbour, take, ownPage)).toBe(2);
});

it('takes back a consent in two', async () => {
  const takeBack = async (visitor: Visitor) => {
    await visitor.tapRow('我的资料和隐私');
    await visitor.choose('公开榜上写全名');
    await visitor.sees('提议人：石*');
  };
  expect(await touches(people.neighbour, takeBack, ownPage)).toBe(2);
});

it('redeems points in three', async () => {
  const { buyer, goodName } = await somebodyWhoCanBuy(stage);
  const count = await touches(buyer, async (visitor) => {
    await visitor.tapRow('积分超市');
    await visitor.tapRow(goodName);
    await visitor.tap('兑了，过去领');
    await visitor.sees('兑好了');
  });
  expect(count).toBe(3);
});

it('votes in three', async () => {
  const meetingId = await meetingTonight(stage.calls);
  await stage.calls.passUntil('2026-11-22 19:10');
  const voters = await votersOf(stage.calls, await openPollTonight(stage.calls, meetingId));
  const count = await touches(voters.at(-1) ?? '', async (visitor) => {
    await visitor.tap('去投票');
    await visitor.choose('同意');
    await visitor.confirm('投下这一票');
    await visitor.sees('您投的是同意');
  });
  expect(count).toBe(3);
});
