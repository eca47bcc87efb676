import type { ActionName, PayloadOf } from '@shared/contract';
import type { Task } from '@shared/domain/home/task';
import { roles } from '@shared/domain/member/role';
import { DemoVillage } from '../../../helpers/weapp/demo-village';

/** Everybody of the demo village who holds an office, and one villager with none. */
const people = [...Array.from({ length: 14 }, (_, place) => `p${String(place + 1).padStart(3, '0')}`), 'p034', 'p039'];

let village: DemoVillage;
beforeAll(async () => {
  village = await DemoVillage.open();
}, 120_000);
afterAll(() => village.close());

type Cursor = { value: string | number; id: string } | null;
type Portion = { rows: readonly unknown[]; next?: Cursor };

/** All rows of a list, page by page, as somebody would go through it. */
async function rowsOf<A extends ActionName>(who: string, action: A, payload: object): Promise<unknown[]> {
  const rows: unknown[] = [];
  for (let cursor: Cursor = null; ;) {
    const page = (await village.act(who, action, { ...payload, cursor } as unknown as PayloadOf<A>)) as Portion;
    rows.push(...page.rows);
    if (!page.next) return rows;
    cursor = page.next;
  }
}

/** The length of the list to which a task of several leads; null for a task that is one thing. */
async function behind(who: string, task: Task): Promise<number | null> {
  if (task.kind === 'memberChanges') return (await rowsOf(who, 'points.member-changes', { isOpen: true })).length;
  if (task.kind === 'points') return (await rowsOf(who, 'points.batch', { batchId: task.batchId })).length;
  if (task.kind !== 'matters') return null;
  switch (task.verb) {
    case 'sponsor':
      return (await rowsOf(who, 'proposal.list', { tab: 'toSponsor' })).length;
    case 'admit': {
      const { tab } = await village.act(who, 'pre-review.desk', { tab: null, cursor: null });
      return (await rowsOf(who, 'pre-review.desk', { tab })).length;
    }
    case 'convene':
      return (await village.act(who, 'agenda.plan', { meetingId: await drafted(who) })).candidates.length;
    case 'closeOut':
      return (await village.act(who, 'follow-up.close-outs', {})).rows.length;
    default:
      throw new Error(`nobody knows which list is behind ${task.verb}`);
  }
}

async function drafted(who: string): Promise<string> {
  const startAtMs = village.nowMs + 5 * 86_400_000;
  const plan = { title: '看看有几件', place: '议事厅', startAtMs, eveningMinutes: 120, guests: [] };
  return (await village.act(who, 'agenda.plan-meeting', plan)).meetingId;
}

const countOf = (task: Task) =>
  task.kind === 'points' ? task.claimCount : 'count' in task && task.kind !== 'recusal' ? task.count : null;

it.each(people)('the counts on the home of %s are as long as the lists behind them', async (who) => {
  const { tasks } = await village.act(who, 'home.read', {});
  for (const task of tasks) {
    expect({ task: task.kind, count: countOf(task) }).toEqual({ task: task.kind, count: await behind(who, task) });
  }
});

it('counts something, and leaves no role out', async () => {
  const held = new Set<string>();
  let counted = 0;
  for (const who of people) {
    (await village.act(who, 'member.me', {})).roles.forEach((role) => held.add(role));
    counted += (await village.act(who, 'home.read', {})).tasks.filter((task) => countOf(task) !== null).length;
  }
  // Whoever holds no office is a villager, and is not called so.
  expect(roles.filter((role) => role !== 'villager' && !held.has(role))).toEqual([]);
  expect(counted).toBeGreaterThan(3);
});

it('shows somebody with several offices one list, each task once', async () => {
  for (const who of people) {
    const { tasks } = await village.act(who, 'home.read', {});
    const keys = tasks.map((task) => JSON.stringify(task));
    expect(keys).toEqual([...new Set(keys)]);
  }
  const { roles: offices } = await village.act('p001', 'member.me', {});
  expect(offices.length).toBeGreaterThan(2);
});

it.each(people)('as many unread messages as %s is told of are in their list', async (who) => {
  const { unreadCount, toTellCount } = await village.act(who, 'member.me', {});
  const messages = (await rowsOf(who, 'message.list', {})) as { isRead: boolean }[];
  expect(messages.filter(({ isRead }) => !isRead).length).toBe(unreadCount);
  if (toTellCount !== null)
    expect((await rowsOf(who, 'message.to-tell', { tab: 'unreached' })).length).toBe(toTellCount);
});
