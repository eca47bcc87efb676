import { dispatch } from '@cloud/api/dispatch';
import type { ActionName } from '@shared/contract';
import type { Poll } from '@shared/domain/vote/poll';
import { prepareEvening } from '../bench/busy-evening';
import { Faults, type Fault } from '../helpers/cloudbase/faults';
import { openCloudBase } from '../helpers/cloudbase/open-cloudbase';
import { World } from '../helpers/world';

/** Loses the answer to the next commit, after it happened. */
class LostCommit extends Faults {
  private isLost = false;

  constructor() {
    super('once', {});
  }

  override next({ action }: { action: string }): Fault | null {
    if (this.isLost || action !== 'database.commitTransaction') return null;
    this.isLost = true;
    return 'lostReply';
  }
}

describe('an act on CloudBase', () => {
  let opened: Awaited<ReturnType<typeof openCloudBase>>;
  let world: World;
  beforeEach(async () => {
    opened = await openCloudBase();
    world = await World.create(undefined, async () => ({ ...opened, isDistant: true }));
  });
  afterEach(() => world.close());

  it('whose answer got lost after the commit is told as busy, and repeated gets the same answer from its receipt', async () => {
    const submit = () => world.call('vg001', 'proposal.submit', { body: '水渠堵了', photoIds: [] }, 'r1');
    opened.standIn.faults = new LostCommit();
    expect(await submit()).toEqual({ ok: false, refusal: { code: 'Busy' } });
    const answer = await submit();
    expect(answer).toMatchObject({ ok: true });
    expect(await submit()).toEqual(answer);
    expect(opened.standIn.database.count('proposals', {})).toBe(1);
  });

  it('that a phone sends twice at the same instant happens once, and both are answered alike', async () => {
    const submit = () => world.call('vg001', 'proposal.submit', { body: '水渠堵了', photoIds: [] }, 'r1');
    const answers = await Promise.all([submit(), submit(), submit()]);
    expect(answers[0]).toMatchObject({ ok: true });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(opened.standIn.database.count('proposals', {})).toBe(1);
  });
});

jest.setTimeout(60_000);

it('reads and writes as few documents on CloudBase as on SQLite', async () => {
  const opened = await openCloudBase();
  const world = await World.create(undefined, async () => ({ ...opened, isDistant: true }));
  const { chairOpenid, pollIds, ballots } = await prepareEvening(world.ports, 1);
  const ballot = ballots.find(({ openid }) => openid !== chairOpenid);
  const someone = ballot?.openid ?? '';
  const { payload } = JSON.parse(ballot?.body ?? '{}') as { payload: object };
  const [pollId = ''] = pollIds;
  const counts = opened.standIn.counts;
  const table: string[] = [];
  async function cost(who: string, action: ActionName, content: object): Promise<Record<string, unknown>> {
    counts.clear();
    const answer = await dispatch(world.ports, who, { action, payload: content, requestId: `cost${table.length}` });
    if (!answer.ok) throw new Error(`${action}: ${JSON.stringify(answer.refusal)}`);
    const of = (...actions: string[]) => actions.reduce((sum, one) => sum + (counts.get(`database.${one}`) ?? 0), 0);
    const calls = [...counts.values()].reduce((sum, count) => sum + count, 0);
    table.push(
      `${action}: ${of('getDocument')} reads, ${of('insertDocument', 'modifyDocument')} writes, ${calls} calls`,
    );
    return answer.data as Record<string, unknown>;
  }
  const { proposalId } = await cost(chairOpenid, 'proposal.submit', { body: '村口的路灯坏了半个月', photoIds: [] });
  await cost(someone, 'proposal.support', { proposalId });
  await cost(someone, 'proposal.read', { proposalId });
  await cost(someone, 'proposal.list', { tab: 'open', cursor: null });
  await cost(someone, 'home.read', {});
  await cost(someone, 'vote.cast', payload);
  await cost(someone, 'vote.poll', { pollId });
  const poll = (await world.stored<Poll & { kind: string }>('polls', pollId)) as Poll;
  await cost(chairOpenid, 'vote.close-poll', { pollId });
  await cost(someone, 'vote.results', { cursor: null });
  await cost(someone, 'decision.list', { cursor: null });
  expect(poll.boxIds).toHaveLength(4);
  // A call is one question to the database; a transaction asks two more, to begin and to commit. Closing is six transactions:
  // the decision to close, the sealing of each of four boxes, and the conclusion; all of them resumable.
  expect(table).toEqual([
    'proposal.submit: 4 reads, 4 writes, 10 calls',
    'proposal.support: 4 reads, 3 writes, 9 calls',
    'proposal.read: 5 reads, 0 writes, 5 calls',
    'proposal.list: 3 reads, 0 writes, 3 calls',
    'home.read: 5 reads, 0 writes, 5 calls',
    'vote.cast: 2 reads, 2 writes, 6 calls',
    'vote.poll: 5 reads, 0 writes, 5 calls',
    'vote.close-poll: 18 reads, 20 writes, 50 calls',
    'vote.results: 3 reads, 0 writes, 3 calls',
    'decision.list: 3 reads, 0 writes, 3 calls',
  ]);
  await world.close();
});
