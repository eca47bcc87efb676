import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import type { Cloud } from './cloud';
import { answerFailure, refusalReply } from './replies';
import { serveCalls } from './routes/call-api';
import { serveDocuments } from './routes/call-documents';
import { serveFiles } from './routes/files';
import { serveDemoControls } from './routes/local';
import { serveScreens } from './routes/screens';

/** Largest body of a call: ten texts at their limit and room to spare. Pictures go through their own route. */
const bodyBytesMax = 256 * 1024;

/** The embedded cloud's HTTP server: the calls, the demonstration's controls, and the screens. */
export async function buildServer(cloud: Cloud, screensFolder: string): Promise<FastifyInstance> {
  const app = Fastify({ bodyLimit: bodyBytesMax, logger: false });
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.header('x-now-ms', cloud.ports.nowMs());
    done();
  });
  app.setErrorHandler<FastifyError>((error, request, reply) => answerFailure(cloud.ports, error, request, reply));
  app.setNotFoundHandler((_request, reply) => refusalReply(reply, 404, { code: 'NotFound' }));
  serveCalls(app, cloud);
  serveDocuments(app, cloud);
  serveDemoControls(app, cloud);
  await serveFiles(app, cloud);
  await serveScreens(app, screensFolder);
  return app;
}
