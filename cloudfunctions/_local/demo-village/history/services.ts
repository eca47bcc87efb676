import * as z from 'zod/mini';
import type { ServiceRequest } from '@shared/domain/service/service-request';
import { addDays, dayOf } from '@shared/kernel/time';
import servicesData from '../data/services.json';
import type { Chronicle } from './chronicle';
import type { Player } from './player';

const serviceStory = z.strictObject({
  on: z.string(),
  by: z.string(),
  /** The villager for whom somebody else fills in. */
  forWhom: z.exactOptional(z.string()),
  body: z.string(),
  isShared: z.boolean(),
  checked: z.exactOptional(z.string()),
  /** The outside unit that does it; its liaison, where it has one, is `doer` and takes it on. */
  unit: z.exactOptional(z.string()),
  doer: z.exactOptional(z.string()),
  doDays: z.exactOptional(z.int()),
  evidence: z.exactOptional(z.string()),
  rating: z.exactOptional(z.int()),
  words: z.exactOptional(z.string()),
});
type Story = z.infer<typeof serviceStory>;
const services = z.array(serviceStory).parse(servicesData);

/** What villagers ask of the service desk, and how far each request has come. */
export function scheduleServices(chronicle: Chronicle): void {
  for (const story of services) scheduleRequest(chronicle, story);
}

function scheduleRequest({ timeline, player }: Chronicle, story: Story): void {
  const { on, by, forWhom, body, isShared } = story;
  timeline.at(on, '08:40', async () => {
    const forOther = forWhom === undefined ? {} : { onBehalfOfId: forWhom };
    const { requestId } = await player.act(by, 'service.ask', { body, photoIds: [], isShared, ...forOther });
    if (story.checked !== undefined) {
      timeline.at(addDays(on, 1), '09:30', () => checkAndAssign(player, requestId, story));
    }
    const { evidence, doer, rating } = story;
    if (evidence === undefined || doer === undefined) return;
    const doneOn = addDays(on, story.doDays ?? 1);
    timeline.at(doneOn, '16:30', async () => {
      await player.act(doer, 'service.report-handled', { requestId, evidence, photoIds: [] });
    });
    if (rating !== undefined) timeline.at(addDays(doneOn, 2), '18:10', () => visit(player, requestId, story));
  });
}

/** By whoever has it: the grid member of the area, or the clerk. */
async function checkAndAssign(player: Player, requestId: string, { checked = '', isShared, ...story }: Story) {
  const request = await player.read<ServiceRequest>('serviceRequests', requestId);
  const holderId = request.holder?.kind === 'person' ? request.holder.person.villagerId : 'p004';
  await player.act(holderId, 'service.check', { requestId, note: checked, isShared });
  const { unit: unitId, doer: doerId } = story;
  if (unitId === undefined && doerId === undefined) return;
  const to = unitId === undefined ? { doerId } : { unitId };
  const dueOn = addDays(dayOf(player.nowMs), 10);
  await player.act(holderId, 'service.assign', { requestId, ...to, dueOn, note: '' });
  if (unitId !== undefined && doerId !== undefined) await player.act(doerId, 'service.take-on', { requestId });
}

async function visit(player: Player, requestId: string, { rating = 5, words = '' }: Story): Promise<void> {
  const { visitor } = await player.read<ServiceRequest>('serviceRequests', requestId);
  const said = { note: '上门看过了', isDone: true, rating, ratingWords: words };
  await player.act(visitor?.villagerId ?? '', 'service.record-visit', { requestId, manner: 'home', ...said });
}
