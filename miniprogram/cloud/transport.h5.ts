import { identityHeaders } from '../demo/identity';
import { noteServerNow } from './clock';
import { ConnectionLost } from './connection-lost';
import type { WireAnswer, WireRequest } from './transport';
import { readAnswer } from './wire-answer';

const answerSecondsMax = 15;

export async function send(request: WireRequest): Promise<WireAnswer> {
  const aborting = new AbortController();
  const timeout = setTimeout(() => aborting.abort(), answerSecondsMax * 1_000);
  try {
    const response = await fetch('/call/api', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...identityHeaders() },
      body: JSON.stringify(request),
      signal: aborting.signal,
    });
    noteServerNow(Number(response.headers.get('x-now-ms')));
    return readAnswer(await response.json());
  } catch (error) {
    throw error instanceof ConnectionLost ? error : new ConnectionLost(String(error));
  } finally {
    clearTimeout(timeout);
  }
}
