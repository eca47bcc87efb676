import { randomBytes } from 'node:crypto';
import { uncheckedContent } from '@cloud/_platform/content-check';
import { noFiles } from '@cloud/_platform/files';
import { noPhoneNumbers } from '@cloud/_platform/phone-numbers';
import type { Ports } from '@cloud/_platform/ports';
import type { Store } from '@cloud/_platform/store';

/** What a tool of the administrator needs of the world: a store and a moment. */
export function toolPorts(store: Store, nowMs: number): Ports {
  return {
    store,
    nowMs: () => nowMs,
    randomBytes: (count) => randomBytes(count),
    secretKey: () => {
      throw new Error('a tool needs no key');
    },
    contentCheck: uncheckedContent,
    messages: {
      templateIds: () => ({}),
      send: () => {
        throw new Error('a tool sends nothing by itself');
      },
    },
    files: noFiles,
    phoneNumbers: noPhoneNumbers,
    log: { info: () => undefined, error: () => undefined },
  };
}
