import { useEffect } from 'react';
import Taro from '@tarojs/taro';
import type { Template } from '@shared/domain/message/template';
import { callCommand, callView } from './call';
import { newRequestId } from './request-id';
import { withRepeats } from './with-repeats';

export const canAskToTell = true;

type TemplateIds = Partial<Record<Template, string>>;

/** WeChat shows no more in one question. */
const askedMax = 3;

let ids: TemplateIds = {};
let reading: Promise<void> | null = null;
const refused = new Set<Template>();

/** Read once, before anybody taps: WeChat lets nobody ask who first waits for an answer. */
function prepare(): void {
  reading ??= callView('message.templates', {})
    .then((answer) => {
      if (answer.ok) ids = answer.data;
      else reading = null;
    })
    .catch(() => {
      reading = null;
    });
}

async function askToTell(kinds: readonly Template[]): Promise<boolean> {
  const asked = kinds.filter((kind) => ids[kind] !== undefined && !refused.has(kind)).slice(0, askedMax);
  if (asked.length === 0) return false;
  const answers = await question(asked.map((kind) => ids[kind] ?? ''));
  const accepted = asked.filter((kind) => answers[ids[kind] ?? '']?.startsWith('accept'));
  asked.filter((kind) => !accepted.includes(kind)).forEach((kind) => refused.add(kind));
  if (accepted.length === 0) return false;
  const requestId = newRequestId();
  const note = () => callCommand('message.note-consents', { templates: accepted }, requestId);
  // What is not counted is told by the clerk instead: nothing to trouble the reader with.
  await withRepeats(note, (answer) => !answer.ok && answer.refusal.code === 'Busy').catch(() => null);
  return true;
}

/** WeChat's own window; no answers where it does not open, as when the reader has switched all messages off. */
async function question(tmplIds: string[]): Promise<Readonly<Record<string, string>>> {
  const option = { tmplIds } as Parameters<typeof Taro.requestSubscribeMessage>[0];
  return Taro.requestSubscribeMessage(option).catch(() => ({})) as Promise<Record<string, string>>;
}

export function useAskToTell(): (kinds: readonly Template[]) => Promise<boolean> {
  useEffect(prepare, []);
  return askToTell;
}
