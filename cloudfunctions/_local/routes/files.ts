import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import multipart from '@fastify/multipart';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Photo, pictureBytesMax } from '@shared/domain/member/photo';
import { partPath } from '@shared/domain/member/upload-draft';
import type { Ports } from '@cloud/_platform/ports';
import { byKind, type ReadsById } from '@cloud/_repositories/documents';
import { findFile } from '@cloud/_repositories/files';
import { findBinding } from '@cloud/_repositories/member/bindings';
import { uploadPath } from '@cloud/_repositories/photos/photo-paths';
import { findPhoto } from '@cloud/_repositories/photos/photos';
import type { Cloud } from '../cloud';
import { demoOpenid } from '../identity';
import { isRefusedByRate, refusalReply } from '../replies';

/** Pictures and voice notes: taken from people of the village, shown to people of the village. */
export async function serveFiles(app: FastifyInstance, cloud: Cloud): Promise<void> {
  const reads = byKind(cloud.ports.store);
  await app.register(multipart, { limits: { fileSize: pictureBytesMax, files: 1, fields: 0, parts: 1 } });
  app.post('/files/:id', (request, reply) => takePicture(cloud, reads, request, reply));
  await app.register(async (scope) => {
    // It answers for parts of a file: without them Safari plays no sound.
    await scope.register(staticFiles, { root: cloud.filesFolder, serve: false });
    scope.get('/files/:id', (request, reply) => showPicture(cloud, reads, request, reply));
    scope.get('/files/in-review/:key', (request, reply) => showInReview(cloud, request, reply));
  });
}

/** Type and caching are what the documents say, not what a name without an ending suggests. */
const asStored = { contentType: false, cacheControl: false, lastModified: false };

/** Puts a photo, or one part of it, where WeChat's storage would have it; only who announced it finds the place. */
async function takePicture(cloud: Cloud, reads: ReadsById, request: FastifyRequest, reply: FastifyReply) {
  if (isRefusedByRate(cloud, request, reply)) return reply;
  const owner = await findBinding(reads, demoOpenid(request));
  if (!owner) return refusalReply(reply, 403, { code: 'NotBound' });
  const { id } = request.params as { id: string };
  const photo = await findPhoto(reads, id, owner.villageId);
  const path = photo?.ownerId === owner.villagerId && placeOf(cloud.ports, photo, request);
  if (!path) return refusalReply(reply, 404, { code: 'PhotoUnknown' });
  let bytes: Buffer | undefined;
  // A second file is over the limit and ends the reading with an error.
  for await (const part of request.files()) bytes = await part.toBuffer();
  if (!bytes) return refusalReply(reply, 400, { code: 'InputInvalid', field: 'file', problem: 'required' });
  await cloud.ports.files.write(path, bytes);
  return reply.send({ ok: true, data: {} });
}

/** Null for a part that was not announced, and once the photo is kept. */
function placeOf(ports: Ports, photo: Photo, request: FastifyRequest): string | null {
  if (photo.status !== 'awaited') return null;
  const { part } = request.query as { part?: unknown };
  if (part === undefined) return photo.parts ? null : uploadPath(ports, photo.id);
  const isAnnounced = typeof part === 'string' && /^\d+$/.test(part) && Number(part) < (photo.parts?.count ?? 0);
  return isAnnounced ? partPath(uploadPath(ports, photo.id), Number(part)) : null;
}

/** Whoever is not of the village learns no more than for a file that does not exist, or that is not shown. */
async function showPicture(cloud: Cloud, reads: ReadsById, request: FastifyRequest, reply: FastifyReply) {
  const { id } = request.params as { id: string };
  const { as } = request.query as { as?: unknown };
  const reader = await findBinding(reads, typeof as === 'string' ? as : demoOpenid(request));
  const file = reader && (await findFile(reads, id, reader.villageId));
  const photo = file && (await findPhoto(reads, id, file.villageId));
  const isShown = file && (!photo || photo.status === 'shown');
  if (!isShown) return refusalReply(reply, 404, { code: 'NotFound' });
  void reply
    .header('content-type', file.contentType)
    .header('cache-control', 'private, max-age=31536000, immutable')
    .header('x-content-type-options', 'nosniff');
  return reply.sendFile(file.id, asStored);
}

/** Whoever was given the address may look: it cannot be guessed, and leads nowhere once the photo is shown or hidden. */
async function showInReview(cloud: Cloud, request: FastifyRequest, reply: FastifyReply) {
  const { key } = request.params as { key: string };
  const place = join(cloud.filesFolder, 'review', key);
  const isThere = /^[0-9a-f]{32}$/.test(key) && (await stat(place).catch(() => null));
  if (!isThere) return refusalReply(reply, 404, { code: 'NotFound' });
  void reply.header('content-type', 'application/octet-stream').header('cache-control', 'no-store');
  return reply.sendFile(`review/${key}`, asStored);
}
