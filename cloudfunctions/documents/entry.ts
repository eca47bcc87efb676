import { randomBytes } from 'node:crypto';
import type { PlatformRefusal } from '@shared/contract/platform';
import { refuse } from '@shared/kernel/outcome';
import { cloudbasePorts } from '@cloud/_platform/cloudbase/cloudbase-ports';
import { callerKey } from '@cloud/_platform/cloudbase/sdk';
import { withoutPersonalData } from '@cloud/_platform/log-error';
import { answerDocument, type DocumentAnswer } from './answer-document';

const ports = cloudbasePorts();

/** What WeChat hands over: the request, and things of its own beside it, of which nothing is believed. */
type Event = Record<string, unknown>;

/** What a request may hold; WeChat adds fields of its own beside them. */
const requestFields = ['sheet', 'meetingId', 'decisionId', 'batchId', 'period', 'account'];

/** The function `documents` as it is deployed. */
export async function main(event: Event): Promise<DocumentAnswer & { nowMs: number }> {
  const caller = callerKey();
  const request = Object.fromEntries(Object.entries(event).filter(([name]) => requestFields.includes(name)));
  const answer = await answerDocument(ports, caller, request).catch((error: unknown) => {
    const requestId = randomBytes(6).toString('hex');
    ports.log.error({ requestId, action: 'documents', ...withoutPersonalData(error) }, 'an invariant is broken');
    return refuse({ code: 'InternalError', requestId } satisfies PlatformRefusal);
  });
  return { ...answer, nowMs: ports.nowMs() };
}
