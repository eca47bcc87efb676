import type { ServiceRequest } from './service-request';

/**
 * A date of a request, never after the one until which its matter was promised an answer. Once that day has passed, the
 * matter's own ladder looks after it, and the desk goes on with dates of its own.
 */
export function capped({ promisedAtMs }: Pick<ServiceRequest, 'promisedAtMs'>, dueAtMs: number, nowMs: number): number {
  return promisedAtMs <= nowMs ? dueAtMs : Math.min(dueAtMs, promisedAtMs);
}
