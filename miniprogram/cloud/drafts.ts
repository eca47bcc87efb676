import { useCallback, useEffect, useRef, useState } from 'react';
import Taro, { useDidHide } from '@tarojs/taro';
import { draftOwner } from '../demo/identity';
import { dropFile } from './kept-file';

const saveAfterMs = 400;
const storageKey = (key: string) => `draft:${draftOwner()}:${key}`;

function restore<T>(key: string, initial: T): { value: T; isRestored: boolean } {
  const kept = Taro.getStorageSync<string>(storageKey(key));
  if (!kept) return { value: initial, isRestored: false };
  try {
    return { value: JSON.parse(kept) as T, isRestored: true };
  } catch {
    return { value: initial, isRestored: false };
  }
}

export function forgetDraft(key: string): void {
  Taro.removeStorageSync(storageKey(key));
}

/** Forgets a form that was sent while its page was not there, and the recording that waited in it. */
export function forgetSentDraft(key: string): void {
  const { voice } = restore<{ voice?: { keptName: string } | null }>(key, {}).value;
  if (voice) void dropFile(voice.keptName);
  forgetDraft(key);
}

export interface Draft<T> {
  value: T;
  /** Changes part of the form; written to the phone shortly after. */
  change: (part: Partial<T>) => void;
  /** The form was found half-filled from before. */
  isRestored: boolean;
  /** Forgets it: the form was sent, or is to be begun anew. */
  discard: () => void;
}

/** A form that survives a lost connection and a closed page: `const draft = useDraft('proposal', { body: '' })`. */
export function useDraft<T extends object>(key: string, initial: T): Draft<T> {
  const [first] = useState(() => ({ ...restore(key, initial), initial }));
  const [value, setValue] = useState(first.value);
  const [isRestored, setRestored] = useState(first.isRestored);
  const unsaved = useRef<T | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const save = useCallback(() => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    if (unsaved.current) Taro.setStorageSync(storageKey(key), JSON.stringify(unsaved.current));
    unsaved.current = null;
  }, [key]);

  const latest = useRef(value);
  const change = useCallback(
    (part: Partial<T>) => {
      latest.current = { ...latest.current, ...part };
      unsaved.current = latest.current;
      setValue(latest.current);
      if (timer.current) clearTimeout(timer.current);
      timer.current = setTimeout(save, saveAfterMs);
    },
    [save],
  );

  const discard = useCallback(() => {
    unsaved.current = null;
    if (timer.current) clearTimeout(timer.current);
    latest.current = first.initial;
    setValue(first.initial);
    setRestored(false);
    forgetDraft(key);
  }, [key, first]);

  useDidHide(save);
  useEffect(() => save, [save]);
  return { value, change, isRestored, discard };
}
