import { useEffect, useRef, useState } from 'react';
import type { ScreenPage, ScreenTicket } from '@shared/contract/screen';
import { refusalSentence } from '@shared/text/refusals';
import { callView } from '../../../cloud/call';
import { serverNowMs } from '../../../cloud/clock';

const busyMs = 2_000;
const calmMs = 10_000;

export interface Screen {
  page: ScreenPage | null;
  /** Why nothing can be shown. */
  problem: string | null;
  /** Since when no answer has come; null while the line holds. The last picture stays. */
  lostSinceMs: number | null;
}

/**
 * What hangs on the wall, kept fresh by small questions: every two seconds while somebody speaks or votes, else every
 * ten; and at once when the hall's computer wakes up or its line is back.
 */
export function useScreen(ticket: ScreenTicket): Screen {
  const [screen, setScreen] = useState<Screen>({ page: null, problem: null, lostSinceMs: null });
  const held = useRef({ revision: '', page: null as ScreenPage | null });
  const key = JSON.stringify(ticket);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    let isAsking = false;
    const ask = async () => {
      if (isAsking) return;
      isAsking = true;
      clearTimeout(timer);
      const payload = { ...(JSON.parse(key) as ScreenTicket), seen: held.current.revision };
      const answer = await callView('meeting.screen', payload).catch(() => null);
      isAsking = false;
      if (isOver) return;
      if (answer?.ok && answer.data.page) held.current = { revision: answer.data.revision, page: answer.data.page };
      const { page } = held.current;
      setScreen((before) => ({
        page,
        problem: answer && !answer.ok ? refusalSentence(answer.refusal) : null,
        lostSinceMs: answer ? null : (before.lostSinceMs ?? serverNowMs()),
      }));
      timer = setTimeout(() => void ask(), pauseMs(page, answer === null));
    };
    const wake = () => void ask();
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('online', wake);
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('online', wake);
    };
  }, [key]);
  return screen;
}

function pauseMs(page: ScreenPage | null, isLost: boolean): number {
  if (isLost || page?.isBusy) return busyMs;
  // The code on the wall changes by the clock.
  const untilCodeMs = page?.code ? Math.max(500, page.code.changesAtMs - serverNowMs()) : calmMs;
  return Math.min(page?.phase === 'checkIn' ? busyMs : calmMs, untilCodeMs);
}
