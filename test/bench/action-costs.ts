import { DemoClock } from '@cloud/_local/demo-clock';
import { localPorts } from '@cloud/_local/local-ports';
import { SqliteStore } from '@cloud/_local/sqlite/sqlite-store';
import { dispatch } from '@cloud/api/dispatch';
import { prepareEvening } from './busy-evening';
import { countingStore } from './counting-store';

/** Prints how many documents each of some everyday actions reads and writes. */
export async function printActionCosts(): Promise<void> {
  const sqlite = new SqliteStore(':memory:');
  const { store, counts } = countingStore(sqlite);
  const clock = new DemoClock({ realNowMs: () => Date.now(), offsetMs: 0 });
  const ports = await localPorts(store, clock, { info: () => undefined, error: () => undefined }, 'no-files');
  const { chairOpenid, pollIds, ballots } = await prepareEvening(ports, 1);
  const ballot = ballots.find(({ openid }) => openid !== chairOpenid);
  const [pollId] = pollIds;
  let requestCount = 0;

  async function cost(openid: string, action: string, payload: object): Promise<Record<string, unknown>> {
    const before = { ...counts };
    const answer = await dispatch(ports, openid, { action, payload, requestId: `cost${++requestCount}` });
    if (!answer.ok) throw new Error(`${action}: ${JSON.stringify(answer.refusal)}`);
    console.log(`  ${action}: ${counts.reads - before.reads} reads, ${counts.writes - before.writes} writes`);
    return answer.data as Record<string, unknown>;
  }

  console.log('documents read and written by an action:');
  const someone = ballot?.openid ?? '';
  const { proposalId } = await cost(chairOpenid, 'proposal.submit', { body: '村口的路灯坏了半个月', photoIds: [] });
  await cost(someone, 'proposal.support', { proposalId });
  await cost(someone, 'proposal.read', { proposalId });
  await cost(someone, 'proposal.list', { tab: 'open', cursor: null });
  await cost(someone, 'home.read', {});
  const { payload } = JSON.parse(ballot?.body ?? '{}') as { payload: object };
  await cost(someone, 'vote.cast', payload);
  await cost(someone, 'vote.poll', { pollId });
  await cost(chairOpenid, 'vote.close-poll', { pollId });
  await cost(someone, 'vote.results', { cursor: null });
  await cost(someone, 'decision.list', { cursor: null });
  await sqlite.close();
}
