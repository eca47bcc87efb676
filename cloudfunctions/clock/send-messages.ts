import type { Message } from '@shared/domain/message/message';
import { type Addressee, claimMessage, noteAnswer, type SendAnswer } from '@shared/domain/message/send-message';
import { quietHoursOf } from '@shared/domain/village/message-rules';
import { consentsOf } from '@shared/domain/member/villager';
import { secondMs } from '@shared/kernel/time';
import { withoutPersonalData } from '@cloud/_platform/log-error';
import type { Ports } from '@cloud/_platform/ports';
import { findLimitMax, type StoredDocument, type Transaction } from '@cloud/_platform/store';
import { byKind } from '@cloud/_repositories/documents';
import { callerKeyOf } from '@cloud/_repositories/member/bindings';
import { readConsents } from '@cloud/_repositories/member/message-consents';
import { findMessage } from '@cloud/_repositories/messages';
import { findVillage, findVillager } from '@cloud/_repositories/villages';
import type { ClockStep } from './clock-step';

/** What the list of due messages is read for; everything else is read again in the transaction that decides. */
type Due = StoredDocument & Pick<Message, 'villageId' | 'recipientId' | 'sendAtMs'>;
/** Somebody to whom a message goes, with what the platform knows them by. */
type Person = Pick<Addressee, 'recipient' | 'wantsMessages' | 'quietHours'> & { recipientKey: string | null };
type Answered = Pick<Message, 'id' | 'villageId'> & { answer: SendAnswer };

/** Messages of one transaction: each writes itself and its person's consents. */
const messagesAtOnce = 8;
/** A run leaves the rest to the next before the platform stops it in the middle of something. */
const runSecondsMax = 40;

/**
 * Hands messages to WeChat: claims a few, sends them, notes what became of them. WeChat is given each at most once
 * without having said that it did not send it; a run that dies in between leaves claims behind, and whoever finds them
 * over puts their people on the list of those to be told.
 */
export const sendMessages: ClockStep = {
  name: 'send-messages',
  isAwaited: true,
  async run(ports) {
    const untilMs = ports.nowMs() + runSecondsMax * secondMs;
    let after: readonly [number, string] | undefined;
    for (;;) {
      const due = await dueMessages(ports, { to: ports.nowMs(), limit: findLimitMax }, after);
      for (let start = 0; start < due.length; start += messagesAtOnce) {
        if (ports.nowMs() > untilMs) return;
        const portion = due.slice(start, start + messagesAtOnce);
        const last = portion.at(-1);
        if (last) after = [last.sendAtMs, last.id];
        await sendOrLog(ports, portion);
      }
      if (due.length < findLimitMax) return;
    }
  },
  async nextDueAtMs(ports, afterMs) {
    const [first] = await dueMessages(ports, { from: afterMs + 1, limit: 1 });
    return first?.sendAtMs ?? null;
  },
};

function dueMessages(
  { store }: Ports,
  { limit, ...range }: { from?: number; to?: number; limit: number },
  after?: readonly [number, string],
): Promise<Due[]> {
  return store.find('messages', {
    where: { isToSend: true },
    range: { field: 'sendAtMs', ...range },
    orderBy: { field: 'sendAtMs', direction: 'ascending' },
    limit,
    ...(after ? { after } : {}),
  }) as Promise<Due[]>;
}

/** One that fails stops none of the others: a portion that fails is gone through again one by one. */
async function sendOrLog(ports: Ports, portion: readonly Due[]): Promise<void> {
  try {
    await sendPortion(ports, portion);
  } catch (error) {
    if (portion.length > 1) {
      for (const one of portion) await sendOrLog(ports, [one]);
      return;
    }
    ports.log.error({ ...withoutPersonalData(error) }, 'a message could not be sent');
  }
}

async function sendPortion(ports: Ports, portion: readonly Due[]): Promise<void> {
  const people = await peopleOf(ports, portion);
  const claimed = await ports.store.transact((transaction) => claimAll(ports, transaction, portion, people));
  if (claimed.length === 0) return;
  const answers = await Promise.all(claimed.map((message) => send(ports, message, people.get(message.recipientId))));
  const note = () => ports.store.transact((transaction) => noteAll(ports, transaction, answers));
  // WeChat has them: noting it is worth a second try, and does nothing where the first was done after all.
  await note().catch(note);
}

async function peopleOf({ store }: Ports, portion: readonly Due[]): Promise<Map<string, Person>> {
  const villages = new Map(portion.map(({ recipientId, villageId }) => [recipientId, villageId]));
  const found = [...villages].map(async ([villagerId, villageId]) => {
    const recipientKey = await callerKeyOf(store, villageId, villagerId);
    const villager = await findVillager(byKind(store), villagerId, villageId);
    const recipient = { name: villager?.name ?? '', groupId: villager?.groupId ?? '' };
    const wantsMessages = villager !== undefined && consentsOf(villager).messages;
    const village = await findVillage(byKind(store), villageId);
    const quietHours = village ? quietHoursOf(village.rules) : null;
    return [villagerId, { recipient, recipientKey, wantsMessages, quietHours }] as const;
  });
  return new Map(await Promise.all(found));
}

/** The messages that this run, and no other, sends now. */
async function claimAll(
  ports: Ports,
  transaction: Transaction,
  portion: readonly Due[],
  people: ReadonlyMap<string, Person>,
): Promise<Message[]> {
  const claimed: Message[] = [];
  const templateIds = ports.messages.templateIds();
  for (const { id, villageId, recipientId } of portion) {
    const message = await findMessage(byKind(transaction), id, villageId);
    const person = people.get(recipientId);
    if (!message || !person) continue;
    const consents = await readConsents(byKind(transaction), recipientId, villageId);
    const hasTemplate = message.card !== null && templateIds[message.card.template] !== undefined;
    const isBound = person.recipientKey !== null;
    const addressee = { ...person, isBound, hasTemplate, nowMs: ports.nowMs() };
    const next = claimMessage({ message, consents }, addressee);
    if (!next) continue;
    await transaction.put('messages', next.message);
    if (next.consents !== consents) await transaction.put('messageConsents', next.consents);
    if (next.message.delivery === 'claimed') claimed.push(next.message);
  }
  return claimed;
}

async function send({ messages }: Ports, message: Message, person: Person | undefined): Promise<Answered> {
  const { id, villageId, card, page } = message;
  if (!card || !person?.recipientKey) return { id, villageId, answer: { kind: 'rejected', code: 0 } };
  const answer = await messages
    .send({ recipientKey: person.recipientKey, card, page })
    .catch((): SendAnswer => ({ kind: 'unanswered' }));
  return { id, villageId, answer };
}

async function noteAll(ports: Ports, transaction: Transaction, answered: readonly Answered[]): Promise<void> {
  for (const { id, villageId, answer } of answered) {
    const message = await findMessage(byKind(transaction), id, villageId);
    if (!message) continue;
    const consents = await readConsents(byKind(transaction), message.recipientId, villageId);
    const next = noteAnswer({ message, consents }, answer, ports.nowMs());
    if (!next) continue;
    await transaction.put('messages', next.message);
    if (next.consents !== consents) await transaction.put('messageConsents', next.consents);
  }
}
