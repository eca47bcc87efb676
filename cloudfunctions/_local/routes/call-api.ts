import type { FastifyInstance } from 'fastify';
import { contract, isActionName } from '@shared/contract';
import { dispatch } from '@cloud/api/dispatch';
import type { Cloud } from '../cloud';
import { demoOpenid } from '../identity';
import { isRefusedByRate } from '../replies';

/** `POST /call/api`: what the mini-program's cloud function answers, over HTTP. */
export function serveCalls(app: FastifyInstance, cloud: Cloud): void {
  app.post('/call/api', async (request, reply) => {
    if (isRefusedByRate(cloud, request, reply)) return reply;
    const answer = await dispatch(cloud.ports, demoOpenid(request), request.body);
    if (answer.ok && isCommand(request.body)) cloud.runner.soon();
    return reply.send(answer);
  });
}

function isCommand(body: unknown): boolean {
  const { action } = body as { action: string };
  return isActionName(action) && contract[action].kind === 'command';
}
