import type { ContentCheck } from './content-check';
import type { Store } from './store';

/** What the functions need from wherever they run. Nothing else reaches out of the process. */
export interface Ports {
  store: Store;
  /** UTC milliseconds. */
  nowMs(): number;
  randomBytes(count: number): Uint8Array;
  /** Keys that never leave the server, by purpose: rotating check-in codes are made with one. */
  secretKey(purpose: string): string;
  contentCheck: ContentCheck;
  log: Log;
}

/** Structured log lines without personal data. */
export interface Log {
  info(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}
