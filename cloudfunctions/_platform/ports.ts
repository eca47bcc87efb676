import type { ContentCheck } from './content-check';
import type { SendAnswer } from '@shared/domain/message/send-message';
import type { Card, Template } from '@shared/domain/message/template';
import type { Files } from './files';
import type { PhoneNumbers } from './phone-numbers';
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
  messages: MessageSender;
  files: Files;
  phoneNumbers: PhoneNumbers;
  log: Log;
}

/** Subscribe messages 订阅消息: the platform delivers them, to whoever consented. */
export interface MessageSender {
  /** Ids of the templates that the village has set up. A phone asks for consent by them; what has none is not sent. */
  templateIds(): Partial<Record<Template, string>>;
  /** Hands one message over and says what became of it. Never throws. */
  send(message: SubscribeMessage): Promise<SendAnswer>;
}

export interface SubscribeMessage {
  /** The platform's own identity of the recipient. */
  recipientKey: string;
  card: Card;
  /** The page that it opens, as a path of the mini-program with its query. */
  page: string;
}

/** Structured log lines without personal data. */
export interface Log {
  info(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}
