import type { FastifyInstance } from 'fastify';
import { answerDocument } from '@cloud/documents/answer-document';
import type { Cloud } from '../cloud';
import { demoOpenid } from '../identity';
import { isRefusedByRate } from '../replies';

/** `POST /call/documents`: what the cloud function `documents` answers, over HTTP. */
export function serveDocuments(app: FastifyInstance, cloud: Cloud): void {
  app.post('/call/documents', async (request, reply) => {
    if (isRefusedByRate(cloud, request, reply)) return reply;
    return reply.send(await answerDocument(cloud.ports, demoOpenid(request), request.body));
  });
}
