interface Ends {
  onEnd: () => void;
  onError: () => void;
}

/** Plays a recording once; gives the way to stop it. Chosen at build time. */
export function playSound(url: string, ends: Ends): () => void;
