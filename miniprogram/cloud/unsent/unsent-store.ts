import { Listeners } from '../listeners';
import { dropKept, readKept, writeKept } from '../phone-storage';
import { onReaderLeft, readerId } from '../reader';
import { isWrittenDown, type UnsentCommand } from './unsent-command';

/** More than an evening's desk can pile up. */
const commandsMax = 300;

const listeners = new Listeners();
/** For a reader the phone does not know yet, and when it has no room: gone with the app, never sent as somebody else. */
let unkept: UnsentCommand[] = [];

const storageKey = (owner: string) => `unsent:${owner}`;

onReaderLeft((before) => {
  dropKept(storageKey(before));
  unkept = [];
  listeners.tell();
});

function kept(): UnsentCommand[] {
  const owner = readerId();
  return (owner && readKept<UnsentCommand[]>(storageKey(owner))) || [];
}

function keep(commands: UnsentCommand[]): boolean {
  const owner = readerId();
  if (owner === null) return false;
  if (commands.length > 0) return commands.length <= commandsMax && writeKept(storageKey(owner), commands);
  dropKept(storageKey(owner));
  return true;
}

/** Everything of this reader that is not answered, oldest first. Read anew each time: another tab may have added. */
export function listUnsent(): UnsentCommand[] {
  return [...kept(), ...unkept];
}

/** The very same act that is still unanswered, so that doing it again goes on under its id. */
export function findUnsent(action: string, content: string): UnsentCommand | undefined {
  return listUnsent().find(
    (command) => command.action === action && command.refusal === null && JSON.stringify(command.payload) === content,
  );
}

export function addUnsent(command: UnsentCommand): void {
  if (listUnsent().some(({ requestId }) => requestId === command.requestId)) return;
  if (!isWrittenDown(command) || !keep([...kept(), command])) unkept = [...unkept, command];
  listeners.tell();
}

/** It was answered, or the reader lets it go. */
export function dropUnsent(requestId: string): void {
  if (!listUnsent().some((command) => command.requestId === requestId)) return;
  keep(kept().filter((command) => command.requestId !== requestId));
  unkept = unkept.filter((command) => command.requestId !== requestId);
  listeners.tell();
}

/** Writes down the cloud's no (or, with null, that it is to be sent once more). */
export function noteRefusal(requestId: string, refusal: UnsentCommand['refusal']): void {
  const noted = (command: UnsentCommand) => (command.requestId === requestId ? { ...command, refusal } : command);
  keep(kept().map(noted));
  unkept = unkept.map(noted);
  listeners.tell();
}

export function onUnsentChange(listener: () => void): () => void {
  return listeners.add(listener);
}

/** Says that something about the commands has changed that is not written down, as which of them is under way. */
export function tellUnsentChanged(): void {
  listeners.tell();
}
