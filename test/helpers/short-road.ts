import { countFigures } from '@cloud/clock/count-figures';
import { runClock } from '@cloud/clock/run-clock';
import { minuteMs } from '@shared/kernel/time';
import { matterOf } from './carrying-out-world';
import type { World } from './world';

/** Raised; gives the matter's id. */
export async function raise(world: World, who = 'vg001', body = '村口的路灯坏了'): Promise<string> {
  return (await world.done(who, 'proposal.submit', { body, photoIds: [] })).proposalId;
}

/** Routed to the service desk and answered there: the shortest road to a closing. Gives who visits. */
export async function answer(world: World, proposalId: string): Promise<string> {
  await world.done('ck001', 'proposal.route', { proposalId, reason: '换个灯泡就行，服务台派人去换' });
  await world.done('ck001', 'follow-up.answer', { proposalId, evidence: '灯泡换好了，亮了', photoIds: [] });
  return (await matterOf(world, proposalId)).visitor?.villagerId ?? '';
}

/** Its visitor finds the author, who gives a rating. */
export async function visit(world: World, proposalId: string, rating = 5): Promise<void> {
  const visitor = (await matterOf(world, proposalId)).visitor?.villagerId ?? '';
  const said = { manner: 'home' as const, note: '到家里看了，都好', rating, ratingWords: '很好' };
  await world.done(visitor, 'follow-up.record-visit', { proposalId, ...said });
}

/** The clock counts what has settled. */
export async function count(world: World): Promise<void> {
  world.advance(minuteMs);
  await runClock(world.ports, [countFigures]);
}
