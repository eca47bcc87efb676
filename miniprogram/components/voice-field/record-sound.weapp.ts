import Taro from '@tarojs/taro';
import type { Hears } from './record-sound';

/** Enough for speech: a minute takes 360 kB. These two go together, by WeChat's table. */
const quality = { sampleRate: 16_000, encodeBitRate: 48_000, numberOfChannels: 1, format: 'mp3' } as const;
const isForbidden = (errMsg: string) => /auth|privacy|permission/i.test(errMsg);

/** Whoever records now; the manager is one for the whole mini-program, and its listeners are never taken off. */
let current: Hears | null = null;
let manager: Taro.RecorderManager | null = null;

function listeningManager(): Taro.RecorderManager {
  if (manager) return manager;
  const recorder = Taro.getRecorderManager();
  recorder.onStart(() => current?.onStart());
  recorder.onStop(({ tempFilePath, duration }) => {
    end()?.onDone({ path: tempFilePath, seconds: Math.max(1, Math.round(duration / 1_000)) });
  });
  recorder.onError(({ errMsg }) => end()?.onFailed(isForbidden(errMsg) ? 'forbidden' : 'impossible'));
  // A telephone call takes the microphone away: what was said until then is kept.
  recorder.onInterruptionBegin(() => recorder.stop());
  manager = recorder;
  return recorder;
}

function end(): Hears | null {
  const ended = current;
  current = null;
  return ended;
}

export function recordSound(secondsMax: number, hears: Hears): () => void {
  const recorder = listeningManager();
  current = hears;
  recorder.start({ duration: secondsMax * 1_000, ...quality });
  return () => {
    if (current === hears) recorder.stop();
  };
}
