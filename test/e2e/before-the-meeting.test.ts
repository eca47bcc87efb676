import { stageOfThisFile } from './stage';
import { matterPage, people } from './story/scene';
import type { Visitor } from './story/visitor';

jest.setTimeout(180_000);

const helper = people.sponsor;
const otherAuthor = '黄晓东';
const bulkyTitle = '供销社门口的石墩挡住推车，轮椅也过不去';
const bulkyAgain = '供销社门口那个石墩，推轮椅过不去，能不能移开';

const stage = stageOfThisFile();
let visitor: Visitor;

beforeAll(async () => {
  visitor = await stage.arrive();
});

afterAll(() => {
  expect(visitor.faults).toEqual([]);
});

async function raised(by: string, body: string): Promise<string> {
  return (await stage.calls.act(by, 'proposal.submit', { body, photoIds: [] })).proposalId;
}

const reads = (by: string, proposalId: string) => stage.calls.act(by, 'proposal.read', { proposalId });

/** Somebody opens the matter, and finds these words where it says why, and what comes next. */
async function readsWhy(name: string, proposalId: string, words: readonly (string | RegExp)[]): Promise<void> {
  await visitor.become(name, matterPage(proposalId));
  await visitor.sees('为什么，接下来怎么办');
  for (const each of words) await visitor.sees(each);
}

describe('a matter that is spoken', () => {
  let proposalId: string;

  it('is raised without a written word', async () => {
    await visitor.page.context().grantPermissions(['microphone']);
    await visitor.become(people.neighbour, '/pages/proposal/raise/index');
    await visitor.tapRow('点一下，开始说');
    await visitor.sees('正在听您说，说完点一下');
    await visitor.sees(/^[2-9] 秒$/);
    await visitor.tapRow('正在听您说，说完点一下');
    await visitor.sees('录音存在手机上，点“提出来”时一起发出去');
    await visitor.picture('raise-spoken', 'inAllModes');
    await visitor.tap('提出来');
    await visitor.sees('已经提出来了');
    await visitor.tap('看这件事走到哪了');
    await visitor.sees(/还没有写成文字/);
    proposalId = visitor.pageId;
    await visitor.picture('matter-spoken', 'inAllModes');
  });

  it('is heard and written down by its sponsor', async () => {
    await stage.calls.act(people.sponsor, 'proposal.sponsor', { proposalId });
    await visitor.become(people.sponsor, `/pages/proposal/prepare/index?id=${proposalId}`);
    await visitor.picture('prepare-spoken', 'inAllModes');
    await hears();
    await visitor.fill('写成文字', '祠堂后门的台阶松了一块，老人踩上去会晃');
    await visitor.tap('存下来');
    await visitor.sees('存好了');
  });

  it('is heard by the reviewer, and reads as it was written down for its author', async () => {
    await visitor.become(people.reviewer, `/pages/pre-review/opinion/index?id=${proposalId}`);
    await visitor.sees('祠堂后门的台阶松了一块');
    await visitor.picture('opinion-spoken', 'inAllModes');
    await hears();
    await visitor.become(people.neighbour, matterPage(proposalId));
    await visitor.sees('文字由谁写下');
    await visitor.sees('祠堂后门的台阶松了一块，老人踩上去会晃');
    await visitor.picture('matter-written-down');
  });

  /** Plays the voice note that is on the screen, to its end. */
  async function hears(): Promise<void> {
    await visitor.tapRow('听一遍');
    await visitor.sees('停下来');
    await visitor.sees('听一遍');
  }
});

describe('a matter for somebody else', () => {
  it('is filled in by a cadre for an elder, and names both', async () => {
    await visitor.become(helper, '/pages/proposal/raise/index');
    await visitor.fill('村里有什么事', '井台边的扶手锈断了，我打水不敢靠');
    await visitor.tapRow('替别人填');
    await visitor.fill('写姓名或拼音开头', '陈秀英');
    await visitor.tapRow('陈秀英');
    await visitor.sees(`替陈秀英填，提议人写陈秀英，您是帮填人`);
    await visitor.tap('提出来');
    await visitor.sees('已经提出来了');
    await visitor.tap('看这件事走到哪了');
    const proposalId = visitor.pageId;
    await stage.calls.act('周文彬', 'proposal.sponsor', { proposalId });
    for (const reader of ['周文彬', '陈秀英']) {
      await visitor.become(reader, matterPage(proposalId));
      await namesBoth('陈秀英');
      await visitor.sees(/收集人.*周文彬/);
      await visitor.sees(`${helper}（替陈秀英）`);
    }
    await visitor.picture('matter-filled-in', 'inAllModes');
  });

  it('is noted on a walk without a network, one after the other, and each arrives once', async () => {
    const names = ['陈秀英', '何小玲', '黄昊天'];
    await visitor.become(helper, '/pages/phone/collect/index');
    await visitor.sees('他说的是什么事');
    // The names are on the phone before the walk begins.
    await stage.calls.until(async () => (await keptNames()) > 0);
    await visitor.page.context().setOffline(true);
    for (const [index, name] of names.entries()) {
      await visitor.tapRow('这件事是谁提的');
      await visitor.fill('写姓名', name);
      await visitor.tapRow(name);
      await visitor.fill('他说的是什么事', `${name}说：门前第 ${index + 1} 根电线杆歪了`);
      await visitor.tap('记下，接着下一位');
    }
    await visitor.sees('还有 3 件在手机上，有网时自己会发');
    await visitor.picture('collect-on-a-walk', 'inAllModes');
    // The phone is put away, and taken out again where the cloud still does not answer.
    await visitor.page.goto('about:blank');
    await visitor.page.context().setOffline(false);
    await visitor.page.context().route('**/call/api', (route) => route.abort('internetdisconnected'));
    await visitor.page.goto(stage.url);
    await visitor.open('/pages/phone/collect/index');
    await visitor.sees('还有 3 件在手机上，有网时自己会发');
    await visitor.page.context().unroute('**/call/api');
    await visitor.tap('现在发出去');
    await visitor.sees('都发出去了');
    for (const [index, name] of names.entries()) {
      const { rows } = await stage.calls.act(name, 'proposal.list', { tab: 'mine', cursor: null });
      const arrived = rows.filter(({ title }) => title.includes(`门前第 ${index + 1} 根电线杆歪了`));
      expect(arrived).toHaveLength(1);
      await visitor.become(name, matterPage(arrived[0]?.id ?? ''));
      await namesBoth(name);
    }
  });

  /** Whose matter it is, and who wrote it down. */
  async function namesBoth(author: string): Promise<void> {
    await visitor.sees(new RegExp(`提议人.*${author}`));
    await visitor.sees(new RegExp(`帮填人.*${helper}`));
  }

  function keptNames(): Promise<number> {
    return visitor.page.evaluate(
      () => Object.keys(window.localStorage).filter((key) => key.startsWith('roster:')).length,
    );
  }
});

describe('a matter that somebody raised before', () => {
  let firstId: string;
  let secondId: string;

  it('is merged by its author, who reads where it went, as does whoever supported it', async () => {
    firstId = await raised(people.author, bulkyTitle);
    secondId = await raised(otherAuthor, bulkyAgain);
    await stage.calls.act('何慧敏', 'proposal.support', { proposalId: firstId });
    await stage.calls.act('何小玲', 'proposal.support', { proposalId: secondId });
    await visitor.become(otherAuthor, matterPage(secondId));
    await visitor.tap('并进相近的事');
    await visitor.choose(bulkyTitle);
    await visitor.picture('merge-sheet-of-author');
    await visitor.confirm('并进去');
    await visitor.sees('已经并进另一件事，一起办');
    await visitor.picture('matter-merged-by-author', 'inAllModes');
    await readsWhy('何小玲', secondId, ['往后跟那一件一起办，支持这件的人都算到那一件上。', '并错了，一天之内']);
    await visitor.tap('去看那一件');
    await visitor.sees('3 人支持');
    const { rows } = await stage.calls.act('何小玲', 'message.list', { cursor: null });
    expect(rows.some(({ text }) => text.includes(`并进了“${bulkyTitle}”`))).toBe(true);
  });

  it('comes out again within a day, and everybody is where they were', async () => {
    await visitor.become(otherAuthor, matterPage(secondId));
    await visitor.tap('撤销并入');
    await visitor.confirm('撤销并入');
    await visitor.seesNot('已经并进另一件事，一起办');
    await visitor.become(people.author, matterPage(firstId));
    await visitor.sees('1 人支持');
    await visitor.become(otherAuthor, matterPage(secondId));
    await visitor.sees('1 人支持');
  });
});

describe('a matter that is not talked about', () => {
  let proposalId: string;
  const reason = '村规民约写明公共路口不许堆放，请网格员上门说清楚，三天里搬走就行';

  it('comes back to its author with what is missing, why, and the way on', async () => {
    proposalId = await raised(otherAuthor, '祠堂巷口堆着杂物，消防车进不来');
    await stage.calls.act(people.sponsor, 'proposal.sponsor', { proposalId });
    await decides((page) => ({
      verdict: 'return',
      failingItemIds: page.checklist.filter(({ isMet }) => !isMet).map(({ id }) => id),
      reason: '先写清楚是谁家堆的、堆了多久，大家才好商量',
    }));
    await readsWhy(otherAuthor, proposalId, [
      '先写清楚是谁家堆的、堆了多久，大家才好商量',
      /收集人或提议人把缺的补好，.*再交上来就行，不用重新提。/,
      '提议人觉得不妥，可以请镇里复议一次。',
    ]);
    await visitor.picture('matter-returned', 'inAllModes');
  });

  it('is done by the rule, with article, reason, handler and date', async () => {
    proposalId = await raised(otherAuthor, '公共路口堆柴火，娃娃骑车过去看不见来车');
    await isDoneByTheRule();
    await readsWhy(otherAuthor, proposalId, [
      /村规民约/,
      reason,
      new RegExp(`不用开会，由${people.assignee}照规定去办，.*办好，办好了有人上门回访。`),
      '提议人觉得不妥，可以请镇里复议一次。',
    ]);
    await visitor.picture('matter-done-by-rule', 'inAllModes');
  });

  it('stays so when the town looks at it again, once; and the author is told why', async () => {
    await asksTheTown('上门说过两回了，没有用，要大家一起定个规矩');
    await visitor.choose('依规办理');
    await visitor.choose('村规民约有约定');
    await visitor.tap('看全部条文');
    await visitor.page.getByRole('checkbox').filter({ visible: true }).first().click();
    await visitor.fill('用大白话说清楚理由', '规矩已经写在村规民约里，先照规矩办一次，办不动再上会');
    await visitor.choose(people.assignee);
    await visitor.fill('几号前办好', '2026-12-05');
    await visitor.tap('给个答复');
    await visitor.confirm('给个答复');
    await readsWhy(otherAuthor, proposalId, [
      '规矩已经写在村规民约里，先照规矩办一次，办不动再上会',
      '镇里已经复议过一次，不再复议。',
    ]);
    await visitor.picture('matter-not-reconsidered', 'inAllModes');
    expect((await reads(otherAuthor, proposalId)).permissions.requestReconsideration).toEqual({
      isOpen: false,
      refusal: { code: 'ReconsiderationUsed' },
    });
  });

  it('comes to the meeting after all when the town finds so; author and supporter read why', async () => {
    proposalId = await raised(otherAuthor, '公共路口又堆了砖头，三轮车绕着走');
    await stage.calls.act('何小玲', 'proposal.support', { proposalId });
    await isDoneByTheRule();
    await visitor.become(otherAuthor, matterPage(proposalId));
    await asksTheTown('堆砖头的不止一家，光上门劝不管用');
    await visitor.sees('堆砖头的不止一家，光上门劝不管用');
    await visitor.choose('预审通过');
    // Nobody said what kind of matter it is: who must settle it is not guessed.
    await visitor.sees('请先选这是哪一类事');
    await visitor.choose('道路、停车和路灯的维护安排');
    await visitor.fill('用大白话说清楚为什么改为上会', '好几家都这样，要大家一起商量砖头往哪里放');
    await visitor.tap('给个答复');
    await visitor.confirm('给个答复');
    for (const reader of [otherAuthor, '何小玲']) {
      await visitor.become(reader, matterPage(proposalId));
      await visitor.sees('预审通过，等排议程');
      await visitor.sees('镇里复议怎么说');
      await visitor.sees(/好几家都这样，要大家一起商量砖头往哪里放/);
      await visitor.seesNot('为什么，接下来怎么办');
      await visitor.seesNot('建议，要由村民会议来定');
    }
    await visitor.picture('matter-reconsidered', 'inAllModes');
  });

  /** The author, on the matter's page, asks the town to look again; then the town has the page before it. */
  async function asksTheTown(why: string): Promise<void> {
    await visitor.tap('请求复议');
    await visitor.fill('您觉得哪里不妥当', why);
    await visitor.tap('请求复议');
    await visitor.confirm('请求复议');
    await visitor.sees('正在镇协调小组手里');
    await visitor.become(people.town, `/pages/pre-review/reconsider/index?id=${proposalId}`);
  }

  /** A council member takes it up, and the party organisation leaves it to a handler. */
  async function isDoneByTheRule(): Promise<void> {
    await stage.calls.act(people.sponsor, 'proposal.sponsor', { proposalId });
    await decides((page) => ({
      verdict: 'decline',
      ground: 'settledByCovenant',
      articleIds: [page.articles.settledByCovenant[0]?.id ?? ''],
      reason,
      handlerId: stage.calls.person(people.assignee).villagerId,
      dueOn: page.handledToOn,
    }));
  }

  type Judge = Awaited<ReturnType<typeof judged>>;
  const judged = () => stage.calls.act(people.reviewer, 'pre-review.matter', { proposalId });

  /** The reviewer's opinion, and a session of the party organisation that decides by it. */
  async function decides(opinionOn: (page: Judge) => object): Promise<void> {
    const opinion = opinionOn(await judged()) as never;
    await stage.calls.act(people.reviewer, 'pre-review.prepare-opinion', { proposalId, opinion });
    const { opinion: prepared } = await judged();
    const { today } = await stage.calls.act(people.reviewer, 'pre-review.session-draft', {});
    await stage.calls.act(people.reviewer, 'pre-review.decide-session', {
      heldOn: today,
      attendeeIds: [people.chair, people.reviewer, '周志明'].map((name) => stage.calls.person(name).villagerId),
      matters: [{ proposalId, preparedAtMs: prepared?.preparedAtMs ?? 0 }],
    });
  }
});
