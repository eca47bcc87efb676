import type { ActionName, AnyRefusal } from '@shared/contract';

/** A command that has no answer yet, or one that was refused while nobody was looking. Kept on the phone until then. */
export interface UnsentCommand {
  requestId: string;
  action: ActionName;
  payload: unknown;
  /** For whom it is sent: the cloud refuses it under another identity. Null when the phone did not know. */
  readerId: string | null;
  /** What it is, in the words of the page that made it; empty when the page said nothing. */
  title: string;
  /** What it belongs to, as a meeting's id: a page looks for its own. */
  subject: string;
  madeAtMs: number;
  /** Put into the queue on purpose, to be sent whenever the line allows. */
  isQueued: boolean;
  /** The half-filled form it was sent from, to be forgotten once it is accepted. */
  draftKey: string | null;
  /** What it says may stand nowhere on the phone: a secret ballot. */
  isSecret: boolean;
  /** The cloud's no, until the reader has seen it. */
  refusal: AnyRefusal | null;
}

/** Whether it may be written down on the phone. What somebody votes secretly is held in memory alone, until it is answered. */
export function isWrittenDown({ isSecret, readerId }: UnsentCommand): boolean {
  return readerId !== null && !isSecret;
}

/** Acts of the evening that mean this very moment: sent late by themselves they would surprise the hall. */
const momentary = /^(meeting\.(?!check-in$|check-out$|note-speech$)|vote\.(open|close|void)-poll$|vote\.defer-item$)/;
const momentMs = 2 * 60_000;
const lateMs = 24 * 3_600_000;

/** Whether it may be sent without asking the reader again. */
export function maySendByItself(command: UnsentCommand, nowMs: number): boolean {
  const ageMs = nowMs - command.madeAtMs;
  if (command.isQueued) return ageMs <= lateMs;
  return ageMs <= (momentary.test(command.action) ? momentMs : lateMs);
}
