import { useEffect, useState } from 'react';
import type { DecidedBefore, SimilarRow } from '@shared/contract/proposal-pages';
import { callView } from '../../../cloud/call';

/** Asked when the writer pauses, not at every key. */
const pauseMs = 700;
/** A word or two say too little to compare. */
const charsMin = 4;

interface Found {
  rows: SimilarRow[];
  /** What the village decided before about such a thing. */
  decided: DecidedBefore[];
}

const nothing: Found = { rows: [], decided: [] };

/** Matters like the text, kept on screen while newer ones are looked for; without a connection there are simply none. */
export function useSimilar(text: string): Found & { refresh: () => void } {
  const [found, setFound] = useState(nothing);
  const [turn, setTurn] = useState(0);
  const asked = text.trim();
  useEffect(() => {
    if (Array.from(asked).length < charsMin) {
      setFound(nothing);
      return undefined;
    }
    let isLatest = true;
    const waiting = setTimeout(() => {
      callView('proposal.similar', { text: asked })
        .then((answer) => {
          if (isLatest && answer.ok) setFound(answer.data);
        })
        .catch(() => undefined);
    }, pauseMs);
    return () => {
      isLatest = false;
      clearTimeout(waiting);
    };
  }, [asked, turn]);
  return { ...found, refresh: () => setTurn((before) => before + 1) };
}
