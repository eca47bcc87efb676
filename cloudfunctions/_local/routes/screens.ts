import { createGzip } from 'node:zlib';
import type { Readable } from 'node:stream';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const yearSeconds = 365 * 24 * 3_600;
/** `app.2737ba83.js`: another content has another name. */
const isHashedName = /\.[0-9a-f]{8}\.\w+$/;
const isText = /^(text\/|application\/(javascript|json)|image\/svg)/;

/** Serves the screens built for the browser; texts are compressed for whoever accepts it. */
export async function serveScreens(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onSend', compress);
    await scope.register(staticFiles, {
      root: folder,
      cacheControl: false,
      setHeaders(response, path) {
        const caching = isHashedName.test(path) ? `public, max-age=${yearSeconds}, immutable` : 'no-cache';
        void response.setHeader('cache-control', caching);
      },
    });
  });
}

async function compress(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  const accepts = request.headers['accept-encoding'] ?? '';
  const isStream = typeof payload === 'object' && payload !== null && 'pipe' in payload;
  if (!isStream || reply.statusCode !== 200 || !/\bgzip\b/.test(String(accepts))) return payload;
  if (!isText.test(String(reply.getHeader('content-type') ?? ''))) return payload;
  reply.removeHeader('content-length');
  void reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding');
  return (payload as Readable).pipe(createGzip());
}
