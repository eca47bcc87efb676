import type { ActionName, Answer } from '@shared/contract';
import { callCommand } from '../call';
import { serverNowMs } from '../clock';
import { forgetSentDraft } from '../drafts';
import { withRepeats } from '../with-repeats';
import { isAboutOneMatter } from './about';
import { maySendByItself, type UnsentCommand } from './unsent-command';
import { isUnderWay, letGo, takeOn } from './under-way';
import { dropUnsent, listUnsent, noteRefusal } from './unsent-store';

export type UnsentAnswer = Answer<ActionName>;
type Listener = (answer: UnsentAnswer) => void;

/** How long to wait after each vain attempt before trying by itself again. */
const retryPausesMs = [5_000, 15_000, 30_000, 60_000] as const;

/** Pages that still show the act and want to hear how it ended. */
const listeners = new Map<string, Set<Listener>>();
/** What the reader asked to be sent although it would not go by itself. */
const wanted = new Set<string>();
let running: Promise<void> | null = null;
let isAskedAgain = false;
let vainAttempts = 0;
let retrying: ReturnType<typeof setTimeout> | null = null;

/** Answers that decide nothing: the same request is asked again. */
export function isUndecided(answer: UnsentAnswer): boolean {
  return !answer.ok && (answer.refusal.code === 'Busy' || answer.refusal.code === 'RateLimited');
}

/** Hears how a request ends when the queue sends it. Gives the way to stop listening. */
export function onUnsentAnswer(requestId: string, listener: Listener): () => void {
  const own = listeners.get(requestId) ?? new Set();
  listeners.set(requestId, own.add(listener));
  return () => {
    own.delete(listener);
    if (own.size === 0) listeners.delete(requestId);
  };
}

/** Writes down how a request ended: a no that no page is there to show is kept until it has been read. */
export function settleUnsent(command: UnsentCommand, answer: UnsentAnswer, isShown: boolean): void {
  wanted.delete(command.requestId);
  if (answer.ok || isShown) dropUnsent(command.requestId);
  else noteRefusal(command.requestId, answer.refusal);
  if (answer.ok && command.draftKey !== null) forgetSentDraft(command.draftKey);
}

function mayGo(command: UnsentCommand): boolean {
  return wanted.has(command.requestId) || maySendByItself(command, serverNowMs());
}

function nextToSend(): UnsentCommand | undefined {
  const next = listUnsent().find((command) => command.refusal === null && mayGo(command));
  // What a page is just sending comes first; the queue goes on when the page has its answer or gives up.
  return next && !isUnderWay(next.requestId) ? next : undefined;
}

async function sendOne(command: UnsentCommand): Promise<boolean> {
  if (!takeOn(command.requestId)) return false;
  const { action, payload, requestId } = command;
  const answer = await callCommand(action, payload as never, requestId, command.readerId).catch(() => null);
  const isDecided = answer !== null && !isUndecided(answer);
  if (isDecided) {
    const own = [...(listeners.get(requestId) ?? [])];
    settleUnsent(command, answer, own.length > 0 && !command.isQueued);
    own.forEach((listener) => listener(answer));
  }
  letGo(requestId);
  return isDecided;
}

async function sendInOrder(): Promise<void> {
  for (let next = nextToSend(); next; next = nextToSend()) {
    if (!(await sendOne(next))) return sendUnsentLater();
    vainAttempts = 0;
  }
}

/** Tries again by itself after a while: the longer the line has been bad, the later. */
export function sendUnsentLater(): void {
  if (retrying) clearTimeout(retrying);
  const pauseMs = retryPausesMs[Math.min(vainAttempts, retryPausesMs.length - 1)];
  vainAttempts += 1;
  retrying = setTimeout(() => void sendUnsent(), pauseMs);
}

async function sendAll(): Promise<void> {
  do {
    isAskedAgain = false;
    await sendInOrder();
  } while (isAskedAgain);
  running = null;
}

/**
 * Sends what is unanswered, strictly in order, each under its own id; stops where no answer comes and tries again later
 * by itself. With a request id: that one too, though it would not go by itself.
 */
export function sendUnsent(requestId?: string): Promise<void> {
  if (requestId !== undefined) wanted.add(requestId);
  if (retrying) clearTimeout(retrying);
  retrying = null;
  isAskedAgain = true;
  running ??= sendAll();
  return running;
}

/** What was made before a request and has no answer either. */
function earlierThan(request: UnsentCommand): UnsentCommand[] {
  const all = listUnsent();
  const own = all.findIndex(({ requestId }) => requestId === request.requestId);
  return all.slice(0, Math.max(own, 0)).filter((command) => command.refusal === null && mayGo(command));
}

/**
 * Sends one request for a page that waits, repeating it for a few seconds, after all that was made before it. Null when
 * no answer came, or something earlier about the same matter still has none.
 */
export async function sendLive(request: UnsentCommand, isVain: (answer: UnsentAnswer) => boolean) {
  if (earlierThan(request).length > 0) await sendUnsent();
  if (earlierThan(request).some(({ payload }) => isAboutOneMatter(payload, request.payload))) return null;
  const { action, payload, requestId } = request;
  const ask = () => callCommand(action, payload as never, requestId, request.readerId);
  return withRepeats<UnsentAnswer>(ask, isVain).catch(() => null);
}
