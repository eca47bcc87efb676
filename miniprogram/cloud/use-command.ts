import { type MutableRefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { ActionName, AnyRefusal, PayloadOf, ReplyOf } from '@shared/contract';
import { componentWords } from '@shared/text/components';
import { refusalSentence } from '@shared/text/refusals';
import { serverNowMs } from './clock';
import { isAboutTheSame } from './unsent/about';
import { newCommand } from './unsent/new-command';
import {
  onUnsentAnswer,
  sendLive,
  sendUnsent,
  sendUnsentLater,
  settleUnsent,
  type UnsentAnswer,
} from './unsent/send-unsent';
import { isUnderWay, letGo, takeOn } from './unsent/under-way';
import { isWrittenDown, maySendByItself, type UnsentCommand } from './unsent/unsent-command';
import { addUnsent, dropUnsent, findUnsent, onUnsentChange } from './unsent/unsent-store';

export interface Command<A extends ActionName> {
  /** Sends once, however often it is tapped meanwhile; gives the reply, or null when there is none. */
  run: (payload: PayloadOf<A>) => Promise<ReplyOf<A> | null>;
  isPending: boolean;
  refusal: AnyRefusal | null;
  /** The connection was lost for good: whether the cloud acted is unknown, `retry` finds out. */
  failure: string | null;
  /** The sentence to show beside the button: why it was refused, or that no answer came. */
  problem: string | null;
  /** Sends the unanswered request again under its own id; null when there is none. */
  retry: (() => Promise<ReplyOf<A> | null>) | null;
  clear: () => void;
}

interface Options<A extends ActionName> {
  onDone?: (reply: ReplyOf<A>, payload: PayloadOf<A>) => void;
  onRefused?: (refusal: AnyRefusal) => void;
  /** What it is, in a few words, for the list of what is not sent yet; never the choice of a secret ballot. */
  title?: string;
  /** The half-filled form it comes from, forgotten also when it is accepted while the page is not there. */
  draftKey?: string;
  /** What it says is written nowhere on the phone, only held until it is answered: a secret ballot. */
  isSecret?: boolean;
}

interface Held {
  isPending: boolean;
  refusal: AnyRefusal | null;
  failure: string | null;
}

const idle: Held = { isPending: false, refusal: null, failure: null };

function isBusy(answer: UnsentAnswer): boolean {
  return !answer.ok && answer.refusal.code === 'Busy';
}

function failed(request: UnsentCommand): Held {
  const isKept = isWrittenDown(request) && maySendByItself(request, serverNowMs());
  return { ...idle, failure: isKept ? componentWords.keptUnsent : componentWords.connectionLost };
}

type Naming = { title?: string; draftKey?: string | null; isSecret?: boolean };

function named({ title = '', draftKey = null, isSecret = false }: Naming) {
  return { title, draftKey, isSecret };
}

/** Whether the page is still there; while it is, it hears of the queue, and afterwards of nothing. */
function useWhileShown(onChange: () => void, onGone: () => void): MutableRefObject<boolean> {
  const isShown = useRef(true);
  const latest = useRef({ onChange, onGone });
  useEffect(() => {
    latest.current = { onChange, onGone };
  });
  useEffect(() => {
    isShown.current = true;
    const stop = onUnsentChange(() => latest.current.onChange());
    return () => {
      isShown.current = false;
      stop();
      latest.current.onGone();
    };
  }, []);
  return isShown;
}

/**
 * One act of the reader's: `const submit = useCommand('proposal.submit', { onDone })`, then `submit.run(payload)`. Until
 * it is answered it is kept on the phone with its request id, also when the page or the mini-program is closed.
 */
export function useCommand<A extends ActionName>(action: A, options: Options<A> = {}): Command<A> {
  const [held, setHeld] = useState<Held>(idle);
  const isSending = useRef(false);
  const unanswered = useRef<UnsentCommand | null>(null);
  const stopFollowing = useRef<() => void>(() => undefined);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  const finish = useCallback((request: UnsentCommand, answer: UnsentAnswer) => {
    // A cloud that was busy to the end may have acted after all: the same content goes on under the same id.
    if (!isBusy(answer)) {
      unanswered.current = null;
      stopFollowing.current();
    }
    setHeld(answer.ok ? idle : { ...idle, refusal: answer.refusal });
    if (answer.ok) latest.current.onDone?.(answer.data, request.payload as PayloadOf<A>);
    else latest.current.onRefused?.(answer.refusal);
  }, []);

  const isShown = useWhileShown(
    () => {
      const request = unanswered.current;
      if (!request || isSending.current || isUnderWay(request.requestId)) return;
      // The queue had taken it on and got no answer either.
      setHeld((before) => (before.isPending ? failed(request) : before));
    },
    () => stopFollowing.current(),
  );

  const sendRequest = useCallback(
    async (request: UnsentCommand): Promise<ReplyOf<A> | null> => {
      if (isSending.current) return null;
      stopFollowing.current();
      unanswered.current = request;
      stopFollowing.current = onUnsentAnswer(request.requestId, (answer) => finish(request, answer));
      setHeld({ ...idle, isPending: true });
      // The queue is just sending it: its answer is heard above.
      if (!takeOn(request.requestId)) return null;
      isSending.current = true;
      addUnsent(request);
      const answer = await sendLive(request, isBusy);
      isSending.current = false;
      if (answer && !isBusy(answer)) settleUnsent(request, answer, isShown.current);
      letGo(request.requestId);
      if (answer) finish(request, answer);
      else setHeld(failed(request));
      if (answer && !isBusy(answer)) void sendUnsent();
      else sendUnsentLater();
      return answer?.ok ? answer.data : null;
    },
    [finish, isShown],
  );

  const run = useCallback(
    (payload: PayloadOf<A>) => {
      const content = JSON.stringify(payload);
      const before = unanswered.current;
      const isSame = before !== null && JSON.stringify(before.payload) === content;
      const request =
        (isSame ? before : findUnsent(action, content)) ?? newCommand(action, payload, named(latest.current));
      // The same form with other words takes the place of what was not answered.
      if (before && !isSame && isAboutTheSame(before.payload, payload)) dropUnsent(before.requestId);
      return sendRequest(request);
    },
    [action, sendRequest],
  );

  const retry = useCallback(() => {
    const request = unanswered.current;
    return request ? sendRequest(request) : Promise.resolve(null);
  }, [sendRequest]);

  const clear = useCallback(() => setHeld((before) => (before.isPending ? before : idle)), []);
  const problem = held.failure ?? (held.refusal && refusalSentence(held.refusal));
  return { run, ...held, problem, retry: held.failure ? retry : null, clear };
}
