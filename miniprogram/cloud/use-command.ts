import { useCallback, useEffect, useRef, useState } from 'react';
import type { ActionName, AnyRefusal, PayloadOf, ReplyOf } from '@shared/contract';
import { componentWords } from '@shared/text/components';
import { refusalSentence } from '@shared/text/refusals';
import { callCommand } from './call';
import { newRequestId } from './request-id';
import { withRepeats } from './with-repeats';

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
}

interface Held {
  isPending: boolean;
  refusal: AnyRefusal | null;
  failure: string | null;
}

interface Request<A extends ActionName> {
  payload: PayloadOf<A>;
  /** The payload as text: the same content keeps the same id until it is answered. */
  content: string;
  requestId: string;
}

const idle: Held = { isPending: false, refusal: null, failure: null };

function isBusy(answer: { ok: true } | { ok: false; refusal: { code: string } }): boolean {
  return !answer.ok && answer.refusal.code === 'Busy';
}

/** One act of the reader's: `const submit = useCommand('proposal.submit', { onDone })`, then `submit.run(payload)`. */
export function useCommand<A extends ActionName>(action: A, options: Options<A> = {}): Command<A> {
  const [held, setHeld] = useState<Held>(idle);
  const isSending = useRef(false);
  const unanswered = useRef<Request<A> | null>(null);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  const sendRequest = useCallback(
    async (request: Request<A>): Promise<ReplyOf<A> | null> => {
      if (isSending.current) return null;
      isSending.current = true;
      unanswered.current = request;
      setHeld({ ...idle, isPending: true });
      const ask = () => callCommand(action, request.payload, request.requestId);
      const answer = await withRepeats(ask, isBusy).catch(() => null);
      isSending.current = false;
      if (!answer) {
        setHeld({ ...idle, failure: componentWords.connectionLost });
        return null;
      }
      // A cloud that was busy to the end may have acted after all: the same content goes on under the same id.
      if (!isBusy(answer)) unanswered.current = null;
      if (answer.ok) {
        setHeld(idle);
        latest.current.onDone?.(answer.data, request.payload);
        return answer.data;
      }
      setHeld({ ...idle, refusal: answer.refusal });
      latest.current.onRefused?.(answer.refusal);
      return null;
    },
    [action],
  );

  const run = useCallback(
    (payload: PayloadOf<A>) => {
      const content = JSON.stringify(payload);
      const before = unanswered.current;
      const requestId = before?.content === content ? before.requestId : newRequestId();
      return sendRequest({ payload, content, requestId });
    },
    [sendRequest],
  );

  const retry = useCallback(() => {
    const request = unanswered.current;
    return request ? sendRequest(request) : Promise.resolve(null);
  }, [sendRequest]);

  const clear = useCallback(() => setHeld((before) => (before.isPending ? before : idle)), []);
  const problem = held.failure ?? (held.refusal && refusalSentence(held.refusal));
  return { run, ...held, problem, retry: held.failure ? retry : null, clear };
}
