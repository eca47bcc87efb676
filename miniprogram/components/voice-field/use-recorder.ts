import { useCallback, useEffect, useRef, useState } from 'react';
import { useDidHide } from '@tarojs/taro';
import { voiceSecondsMax } from '@shared/domain/member/voice-draft';
import { voiceWords } from '@shared/text/words/voice';
import { serverNowMs } from '../../cloud/clock';
import { keepFile } from '../../cloud/kept-file';
import { type Recording, recordSound } from './record-sound';

/** A recording that waits on the phone until it is sent. */
export interface KeptVoice {
  keptName: string;
  seconds: number;
}

type State = { step: 'idle' | 'starting' | 'keeping' } | { step: 'recording'; sinceMs: number };

const idle: State = { step: 'idle' };

/** Records and keeps what was said on the phone before anything else can go wrong; leaving the page ends it. */
export function useRecorder(onKept: (voice: KeptVoice) => void) {
  const [state, setState] = useState<State>(idle);
  const [problem, setProblem] = useState<string | null>(null);
  const stopNow = useRef<() => void>(() => undefined);
  const latest = useRef(onKept);
  useEffect(() => {
    latest.current = onKept;
  });

  const keep = useCallback(async ({ path, seconds }: Recording) => {
    setState({ step: 'keeping' });
    try {
      latest.current({ keptName: await keepFile(path), seconds });
    } catch {
      setProblem(voiceWords.noRoom);
    }
    setState(idle);
  }, []);

  const start = useCallback(() => {
    setProblem(null);
    setState({ step: 'starting' });
    stopNow.current = recordSound(voiceSecondsMax, {
      onStart: () => setState({ step: 'recording', sinceMs: serverNowMs() }),
      onDone: (recording) => void keep(recording),
      onFailed: (why) => {
        setState(idle);
        setProblem(voiceWords.failures[why]);
      },
    });
  }, [keep]);

  const stop = useCallback(() => stopNow.current(), []);
  useDidHide(stop);
  useEffect(() => stop, [stop]);
  return { state, problem, start, stop };
}
