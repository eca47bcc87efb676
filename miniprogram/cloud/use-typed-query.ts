import { useEffect, useState } from 'react';

const pauseMs = 400;
const queryCharsMax = 20;

/** What somebody types to find a person, and what to ask the cloud for: asked when the fingers rest. */
export function useTypedQuery(): { typed: string; setTyped: (text: string) => void; query: string } {
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState('');
  useEffect(() => {
    const waiting = setTimeout(() => setQuery(typed.trim().slice(0, queryCharsMax)), pauseMs);
    return () => clearTimeout(waiting);
  }, [typed]);
  return { typed, setTyped, query };
}
