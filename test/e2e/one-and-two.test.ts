import { stageOfThisFile } from './stage';
import { matterPage, people } from './story/scene';
import type { Visitor } from './story/visitor';

jest.setTimeout(180_000);

const shelter = '村口候车没个棚';
const today = '2026-11-22';
const attendees = [people.chair, people.reviewer, people.supervisor, '周志明'];

const stage = stageOfThisFile();
let visitor: Visitor;

beforeAll(async () => {
  visitor = await stage.arrive();
});

afterEach(() => expect(visitor.faults).toEqual([]));

async function raise(name: string, body: string): Promise<string> {
  return (await stage.calls.act(name, 'proposal.submit', { body, photoIds: [] })).proposalId;
}

async function openMatter(words: string): Promise<string> {
  const { rows } = await stage.calls.act(people.chair, 'proposal.list', { tab: 'open', cursor: null });
  const found = rows.find(({ title }) => title.includes(words));
  if (!found) throw new Error(`no open matter says ${words}`);
  return found.id;
}

it('whoever writes what somebody raised already joins that one while writing', async () => {
  await visitor.become(people.neighbour, '/pages/proposal/raise/index');
  await visitor.fill('村里有什么事', '村口候车的地方没有棚，老人等车淋雨');
  await visitor.sees('有人提过差不多的事');
  await visitor.picture('raise-similar', 'inAllModes');
  await visitor.tap('我也支持');
  await visitor.sees('已支持');
  await visitor.picture('raise-joined');
  const { isSupporting } = await stage.calls.act(people.neighbour, 'proposal.read', {
    proposalId: await openMatter(shelter),
  });
  expect(isSupporting).toBe(true);
});

it('a reviewer merges two that want the same, and the author reads why and what happens next', async () => {
  const id = await raise(people.author, '村口候车的地方要搭个棚，刮风下雨没处躲');
  await visitor.become(people.reviewer, matterPage(id));
  await visitor.tap('并进相近的事');
  await visitor.choose(shelter);
  await visitor.fill('为什么并进去', '说的是同一个候车点，一起办省一次工');
  await visitor.picture('matter-merge-sheet', 'inAllModes');
  await visitor.confirm('并进去');
  await visitor.become(people.author, matterPage(id));
  await visitor.sees('为什么，接下来怎么办');
  await visitor.sees('说的是同一个候车点，一起办省一次工');
  await visitor.sees(/往后跟那一件一起办/);
  await visitor.picture('matter-merged', 'inAllModes');
  await visitor.tap('去看那一件');
  await visitor.sees(shelter);
});

it('a reviewer splits what says two things; each leads to the other, and the author may take it back', async () => {
  const whole = '六组路口的镜子碎了，旁边水沟的盖板也翘起来了';
  const id = await raise(people.author, whole);
  await stage.calls.act(people.sponsor, 'proposal.sponsor', { proposalId: id });
  await stage.calls.act(people.neighbour, 'proposal.support', { proposalId: id });
  await visitor.become(people.reviewer, `/pages/pre-review/opinion/index?id=${id}`);
  await visitor.tapRow('说的是两件事？拆成两件');
  await visitor.sees('现在写在一件里');
  await visitor.fill('原来这件留下的', '六组路口的镜子碎了');
  await visitor.fill('拆出来的另一件', '六组路口水沟的盖板翘起来了');
  await visitor.fill('为什么拆开', '镜子和水沟由两家来修，分开议更快');
  await visitor.picture('split', 'inAllModes');
  await visitor.tap('拆成两件');
  await visitor.picture('split-confirm');
  await visitor.confirm('拆成两件');
  await visitor.sees('说的是两件事，拆出去了');
  await visitor.picture('matter-split', 'inAllModes');

  await visitor.become(people.neighbour, matterPage(id));
  await visitor.tapRow('六组路口水沟的盖板翘起来了');
  await visitor.sees('这件事是从另一件里拆出来的');
  await visitor.sees('您支持了这件事');
  await visitor.picture('matter-part', 'inAllModes');
  const partId = visitor.pageId;
  await visitor.become(people.author, matterPage(partId));
  await visitor.tap('撤销拆分');
  await visitor.picture('matter-undo-split-sheet');
  await visitor.confirm('撤销拆分');
  await visitor.sees('去看那一件');
  const { body } = await stage.calls.act(people.author, 'proposal.read', { proposalId: id });
  expect(body).toBe(whole);
});

/** A matter that the villagers' assembly must decide, let pass by the party organisation. */
async function admitForTheAssembly(): Promise<string> {
  const proposalId = await raise(people.author, '六组机耕路要硬化，每户出点工出点钱');
  await stage.calls.act(people.sponsor, 'proposal.sponsor', { proposalId });
  const [category] = (await stage.calls.act(people.sponsor, 'proposal.preparation', { proposalId })).categories.filter(
    ({ matterKinds }) => matterKinds.some(({ id }) => id === 'publicWorksAndFundRaising'),
  );
  await stage.calls.act(people.sponsor, 'proposal.prepare', {
    proposalId,
    preparation: {
      category: category?.id ?? '',
      matterKind: 'publicWorksAndFundRaising',
      affected: '六组四十来户',
      outcomeWanted: '板车和小货车都能进',
      options: [
        { title: '铺水泥', detail: '管得久' },
        { title: '铺砂石', detail: '便宜' },
      ],
      costYuan: 86_000,
      costSource: '每户筹一点，镇里补一点',
      materials: [{ title: '报价', text: '八万六千元', fileId: null }],
    },
  });
  const { preparedAtMs } = await stage.calls.act(people.reviewer, 'pre-review.prepare-opinion', {
    proposalId,
    opinion: { verdict: 'admit', matterKindId: 'publicWorksAndFundRaising', reason: '大家都要走，先听听怎么出工' },
  });
  await stage.calls.act(people.reviewer, 'pre-review.decide-session', {
    heldOn: today,
    attendeeIds: attendees.map((name) => stage.calls.person(name).villagerId),
    matters: [{ proposalId, preparedAtMs }],
  });
  return proposalId;
}

it('what another body must decide is marked where the evening is planned, and walks its procedure on one strip', async () => {
  const id = await admitForTheAssembly();
  const mark = '建议，要由村民会议来定';
  await visitor.become(people.author, matterPage(id));
  await visitor.sees(mark);
  await visitor.picture('matter-recommendation', 'inAllModes');

  const startAtMs = Date.parse('2026-11-26T19:30:00+08:00');
  const plan = { title: '月底的夜话', place: '议事厅', startAtMs, eveningMinutes: 60, guests: [] };
  const { meetingId } = await stage.calls.act(people.chair, 'agenda.plan-meeting', plan);
  await visitor.become(people.chair, `/pages/agenda/plan/index?id=${meetingId}`);
  await visitor.sees(`六组机耕路要硬化，每户出点工出点钱（${mark}）`);
  await visitor.sees(/先后 \d+ 分/);
  await visitor.picture('plan-grounds', 'inAllModes');
  await visitor.tapRow('六组机耕路要硬化');
  await visitor.tapRow(shelter);
  await visitor.sees(/各项加起来 75 分钟.*超/);
  await visitor.picture('plan-too-long', 'inAllModes');

  await visitor.become(people.chair, `/pages/decision/procedure/index?id=${id}`);
  await visitor.picture('procedure-begin', 'inAllModes');
  await visitor.tap('交有权的会决定');
  await visitor.confirm('交有权的会决定');
  await visitor.sees(/上一步以后 15 天以内/);
  await visitor.fill('哪天', today);
  await visitor.fill('在哪里', '党员活动室');
  await visitor.fill('应到多少人', '9');
  await visitor.fill('实到多少人', '8');
  await visitor.tap('同意');
  await visitor.fill('说了什么', '一致同意提出来，请两委拿方案');
  await visitor.picture('procedure-record');
  await visitor.tap('记这一步');
  await visitor.confirm('记这一步');
  await visitor.sees(/做到了/);
  await visitor.picture('procedure-strip', 'inAllModes');
});

it('a changed notice says what changed, and the ledger of pre-review is read by the town', async () => {
  const startAtMs = Date.parse('2026-11-27T19:30:00+08:00');
  const plan = { title: '说桥头的夜话', place: '议事厅', startAtMs, eveningMinutes: 120, guests: [] };
  const { meetingId } = await stage.calls.act(people.chair, 'agenda.plan-meeting', plan);
  const items = [{ proposalId: await openMatter(shelter), minutes: 30, materials: null }];
  const planned = { meetingId, ...plan, reportMinutes: 15, items, urgentReason: null };
  await stage.calls.act(people.chair, 'agenda.change-plan', planned);
  await stage.calls.act(people.chair, 'agenda.convene', { meetingId });
  const changed = { meetingId, ...plan, place: '祠堂东厢', reportMinutes: 15, items };
  await stage.calls.act(people.chair, 'agenda.change-notice', changed);
  await visitor.become(people.sponsor, `/pages/agenda/notice/index?id=${meetingId}`);
  await visitor.sees(/祠堂东厢/);
  await visitor.picture('notice-changed', 'inAllModes');
  await visitor.become(people.town, '/pages/pre-review/ledger/index');
  await visitor.picture('pre-review-ledger', 'inAllModes');
});
