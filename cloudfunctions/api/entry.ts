import { randomBytes } from 'node:crypto';
import { isActionName } from '@shared/contract';
import type { PlatformRefusal } from '@shared/contract/platform';
import { refuse } from '@shared/kernel/outcome';
import { cloudbasePorts } from '@cloud/_platform/cloudbase/cloudbase-ports';
import { filesPlace } from '@cloud/_platform/cloudbase/cloud-files';
import { callerKey } from '@cloud/_platform/cloudbase/sdk';
import { withoutPersonalData } from '@cloud/_platform/log-error';
import { dispatch, type WireAnswer } from './dispatch';

const ports = cloudbasePorts();

/** What WeChat hands over: the call, and things of its own beside it, of which nothing is believed. */
interface Event {
  action?: unknown;
  payload?: unknown;
  requestId?: unknown;
  asVillagerId?: unknown;
}

/**
 * The function `api` as it is deployed. The answer carries the cloud's time, which the phone's timers go by, and what the
 * ids of its files begin with, by which the phone shows pictures.
 */
export async function main({
  action,
  payload,
  requestId,
  asVillagerId,
}: Event): Promise<WireAnswer & { nowMs: number; filesAt: string }> {
  const caller = callerKey();
  const answer = await dispatch(ports, caller, { action, payload, requestId, asVillagerId }).catch((error: unknown) =>
    answerDefect(action, error),
  );
  return { ...answer, nowMs: ports.nowMs(), filesAt: filesPlace() };
}

/** A broken invariant is logged under a number, which is all that the person is told. */
function answerDefect(action: unknown, error: unknown): WireAnswer {
  const requestId = randomBytes(6).toString('hex');
  const known = typeof action === 'string' && isActionName(action) ? action : '';
  ports.log.error({ requestId, action: known, ...withoutPersonalData(error) }, 'an invariant is broken');
  return refuse({ code: 'InternalError', requestId } satisfies PlatformRefusal);
}
