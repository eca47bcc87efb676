import { stageOfThisFile } from './stage';
import { people } from './story/scene';
import type { Visitor } from './story/visitor';

jest.setTimeout(180_000);

const reviewers = ['林德厚', '陈桂香', '周大山', '郑素梅', '叶春生'];
/** Most verdicts that one act records. */
const verdictsAtOnce = 6;

const stage = stageOfThisFile();
let visitor: Visitor;
let batchId: string;

beforeAll(async () => {
  batchId = await deductFrom(people.neighbour);
  visitor = await stage.arrive();
});

/** The whole road of a deduction: proposed, explained, reviewed with all of its month, on notice, posted. */
async function deductFrom(name: string): Promise<string> {
  const today = (await stage.calls.act(people.steward, 'points.tariff', {})).today;
  const deed = { entryId: 'rubbish-dumped', text: '垃圾倒在桥头沟边，劝了两回没有清走', photoIds: [], doneOn: today };
  const { villagerId } = stage.calls.person(name);
  const { claimId, month } = await stage.calls.act(people.steward, 'points.propose', { villagerId, ...deed });
  await stage.calls.act(name, 'points.explain', { claimId, text: '是车上掉下来的，当天晚上就清走了' });
  // The month may hold other deductions, whose people have some days to explain.
  const heardOn = dayAfter(today, 7);
  await stage.calls.passUntil(`${heardOn} 09:00`);
  const { batch, others } = await stage.calls.act(people.steward, 'points.batch', { batchId: null, cursor: null });
  const ofMonth = [...(batch ? [batch] : []), ...others].find((one) => one.month === month);
  if (!ofMonth) throw new Error(`no batch of ${month} is open`);
  if (ofMonth.status === 'collecting')
    await stage.calls.act(people.steward, 'points.open-review', { batchId: ofMonth.id });
  await approveAll(ofMonth.id, heardOn);
  const { noticeToOn } = await stage.calls.act(people.steward, 'points.publish', { batchId: ofMonth.id });
  const postedOn = dayAfter(noticeToOn ?? '', 1);
  await stage.calls.passUntil(`${postedOn} 09:00`);
  await stage.calls.act(people.steward, 'points.post', { batchId: ofMonth.id });
  await stage.calls.passUntil(`${postedOn} 09:10`);
  return ofMonth.id;
}

async function approveAll(id: string, heldOn: string): Promise<void> {
  for (let sitting = 0; sitting < 20; sitting += 1) {
    const { rows } = await stage.calls.act(people.steward, 'points.batch', { batchId: id, cursor: null });
    const waiting = rows.filter(({ status }) => status === 'waiting').slice(0, verdictsAtOnce);
    if (waiting.length === 0) return;
    await stage.calls.act(people.steward, 'points.review', {
      batchId: id,
      heldOn,
      attendeeIds: reviewers.map((name) => stage.calls.person(name).villagerId),
      verdicts: waiting.map((row) => ({ claimId: row.id, verdict: 'approve', reason: '' })),
    });
  }
  throw new Error('the review never came to its end');
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

it('somebody appeals against what was deducted, the supervisor finds it wrong, and it comes back', async () => {
  const before = await stage.calls.act(people.neighbour, 'points.passbook', { account: 'household', cursor: null });
  await visitor.become(people.neighbour, '/pages/points/passbook/index');
  await visitor.tap('申报');
  await visitor.tap('申诉');
  await visitor.fill('为什么不该扣', '是车上掉下来的，当天就清走了，邻居可以作证');
  await visitor.picture('appeal');
  await visitor.confirm('提出申诉');
  await visitor.sees(`申诉 · ${people.neighbour}`);
  await visitor.sees(/前由没有经手的人核实，定下来$/);
  await visitor.picture('appeal-sent');
  await visitor.become(people.supervisor, `/pages/points/batch/index?id=${batchId}`);
  await visitor.tap('定更正');
  await visitor.choose('确实记错了，更正过来');
  await visitor.fill('核实的情况', '问了左右邻居，当天晚上已经清走');
  await visitor.confirm('定下来');
  await visitor.sees('已更正');
  const after = await stage.calls.act(people.neighbour, 'points.passbook', { account: 'household', cursor: null });
  expect(after.rows[0]).toMatchObject({ isReversal: true, title: before.rows[0]?.title });
  expect(after.balance - before.balance).toBe(before.rows[0]?.points);
  expect(visitor.faults).toEqual([]);
});
