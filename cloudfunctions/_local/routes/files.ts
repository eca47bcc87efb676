import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { collectionOf } from '@cloud/_platform/collections';
import type { ReadsById } from '@cloud/_repositories/documents';
import { findFile } from '@cloud/_repositories/files';
import { findBinding } from '@cloud/_repositories/member/bindings';
import type { Cloud } from '../cloud';
import { keepPicture } from '../files/keep-picture';
import { pictureTypeOf } from '../files/picture-type';
import { demoOpenid } from '../identity';
import { isRefusedByRate, refusalReply } from '../replies';

const pictureBytesMax = 5 * 1024 * 1024;

/** Pictures: taken from people of the village, shown to people of the village. */
export async function serveFiles(app: FastifyInstance, cloud: Cloud): Promise<void> {
  const reads: ReadsById = { get: (kind, id) => cloud.ports.store.get(collectionOf(kind), id) };
  await app.register(multipart, { limits: { fileSize: pictureBytesMax, files: 1, fields: 0, parts: 1 } });
  app.post('/files', (request, reply) => takePicture(cloud, reads, request, reply));
  app.get('/files/:id', (request, reply) => showPicture(cloud, reads, request, reply));
}

async function takePicture(cloud: Cloud, reads: ReadsById, request: FastifyRequest, reply: FastifyReply) {
  if (isRefusedByRate(cloud, request, reply)) return reply;
  const owner = await findBinding(reads, demoOpenid(request));
  if (!owner) return refusalReply(reply, 403, { code: 'NotBound' });
  let bytes: Buffer | undefined;
  // A second file is over the limit and ends the reading with an error.
  for await (const part of request.files()) bytes = await part.toBuffer();
  if (!bytes) return refusalReply(reply, 400, { code: 'InputInvalid', field: 'file', problem: 'required' });
  const contentType = pictureTypeOf(bytes);
  if (contentType === null) return refusalReply(reply, 400, { code: 'FileTypeNotAllowed' });
  const { id } = await keepPicture(cloud.ports, cloud.filesFolder, { bytes, contentType, owner });
  return reply.send({ ok: true, data: { fileId: id } });
}

/** Whoever is not of the village learns no more than for a file that does not exist. */
async function showPicture(cloud: Cloud, reads: ReadsById, request: FastifyRequest, reply: FastifyReply) {
  const { id } = request.params as { id: string };
  const { as } = request.query as { as?: unknown };
  const reader = await findBinding(reads, typeof as === 'string' ? as : demoOpenid(request));
  const file = reader && (await findFile(reads, id, reader.villageId));
  if (!file) return refusalReply(reply, 404, { code: 'NotFound' });
  void reply
    .header('content-type', file.contentType)
    .header('content-length', file.sizeBytes)
    .header('cache-control', 'private, max-age=31536000, immutable')
    .header('x-content-type-options', 'nosniff');
  return reply.send(createReadStream(join(cloud.filesFolder, file.id)));
}
