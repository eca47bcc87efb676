export interface Recording {
  path: string;
  seconds: number;
}

export interface Hears {
  /** The phone listens now; before it the person may have to allow it. */
  onStart: () => void;
  onDone: (recording: Recording) => void;
  /** The person, or the phone's settings, keep us from the microphone; or there is none, or it is in use. */
  onFailed: (why: 'forbidden' | 'impossible') => void;
}

/** Records until the way to stop that it gives is used, or `secondsMax` are over. Chosen at build time. */
export function recordSound(secondsMax: number, hears: Hears): () => void;
