import type { Hears } from './record-sound';

/** What browsers record, the most widely played first. */
const types = ['audio/mp4', 'audio/webm', 'audio/ogg'];
/** Enough for speech: a minute takes 180 kB. */
const audioBitsPerSecond = 24_000;

export function recordSound(secondsMax: number, hears: Hears): () => void {
  const wish: { isStopped: boolean; stop: () => void } = { isStopped: false, stop: () => undefined };
  void begin(secondsMax, hears, wish);
  return () => {
    wish.isStopped = true;
    wish.stop();
  };
}

async function begin(secondsMax: number, hears: Hears, wish: { isStopped: boolean; stop: () => void }): Promise<void> {
  try {
    const microphone = await navigator.mediaDevices.getUserMedia({ audio: true });
    const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type)) ?? '';
    const recorder = new MediaRecorder(microphone, { mimeType, audioBitsPerSecond });
    const parts: Blob[] = [];
    let startedAtMs = 0;
    const timer = setTimeout(() => wish.stop(), secondsMax * 1_000);
    wish.stop = () => {
      if (recorder.state !== 'inactive') recorder.stop();
    };
    recorder.onstart = () => {
      startedAtMs = performance.now();
      hears.onStart();
    };
    recorder.ondataavailable = ({ data }) => void parts.push(data);
    recorder.onstop = () => {
      clearTimeout(timer);
      microphone.getTracks().forEach((track) => track.stop());
      const seconds = Math.round((performance.now() - startedAtMs) / 1_000);
      const path = URL.createObjectURL(new Blob(parts, { type: recorder.mimeType }));
      hears.onDone({ path, seconds: Math.min(secondsMax, Math.max(1, seconds)) });
    };
    recorder.start();
    if (wish.isStopped) wish.stop();
  } catch (error) {
    hears.onFailed(error instanceof Error && error.name === 'NotAllowedError' ? 'forbidden' : 'impossible');
  }
}
