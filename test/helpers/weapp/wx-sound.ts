import { answer } from './wx-answers';

interface Start {
  duration?: number;
  sampleRate?: number;
  encodeBitRate?: number;
  format?: string;
}

interface Said {
  bytes: Buffer;
  seconds: number;
}

type Listener = (result: object) => void;

/** Which bit rates WeChat takes at which sample rate, by its table. */
const bitRates: Readonly<Record<number, readonly [number, number]>> = {
  8_000: [16_000, 48_000],
  16_000: [24_000, 96_000],
  44_100: [64_000, 320_000],
};
const formats = ['mp3', 'aac', 'wav', 'PCM'];
const forbidden = 'auth deny';

/** The microphone of a phone: what its person will say next, and the one recorder that a mini-program has. */
export class Microphone {
  /** The person, or the phone's settings, keep WeChat from the microphone. */
  isForbidden = false;
  private readonly toSay: Said[] = [];
  private readonly listeners = new Map<string, Listener>();
  private recording: { limitMs: number } | null = null;

  constructor(private readonly keep: (bytes: Buffer) => string) {}

  /** What the person says when the mini-program listens next; it listens for so long unless it stops earlier. */
  say(bytes: Buffer, seconds: number): void {
    this.toSay.push({ bytes, seconds });
  }

  /** A telephone call comes in. */
  interrupt(): void {
    this.tell('onInterruptionBegin', {});
  }

  /** Starting is what WeChat asks about first; everything else only listens. */
  readonly guarded = {
    'RecorderManager.start': (options: Start & { fail?: (error: { errMsg: string }) => void }): void =>
      answer('operateRecorder', { fail: (error) => this.tell('onError', error) }, () => this.start(options)),
  };

  recorder(start: (options: Start) => void): object {
    const listen = (name: string) => (listener: Listener) => void this.listeners.set(name, listener);
    return {
      onStart: listen('onStart'),
      onStop: listen('onStop'),
      onError: listen('onError'),
      onInterruptionBegin: listen('onInterruptionBegin'),
      start,
      stop: () => answer('operateRecorder', { fail: (error) => this.tell('onError', error) }, () => this.stop()),
    };
  }

  refused(errMsg: string): void {
    this.tell('onError', { errMsg });
  }

  private start({ duration = 60_000, sampleRate = 8_000, encodeBitRate = 48_000, format = 'aac' }: Start): void {
    if (this.recording) throw new Error("audio is recording, don't start record again");
    const [least, most] = bitRates[sampleRate] ?? [0, 0];
    if (duration <= 0 || duration > 600_000) throw new Error('duration is out of range');
    if (encodeBitRate < least || encodeBitRate > most) throw new Error('encodeBitRate does not go with sampleRate');
    if (!formats.includes(format)) throw new Error(`format ${format} is not supported`);
    if (this.isForbidden) throw new Error(forbidden);
    this.recording = { limitMs: duration };
    this.tell('onStart', {});
  }

  private stop(): void {
    if (!this.recording) throw new Error('recorder not start');
    const { limitMs } = this.recording;
    this.recording = null;
    const said = this.toSay.shift();
    if (!said) throw new Error('nothing was said on this phone');
    const duration = Math.min(said.seconds * 1_000, limitMs);
    this.tell('onStop', { tempFilePath: this.keep(said.bytes), duration, fileSize: said.bytes.length });
  }

  private tell(name: string, result: object): void {
    this.listeners.get(name)?.(result);
  }
}

/** The loudspeaker: what was played, and what did not come from where it was said to be. */
export class Loudspeaker {
  readonly played: string[] = [];

  constructor(private readonly isThere: (source: string) => boolean) {}

  readonly calls = { createInnerAudioContext: (): object => this.createContext() };

  private createContext(): object {
    const listeners: Record<string, (() => void) | undefined> = {};
    const sound = {
      src: '',
      onEnded: (listener: () => void) => void (listeners.onEnded = listener),
      onError: (listener: () => void) => void (listeners.onError = listener),
      destroy: () => Object.keys(listeners).forEach((name) => delete listeners[name]),
      play: () => {
        const source = sound.src;
        void Promise.resolve().then(() => {
          const isHeard = source !== '' && this.isThere(source);
          if (isHeard) this.played.push(source);
          (isHeard ? listeners.onEnded : listeners.onError)?.();
        });
      },
    };
    return sound;
  }
}
