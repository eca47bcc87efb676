import type { Answer, PayloadOf, ReplyOf } from '@shared/contract';
import type { Medium } from '@shared/domain/member/photo';
import { crc32, partCountOf, partRange } from '@shared/domain/member/upload-draft';
import '@shared/text/refusals/photo';
import { callCommand } from './call';
import { serverNowMs } from './clock';
import { ConnectionLost } from './connection-lost';
import { putBytes, readBytes } from './put-bytes';
import { newRequestId } from './request-id';
import { UploadRefused } from './upload-refused';
import { findUnderWay, forgetUnderWay, noteUnderWay, type UnderWay } from './uploads-under-way';
import { withRepeats } from './with-repeats';

type Step = 'photo.announce' | 'photo.keep';

interface Upload {
  bytes: Uint8Array;
  medium: Medium;
  count: number;
  crc: number;
  onProgress: (percent: number) => void;
}

let before: Promise<unknown> = Promise.resolve();

/**
 * Sends one picture or recording; `onProgress` gets 0 to 100. What is large goes up in parts, and after a break, or after
 * the mini-program was closed, only those are sent that have not arrived. One after the other: a weak network finishes
 * some rather than none. Throws ConnectionLost, or UploadRefused with the cloud's refusal.
 */
export function uploadFile(
  path: string,
  onProgress: (percent: number) => void,
  medium: Medium = 'picture',
): Promise<{ fileId: string }> {
  const inTurn = before.then(async () => {
    const bytes = await readBytes(path, medium);
    return sendRest({ bytes, medium, count: partCountOf(bytes.length), crc: crc32(bytes), onProgress });
  });
  before = inTurn.catch(() => undefined);
  return inTurn;
}

async function sendRest(upload: Upload): Promise<{ fileId: string }> {
  const { bytes, medium, count, crc, onProgress } = upload;
  const key = `${medium} ${bytes.length} ${crc}`;
  const underWay = findUnderWay(key) ?? (await begin(key, upload));
  for (let part = 0; part < count; part += 1) {
    if (underWay.arrived.includes(part)) continue;
    const { from, to } = partRange({ count, sizeBytes: bytes.length }, part);
    const piece = bytes.subarray(from, to);
    const sentBytes = sentOf(underWay, upload);
    const tell = (share: number) => onProgress(percentOf(sentBytes + share * (to - from), bytes.length));
    tell(0);
    const place = { ...underWay.place, part: count === 1 ? null : part };
    await withRepeats(
      () => putBytes(place, piece, tell),
      () => false,
    );
    underWay.arrived.push(part);
    noteUnderWay(underWay);
  }
  return keep(underWay);
}

async function begin(key: string, { bytes, medium, count, crc }: Upload): Promise<UnderWay> {
  const parts = { count, sizeBytes: bytes.length, crc32: crc };
  const answer = await ask('photo.announce', { medium, ...(count === 1 ? {} : { parts }) });
  if (!answer.ok) throw new UploadRefused(answer.refusal);
  const underWay = { key, place: answer.data, arrived: [], announcedAtMs: serverNowMs() };
  noteUnderWay(underWay);
  return underWay;
}

/** What the cloud does not have, or has no more, is sent when it is tried again; everything else is its last word. */
async function keep(underWay: UnderWay): Promise<ReplyOf<'photo.keep'>> {
  const answer = await ask('photo.keep', { fileId: underWay.place.fileId });
  if (!answer.ok && answer.refusal.code === 'PhotoPartsMissing') {
    const { missing } = answer.refusal;
    noteUnderWay({ ...underWay, arrived: underWay.arrived.filter((part) => !missing.includes(part)) });
    throw new ConnectionLost(answer.refusal.code);
  }
  forgetUnderWay(underWay.key);
  if (answer.ok) return answer.data;
  if (isNotThere(answer.refusal.code)) throw new ConnectionLost(answer.refusal.code);
  throw new UploadRefused(answer.refusal);
}

function isNotThere(code: string): boolean {
  return code === 'PhotoNotArrived' || code === 'PhotoPartsDiffer' || code === 'PhotoUnknown';
}

/** Asked again under one request id while no answer comes, or one that decides nothing. */
async function ask<A extends Step>(action: A, payload: PayloadOf<A>): Promise<Answer<A>> {
  const requestId = newRequestId();
  const answer = await withRepeats(() => callCommand(action, payload, requestId), isUndecided);
  if (isUndecided(answer)) throw new ConnectionLost('Busy');
  return answer;
}

function isUndecided<A extends Step>(answer: Answer<A>): boolean {
  return !answer.ok && (answer.refusal.code === 'Busy' || answer.refusal.code === 'RateLimited');
}

function sentOf({ arrived }: UnderWay, { bytes, count }: Upload): number {
  return arrived
    .map((part) => partRange({ count, sizeBytes: bytes.length }, part))
    .reduce((sum, { from, to }) => sum + to - from, 0);
}

function percentOf(sentBytes: number, sizeBytes: number): number {
  return Math.round((sentBytes * 100) / Math.max(sizeBytes, 1));
}
