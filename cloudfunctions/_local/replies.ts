import { randomBytes } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { PlatformRefusal } from '@shared/contract/platform';
import { isActionName } from '@shared/contract';
import { withoutPersonalData } from '@cloud/_platform/log-error';
import type { Ports } from '@cloud/_platform/ports';
import type { Cloud } from './cloud';
import { demoOpenid } from './identity';

export function refusalReply<R extends { code: string }>(
  reply: FastifyReply,
  status: number,
  refusal: R,
): FastifyReply {
  return reply.status(status).send({ ok: false, refusal });
}

/** What failed before or beside a rule: unreadable or too large input has its refusal, anything else is a defect. */
export function answerFailure(
  ports: Ports,
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status === 413) return refusalReply(reply, 413, { code: 'InputTooLarge' } satisfies PlatformRefusal);
  if (status >= 400 && status < 500) {
    // Whoever asks for a part of a file that it does not have hears so.
    const isRange = status === 416;
    return refusalReply(reply, isRange ? 416 : 400, {
      code: 'InputInvalid',
      field: isRange ? 'range' : 'body',
      problem: 'unreadable',
    } satisfies PlatformRefusal);
  }
  const requestId = randomBytes(6).toString('hex');
  ports.log.error({ requestId, action: actionOf(request), ...withoutPersonalData(error) }, 'an invariant is broken');
  return refusalReply(reply, 500, { code: 'InternalError', requestId } satisfies PlatformRefusal);
}

/** Only a known action is named in the log: an unknown one may hold anything. */
function actionOf(request: FastifyRequest): string {
  const action = (request.body as { action?: unknown } | undefined)?.action;
  return typeof action === 'string' && isActionName(action) ? action : '';
}

/** Answers a call that is one too many for its caller; false when it may go on. */
export function isRefusedByRate(cloud: Cloud, request: FastifyRequest, reply: FastifyReply): boolean {
  const retryAfterSeconds = cloud.limiter.secondsToWait(demoOpenid(request) || request.ip);
  if (retryAfterSeconds === null) return false;
  void reply.header('retry-after', retryAfterSeconds);
  void refusalReply(reply, 429, { code: 'RateLimited', retryAfterSeconds } satisfies PlatformRefusal);
  return true;
}
