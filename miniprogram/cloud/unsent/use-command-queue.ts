import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ActionName, PayloadOf } from '@shared/contract';
import { newCommand } from './new-command';
import { onUnsentAnswer, sendUnsent, type UnsentAnswer } from './send-unsent';
import { isUnderWay } from './under-way';
import type { UnsentCommand } from './unsent-command';
import { addUnsent, dropUnsent, listUnsent, noteRefusal, onUnsentChange } from './unsent-store';

export interface QueuedCommand extends UnsentCommand {
  state: 'waiting' | 'sending' | 'refused';
}

interface Words {
  /** What it is, to be read while it waits: 王秀兰签到. Nothing of a secret ballot. */
  title: string;
}

export interface CommandQueue {
  /** Takes an act on and returns at once: it is sent as soon as the line allows, after all that was put in before. */
  put: <A extends ActionName>(action: A, payload: PayloadOf<A>, words: Words) => void;
  /** What is not answered yet, oldest first, and what was refused and not yet put aside. */
  commands: readonly QueuedCommand[];
  /** Tries at once, also what would not go by itself; a refused one goes once more under its id. */
  sendNow: (requestId?: string) => void;
  /** Lets one go: it is not sent again, or its refusal has been read. */
  discard: (requestId: string) => void;
}

interface Options {
  /** What the commands belong to, as a meeting's id; without it, everything of this reader. */
  subject?: string;
  /** Told of each answer to what this page put in, as to read the page anew. */
  onAnswered?: (command: UnsentCommand, answer: UnsentAnswer) => void;
}

function queued(subject: string | undefined): QueuedCommand[] {
  return listUnsent()
    .filter((command) => subject === undefined || command.subject === subject)
    .map((command) => ({
      ...command,
      state: command.refusal ? 'refused' : isUnderWay(command.requestId) ? 'sending' : 'waiting',
    }));
}

/**
 * The one queue of acts that must not be lost on a weak network: kept on the phone, sent strictly in order, each under
 * its own request id, so that the cloud carries it out once however often it arrives. One that is refused stays to be
 * read and does not hold up the following. Everything outlives the page and the mini-program.
 *
 *     const queue = useCommandQueue({ subject: meetingId, onAnswered: () => void view.reload() });
 *     queue.put('meeting.check-in', { meetingId, villagerId }, { title: checkInTitle(name) });
 *     queue.commands.map(({ requestId, title, state, refusal }) => …)
 */
export function useCommandQueue({ subject, onAnswered }: Options = {}): CommandQueue {
  const [commands, setCommands] = useState(() => queued(subject));
  const latest = useRef(onAnswered);
  const stopListening = useRef<(() => void)[]>([]);
  useEffect(() => {
    latest.current = onAnswered;
  });
  useEffect(() => {
    const show = () => setCommands(queued(subject));
    show();
    return onUnsentChange(show);
  }, [subject]);
  useEffect(() => () => stopListening.current.forEach((stop) => stop()), []);

  const put = useCallback(
    <A extends ActionName>(action: A, payload: PayloadOf<A>, { title }: Words) => {
      const command = newCommand(action, payload, { title, subject: subject ?? '', isQueued: true });
      const stop = onUnsentAnswer(command.requestId, (answer) => latest.current?.(command, answer));
      stopListening.current.push(stop);
      addUnsent(command);
      void sendUnsent();
    },
    [subject],
  );
  return useMemo(() => ({ put, commands, sendNow, discard: dropUnsent }), [put, commands]);
}

function sendNow(requestId?: string): void {
  if (requestId !== undefined) noteRefusal(requestId, null);
  void sendUnsent(requestId);
}
