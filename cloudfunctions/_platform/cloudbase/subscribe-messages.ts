import type { SendAnswer } from '@shared/domain/message/send-message';
import { type Template, templates } from '@shared/domain/message/template';
import type { Log, MessageSender, SubscribeMessage } from '../ports';
import type { TemplateSettings } from '../template-settings';

/** What WeChat's `subscribeMessage.send` is given. */
export interface SendRequest {
  touser: string;
  templateId: string;
  page: string;
  data: Readonly<Record<string, { value: string }>>;
  lang: 'zh_CN';
}

/** WeChat answers in a moment, or not at all. */
const answerWithinMs = 10_000;

const refusedCode = 43101;
/** Too many a day, too many a minute; CloudBase has too many at once. Nothing was sent. */
const notNowCodes: readonly number[] = [45009, 45011, -501003, -501004];
/** CloudBase's own numbers for a call of which it knows no more, or on which it waited in vain. */
const unknownCodes: readonly number[] = [-501001, -501002, -601001];
/** WeChat's number for a busy system; the SDK gives the same to whatever has none. */
const busyCode = -1;
const busyText = /system (error|busy)/i;
const neverLeft = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|connect timeout/i;

/** Subscribe messages through WeChat's own interface. `call` is the SDK's. */
export function subscribeMessages(
  call: (request: SendRequest) => Promise<unknown>,
  settings: TemplateSettings,
  log: Log,
): MessageSender {
  const templateIds: Partial<Record<Template, string>> = {};
  for (const template of templates) {
    const setting = settings[template];
    if (setting) templateIds[template] = setting.id;
  }
  return {
    templateIds: () => templateIds,
    async send(message) {
      const request = requestOf(message, settings);
      if (!request) return { kind: 'rejected', code: 0 };
      const answer = await withinTime(
        call(request).then(
          () => ({ kind: 'sent' }) as const,
          (error: unknown) => meaningOf(error),
        ),
      );
      if (answer.kind === 'rejected' || answer.kind === 'unanswered') logFailure(log, message, answer);
      return answer;
    },
  };
}

function requestOf({ recipientKey, card, page }: SubscribeMessage, settings: TemplateSettings): SendRequest | null {
  const setting = settings[card.template];
  if (!setting) return null;
  const data: Record<string, { value: string }> = {};
  for (const [name, theirs] of Object.entries(setting.fields)) data[theirs] = { value: card.values[name] ?? '' };
  // WeChat names pages without the slash with which ours begin.
  const path = page.replace(/^\//, '');
  return { touser: recipientKey, templateId: setting.id, page: path, data, lang: 'zh_CN' };
}

/** What the SDK threw: WeChat's number where WeChat answered, else CloudBase's with the text of what went wrong. */
function meaningOf(error: unknown): SendAnswer {
  const { errCode, errMsg, message } = (error ?? {}) as { errCode?: unknown; errMsg?: unknown; message?: unknown };
  const code = typeof errCode === 'number' ? errCode : busyCode;
  const text = `${String(errMsg)} ${String(message)}`;
  if (code === refusedCode) return { kind: 'refused' };
  if (notNowCodes.includes(code) || neverLeft.test(text)) return { kind: 'notNow', code };
  if (code === busyCode) return busyText.test(text) ? { kind: 'notNow', code } : { kind: 'unanswered' };
  return unknownCodes.includes(code) ? { kind: 'unanswered' } : { kind: 'rejected', code };
}

async function withinTime(answering: Promise<SendAnswer>): Promise<SendAnswer> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<SendAnswer>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'unanswered' }), answerWithinMs);
  });
  try {
    return await Promise.race([answering, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** WeChat's texts quote what they were given, so only its number is kept. */
function logFailure(log: Log, { card }: SubscribeMessage, answer: SendAnswer): void {
  log.error({ template: card.template, ...answer }, 'WeChat did not take a message');
}
