import { useCallback, useEffect, useRef, useState } from 'react';
import Taro, { useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro';
import type { ActionName, AnyRefusal, PayloadOf, ReplyOf } from '@shared/contract';
import { componentWords } from '@shared/text/components';
import { refusalSentence } from '@shared/text/refusals';
import { callView } from './call';
import { forgetPage, keepPage, keptPage } from './kept-pages';

export interface View<Data> {
  /** `ready` stays `ready` while it is refreshed, and also when a refresh gets no answer (see `isStale`). */
  status: 'loading' | 'ready' | 'refused' | 'failed';
  data: Data | null;
  refusal: AnyRefusal | null;
  /** The sentence to show when there is nothing else to show. */
  problem: string | null;
  isRefreshing: boolean;
  /** The last refresh got no answer: what is shown is from before. */
  isStale: boolean;
  /** Set while what is shown is what this phone kept from an earlier visit: when it was read. */
  seenAtMs: number | null;
  reload: () => Promise<void>;
}

interface Options {
  /** Reads again by itself while the page is seen. */
  refreshMs?: number;
  /** `false` waits: nothing is asked yet. */
  isEnabled?: boolean;
}

type Held<Data> = Omit<View<Data>, 'reload'>;

const loading = {
  status: 'loading',
  data: null,
  refusal: null,
  problem: null,
  isRefreshing: true,
  isStale: false,
  seenAtMs: null,
} as const;

/** What the phone kept of the page is shown at once, while it is asked for anew. */
function atFirst<Data>(key: string): Held<Data> {
  const [action] = JSON.parse(key) as [ActionName];
  const kept = keptPage(action, key);
  if (!kept) return loading;
  return { ...loading, status: 'ready', data: kept.data as Data, seenAtMs: kept.seenAtMs };
}

function unanswered<Data>(held: Held<Data>): Held<Data> {
  if (held.status === 'ready') return { ...held, isRefreshing: false, isStale: true };
  return { ...loading, status: 'failed', problem: componentWords.connectionLost, isRefreshing: false };
}

/** What a page shows, read in one call: at first, whenever the page is shown again, on pull-down and on `reload`. */
export function useView<A extends ActionName>(
  action: A,
  payload: PayloadOf<A>,
  { refreshMs, isEnabled = true }: Options = {},
): View<ReplyOf<A>> {
  const key = JSON.stringify([action, payload]);
  const [held, setHeld] = useState<Held<ReplyOf<A>>>(() => (isEnabled ? atFirst(key) : loading));
  const asked = useRef({ key: '', count: 0, isWaiting: false });
  const isSeen = useRef(true);

  const load = useCallback(async () => {
    const count = asked.current.count + 1;
    if (asked.current.key !== key) setHeld(atFirst(key));
    else setHeld((before) => ({ ...before, isRefreshing: true }));
    asked.current = { key, count, isWaiting: true };
    const [askedAction, askedPayload] = JSON.parse(key) as [A, PayloadOf<A>];
    const next = await callView(askedAction, askedPayload).catch(() => null);
    // A later question was asked meanwhile: its answer is the one to show.
    if (asked.current.count !== count) return;
    asked.current.isWaiting = false;
    if (next?.ok) keepPage(askedAction, key, next.data);
    else if (next) forgetPage(askedAction, key);
    setHeld((before) => {
      if (!next) return unanswered(before);
      const settled = { ...loading, isRefreshing: false };
      if (next.ok) return { ...settled, status: 'ready', data: next.data };
      return { ...settled, status: 'refused', refusal: next.refusal, problem: refusalSentence(next.refusal) };
    });
  }, [key]);

  // Mounting, the first show and a tick may coincide: one question is enough. `reload` always asks anew.
  const loadUnlessAsked = useCallback(() => {
    if (!asked.current.isWaiting || asked.current.key !== key) void load();
  }, [key, load]);

  useEffect(() => {
    if (isEnabled) loadUnlessAsked();
  }, [loadUnlessAsked, isEnabled]);
  useDidShow(() => {
    isSeen.current = true;
    if (isEnabled) loadUnlessAsked();
  });
  useDidHide(() => {
    isSeen.current = false;
  });
  usePullDownRefresh(() => {
    void load().then(() => Taro.stopPullDownRefresh());
  });
  useEffect(() => {
    if (refreshMs === undefined || !isEnabled) return undefined;
    const repeating = setInterval(() => {
      if (isSeen.current) loadUnlessAsked();
    }, refreshMs);
    return () => clearInterval(repeating);
  }, [loadUnlessAsked, refreshMs, isEnabled]);

  return { ...held, reload: load };
}
