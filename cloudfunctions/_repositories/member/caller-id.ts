import { createHmac } from 'node:crypto';
import type { Ports } from '@cloud/_platform/ports';

/**
 * Names a WeChat identity in records and ids without saying which it is: made by a key that never leaves the server, so
 * that nobody who reads an export finds the openid by trying.
 */
export function callerIdOf(ports: Pick<Ports, 'secretKey'>, openid: string): string {
  return `caller-${createHmac('sha256', ports.secretKey('caller')).update(openid).digest('hex').slice(0, 32)}`;
}
