import { noPhoneNumbers } from '@cloud/_platform/phone-numbers';
import { createHmac, randomBytes } from 'node:crypto';
import { type ContentCheck, uncheckedContent } from '@cloud/_platform/content-check';
import type { Log, Ports } from '@cloud/_platform/ports';
import type { Store } from '@cloud/_platform/store';
import type { DemoClock } from './demo-clock';
import { keepSetting, readSetting } from './demo-settings';
import { localMessages } from './local-messages';
import { diskFiles } from './files/disk-files';

/** The ports as the embedded cloud fills them. The master secret is made once and kept in the database. */
export async function localPorts(
  store: Store,
  clock: DemoClock,
  log: Log,
  filesFolder: string,
  contentCheck: ContentCheck = uncheckedContent,
): Promise<Ports> {
  const kept = await readSetting(store, 'secret');
  const secret = kept === undefined ? randomBytes(32).toString('hex') : String(kept);
  if (kept === undefined) await keepSetting(store, 'secret', secret);
  return {
    store,
    nowMs: () => clock.nowMs(),
    randomBytes: (count) => randomBytes(count),
    secretKey: (purpose) => createHmac('sha256', secret).update(purpose).digest('hex'),
    messages: localMessages,
    contentCheck,
    files: diskFiles(filesFolder),
    phoneNumbers: noPhoneNumbers,
    log,
  };
}
