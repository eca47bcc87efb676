import { useEffect, useState } from 'react';

const pauseMs = 400;
const queryCharsMax = 20;

/** What somebody types to find a person or an article, and what to ask the cloud for: asked when the fingers rest. */
export function useTypedQuery(charsMax = queryCharsMax): {
  typed: string;
  setTyped: (text: string) => void;
  query: string;
} {
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState('');
  useEffect(() => {
    const waiting = setTimeout(() => setQuery(typed.trim().slice(0, charsMax)), pauseMs);
    return () => clearTimeout(waiting);
  }, [typed, charsMax]);
  return { typed, setTyped, query };
}
