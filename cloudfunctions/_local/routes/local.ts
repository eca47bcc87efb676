import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { dayMs } from '@shared/kernel/time';
import type { Cloud } from '../cloud';
import { latestMessages } from '../demo-messages';
import { demoPeople } from '../demo-people';
import { refusalReply } from '../replies';

const clockMoveShape = z.union([
  z.strictObject({ advanceMs: z.int() }),
  z.strictObject({ nowMs: z.int() }),
  z.strictObject({ toNextDue: z.literal(true) }),
]);
type ClockMove = z.infer<typeof clockMoveShape>;

/** Farthest that one request may move the clock: everything in between really happens. */
const moveMsMax = 400 * dayMs;

/** The controls of the demonstration. They exist in the embedded cloud alone. */
export function serveDemoControls(app: FastifyInstance, cloud: Cloud): void {
  app.get('/local/people', async () => {
    return { ok: true, data: { people: await demoPeople(cloud.ports), nowMs: cloud.ports.nowMs() } };
  });

  app.post('/local/clock', async (request, reply) => {
    const parsed = clockMoveShape.safeParse(request.body);
    if (!parsed.success) return refusalReply(reply, 400, { code: 'InputInvalid', field: 'body', problem: 'shape' });
    const targetMs = await targetOf(cloud, parsed.data);
    if (targetMs === null) return refusalReply(reply, 200, { code: 'ClockNothingDue' });
    const byMs = targetMs - cloud.ports.nowMs();
    if (byMs < 0) return refusalReply(reply, 200, { code: 'ClockNeverBackwards', nowMs: cloud.ports.nowMs() });
    if (byMs > moveMsMax) return refusalReply(reply, 200, { code: 'ClockTooFar', moveMsMax });
    await cloud.runner.passUntil(targetMs);
    return { ok: true, data: { nowMs: cloud.ports.nowMs() } };
  });

  app.get('/local/outbox', async (request) => {
    const { limit } = request.query as { limit?: string };
    const count = Math.min(Math.max(Number.parseInt(limit ?? '50', 10) || 50, 1), 100);
    return { ok: true, data: { messages: await latestMessages(cloud.ports, count) } };
  });
}

async function targetOf(cloud: Cloud, move: ClockMove): Promise<number | null> {
  if ('nowMs' in move) return move.nowMs;
  if ('advanceMs' in move) return cloud.ports.nowMs() + move.advanceMs;
  return cloud.runner.next();
}
