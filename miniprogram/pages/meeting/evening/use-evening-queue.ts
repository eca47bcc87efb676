import { useCallback, useMemo, useRef, useState } from 'react';
import type { PayloadOf } from '@shared/contract';
import type { EveningPage } from '@shared/contract/meeting-pages';
import { serverNowMs } from '../../../cloud/clock';
import type { UnsentCommand } from '../../../cloud/unsent/unsent-command';
import { type CommandQueue, useCommandQueue } from '../../../cloud/unsent/use-command-queue';
import { eveningAsSeen } from './queued-floor';

export interface EveningQueue {
  queue: CommandQueue;
  /** The page with what this device has entered and the cloud has not shown yet. */
  asSeen: (page: EveningPage) => EveningPage;
}

/** A second tap on the same spot would mean the next act, which has just come under the thumb. */
const doubleTapMs = 500;

/** The queue of an evening's device, and the evening as that device sees it. */
export function useEveningQueue(meetingId: string, onAnswered: () => void): EveningQueue {
  const [accepted, setAccepted] = useState<{ command: UnsentCommand; atMs: number }[]>([]);
  const lastPutAtMs = useRef(0);
  const queue = useCommandQueue({
    subject: meetingId,
    onAnswered: (command, answer) => {
      if (answer.ok) setAccepted((before) => [...before.slice(-20), { command, atMs: serverNowMs() }]);
      onAnswered();
    },
  });
  const { put: putNow } = queue;
  const put = useCallback<CommandQueue['put']>(
    (action, payload: PayloadOf<typeof action>, words) => {
      const nowMs = serverNowMs();
      if (nowMs - lastPutAtMs.current < doubleTapMs) return;
      lastPutAtMs.current = nowMs;
      putNow(action, payload, words);
    },
    [putNow],
  );
  const { commands } = queue;
  const asSeen = useCallback(
    (page: EveningPage) => {
      // Accepted after the page was read: it stands there until the page is read anew.
      const newer = accepted.filter(({ atMs }) => atMs >= page.readAtMs).map(({ command }) => command);
      return eveningAsSeen(page, [...newer, ...commands.filter(({ state }) => state !== 'refused')]);
    },
    [accepted, commands],
  );
  return useMemo(() => ({ queue: { ...queue, put }, asSeen }), [queue, put, asSeen]);
}
