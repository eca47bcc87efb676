import { database, DYNAMIC_CURRENT_ENV, getWXContext, init, openapi } from 'wx-server-sdk';
import type { CloudDatabase } from './cloud-database';
import type { SendRequest } from './subscribe-messages';

/** How long one answer of the database is waited for; a function has a minute in all. */
const answerWithinMs = 8_000;

/**
 * Opens the database of the environment in which this function runs. To be called once, while the module loads: the
 * time for it belongs to the cold start, and the connections are kept between calls.
 */
export function openDatabase(): CloudDatabase {
  init({ env: DYNAMIC_CURRENT_ENV, timeout: answerWithinMs, keepalive: true } as unknown as Parameters<typeof init>[0]);
  return database({ throwOnNotFound: false } as Parameters<typeof database>[0]) as unknown as CloudDatabase;
}

/** WeChat's `subscribeMessage.send`; rejects with WeChat's number for what is wrong. */
export function sendSubscribeMessage(request: SendRequest): Promise<unknown> {
  const { send } = openapi.subscribeMessage as { send: (request: SendRequest) => Promise<unknown> };
  return send(request);
}

/**
 * WeChat's own identity of whoever called this function; empty when nobody did, as when a timer runs it.
 * NOTE: the SDK reads it from the environment of the whole process. Only an entry asks, once a call and before anything
 * is awaited, and passes the answer on.
 */
export function callerKey(): string {
  const { OPENID } = getWXContext();
  return OPENID === undefined ? '' : String(OPENID);
}

/**
 * Whether a person or a person's tool set this call going, directly or through other functions: a phone, the developer
 * tools, WeChat's HTTP interface, another function. What WeChat itself pushes comes from none of these.
 * NOTE: not by OPENID, which is set for pushes too: it is the one whom the pushed event is about.
 */
export function isAskedByPerson(): boolean {
  const { SOURCE = '' } = getWXContext() as { SOURCE?: string };
  return SOURCE.split(',').some((source) => personalSources.has(source.trim()));
}

const personalSources = new Set(['wx_client', 'wx_devtools', 'wx_localdebug', 'wx_http', 'scf', 'wx_trigger']);
