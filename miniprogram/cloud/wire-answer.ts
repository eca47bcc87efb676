import { noteServerNow } from './clock';
import { noteFilesAt } from './files-place';
import { ConnectionLost } from './connection-lost';
import type { WireAnswer } from './transport';

/** Takes what came over the wire for an answer, or says that there was none. */
export function readAnswer(body: unknown): WireAnswer {
  if (typeof body !== 'object' || body === null || !('ok' in body)) throw new ConnectionLost('no answer in the body');
  if ('nowMs' in body && typeof body.nowMs === 'number') noteServerNow(body.nowMs);
  if ('filesAt' in body && typeof body.filesAt === 'string') noteFilesAt(body.filesAt);
  return body as WireAnswer;
}
