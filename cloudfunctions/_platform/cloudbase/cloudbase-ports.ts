import { createHmac, randomBytes } from 'node:crypto';
import { assert } from '@shared/kernel/assert';
import type { Log, Ports } from '../ports';
import { cloudFiles } from './cloud-files';
import { CloudBaseStore } from './cloudbase-store';
import { wechatContentCheck } from './content-check';
import { openDatabase, sendSubscribeMessage } from './sdk';
import { subscribeMessages } from './subscribe-messages';
import { readTemplateSettings, type TemplateSettings, templatesVariable } from '../template-settings';
import { phoneVillagesVariable, readPhoneVillages } from '../phone-numbers';
import { wechatPhoneNumbers } from './phone-numbers';

/** A function's environment variable: a text of the village's own, from which every key is made. */
const secretVariable = 'VILLAGE_SECRET';
const secretCharsMin = 32;

/** The ports as a deployed function fills them. */
export function cloudbasePorts(): Ports {
  return {
    store: new CloudBaseStore(openDatabase()),
    nowMs: () => Date.now(),
    randomBytes: (count) => randomBytes(count),
    secretKey,
    contentCheck: wechatContentCheck((code) => consoleLog.error({ code }, 'the content check did not answer')),
    messages: subscribeMessages(sendSubscribeMessage, templateSettings(), consoleLog),
    files: cloudFiles,
    phoneNumbers: wechatPhoneNumbers(
      (code) => consoleLog.error({ code }, 'no telephone number was given'),
      readPhoneVillages(process.env[phoneVillagesVariable]),
    ),
    log: consoleLog,
  };
}

/** Settings that cannot be read stop no function: nothing is sent, and the list for the clerk grows. */
function templateSettings(): TemplateSettings {
  const read = readTemplateSettings(process.env[templatesVariable]);
  if (read.ok) return read.settings;
  consoleLog.error({ variable: templatesVariable, problem: read.problem }, 'the templates of messages cannot be read');
  return {};
}

function secretKey(purpose: string): string {
  const secret = process.env[secretVariable] ?? '';
  assert(secret.length >= secretCharsMin, `${secretVariable} is set and has at least ${secretCharsMin} characters`);
  return createHmac('sha256', secret).update(purpose).digest('hex');
}

/** CloudBase keeps what a function prints; a line of JSON can be searched by its fields. */
const consoleLog: Log = {
  info: (fields, message) => print('info', fields, message),
  error: (fields, message) => print('error', fields, message),
};

function print(level: string, fields: Record<string, unknown>, message: string): void {
  process.stdout.write(`${JSON.stringify({ level, message, ...fields })}\n`);
}
