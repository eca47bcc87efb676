import { useEffect, useState } from 'react';

/** Whoever wants to hear of something that changes on the phone. */
export class Listeners<News extends unknown[] = []> {
  private readonly all = new Set<(...news: News) => void>();

  /** Hears of it from now on; gives the way to stop. */
  add(listener: (...news: News) => void): () => void {
    this.all.add(listener);
    return () => void this.all.delete(listener);
  }

  tell(...news: News): void {
    this.all.forEach((listener) => listener(...news));
  }
}

/** Draws the component anew whenever there is news. */
export function useNews(listeners: Listeners): void {
  const [, setTurn] = useState(0);
  useEffect(() => listeners.add(() => setTurn((turn) => turn + 1)), [listeners]);
}
