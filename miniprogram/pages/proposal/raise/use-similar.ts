import { useEffect, useState } from 'react';
import type { SimilarRow } from '@shared/contract/proposal-pages';
import { callView } from '../../../cloud/call';

/** Asked when the writer pauses, not at every key. */
const pauseMs = 700;
/** A word or two say too little to compare. */
const charsMin = 4;

/** Matters like the text, kept on screen while newer ones are looked for; without a connection there are simply none. */
export function useSimilar(text: string): { rows: SimilarRow[]; refresh: () => void } {
  const [rows, setRows] = useState<SimilarRow[]>([]);
  const [turn, setTurn] = useState(0);
  const asked = text.trim();
  useEffect(() => {
    if (Array.from(asked).length < charsMin) {
      setRows([]);
      return undefined;
    }
    let isLatest = true;
    const waiting = setTimeout(() => {
      callView('proposal.similar', { text: asked })
        .then((answer) => {
          if (isLatest && answer.ok) setRows(answer.data.rows);
        })
        .catch(() => undefined);
    }, pauseMs);
    return () => {
      isLatest = false;
      clearTimeout(waiting);
    };
  }, [asked, turn]);
  return { rows, refresh: () => setTurn((before) => before + 1) };
}
