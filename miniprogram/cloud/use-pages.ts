import { useCallback, useEffect, useRef, useState } from 'react';
import type { ActionName, PayloadOf, ReplyOf } from '@shared/contract';
import { componentWords } from '@shared/text/components';
import { refusalSentence } from '@shared/text/refusals';
import { callView } from './call';
import { useView, type View } from './use-view';

interface Page {
  rows: readonly unknown[];
  next: { value: string | number; id: string } | null;
}
type Listing = {
  [A in ActionName]: ReplyOf<A> extends Page ? (null extends CursorOf<A> ? A : never) : never;
}[ActionName];
type CursorOf<A extends ActionName> = PayloadOf<A> extends { cursor: infer Cursor } ? Cursor : undefined;
type RowOf<A extends Listing> = ReplyOf<A> extends { rows: readonly (infer Row)[] } ? Row : never;

export interface Pages<A extends Listing> {
  /** The first page, for the frame. */
  view: View<ReplyOf<A>>;
  rows: RowOf<A>[];
  hasMore: boolean;
  isLoading: boolean;
  problem: string | null;
  more: () => void;
}

interface More<Row> {
  /** The list these rows belong to: another tab begins anew. */
  key: string;
  rows: Row[];
  next: Page['next'];
}

/** A list by pages of twenty: the first with the page, the others on demand. */
export function usePages<A extends Listing>(action: A, payload: Omit<PayloadOf<A>, 'cursor'>): Pages<A> {
  const view = useView(action, { ...payload, cursor: null } as unknown as PayloadOf<A>);
  const first = view.data as (Page & { rows: RowOf<A>[] }) | null;
  const key = JSON.stringify([action, payload]);
  const [more, setMore] = useState<More<RowOf<A>> | null>(null);
  const [isLoading, setLoading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const latestKey = useRef(key);
  useEffect(() => {
    latestKey.current = key;
  }, [key]);
  // What was read behind a first page that has since been read again may have moved: it is read anew.
  useEffect(() => setMore(null), [key, first]);

  const held = more?.key === key ? more : null;
  const next = held ? held.next : (first?.next ?? null);
  const load = useCallback(async () => {
    if (next === null || isLoading) return;
    setLoading(true);
    setProblem(null);
    const asked = { ...payload, cursor: next } as unknown as PayloadOf<A>;
    const answer = await callView(action, asked).catch(() => null);
    setLoading(false);
    if (latestKey.current !== key) return;
    if (!answer) setProblem(componentWords.connectionLost);
    else if (!answer.ok) setProblem(refusalSentence(answer.refusal));
    else {
      const page = answer.data as unknown as Page & { rows: RowOf<A>[] };
      setMore((before) => ({ key, rows: [...(before?.rows ?? []), ...page.rows], next: page.next }));
    }
  }, [action, isLoading, key, next, payload]);

  return {
    view,
    rows: [...(first?.rows ?? []), ...(held?.rows ?? [])],
    hasMore: next !== null,
    isLoading,
    problem,
    more: () => void load(),
  };
}
