import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { voiceSecondsMax } from '@shared/domain/member/voice-draft';
import { secondsWords, voiceWords } from '@shared/text/words/voice';
import { useNow } from '../../cloud/clock';
import { dropFile, keptPath } from '../../cloud/kept-file';
import { classNames } from '../class-names';
import { Field, type FieldProps } from '../field';
import { pressable } from '../pressable';
import { SecondaryButton } from '../secondary-button';
import { SoundButton } from '../voice-note/sound-button';
import { type KeptVoice, useRecorder } from './use-recorder';
import './index.less';

export type { KeptVoice } from './use-recorder';

interface VoiceFieldProps extends FieldProps {
  voice: KeptVoice | null;
  onChange: (voice: KeptVoice | null) => void;
}

/** Something said instead of written: tap, speak, tap; then listen, record anew or delete. It waits on the phone. */
export function VoiceField({ voice, onChange, ...field }: VoiceFieldProps) {
  const replace = (next: KeptVoice | null) => {
    if (voice) void dropFile(voice.keptName);
    onChange(next);
  };
  const { state, problem, start, stop } = useRecorder(replace);
  return (
    <Field {...field} problem={problem ?? field.problem}>
      {state.step === 'recording' && <Recording sinceMs={state.sinceMs} onStop={stop} />}
      {state.step !== 'recording' && voice === null && (
        <View className="voice-field-button" {...pressable(start, { isDisabled: state.step !== 'idle' })}>
          <View className="voice-field-mark">●</View>
          <View>{state.step === 'idle' ? voiceWords.start : voiceWords.starting}</View>
        </View>
      )}
      {state.step !== 'recording' && voice !== null && (
        <>
          <Kept voice={voice} />
          <SecondaryButton label={voiceWords.again} onTap={start} isPending={state.step !== 'idle'} isInline />
          <SecondaryButton label={voiceWords.remove} onTap={() => replace(null)} isInline />
        </>
      )}
    </Field>
  );
}

/** It listens: how long already, and how to end it. */
function Recording({ sinceMs, onStop }: { sinceMs: number; onStop: () => void }) {
  const seconds = Math.min(voiceSecondsMax, Math.max(0, Math.floor((useNow() - sinceMs) / 1_000)));
  return (
    <View className={classNames('voice-field-button', 'voice-field-recording')} {...pressable(onStop)}>
      <View className="voice-field-mark">■</View>
      <View>{voiceWords.stop}</View>
      <View className="voice-field-seconds number" role="timer">
        {secondsWords(seconds)}
      </View>
    </View>
  );
}

function Kept({ voice: { keptName, seconds } }: { voice: KeptVoice }) {
  const [url, setUrl] = useState<string | null>(null);
  const [isGone, setGone] = useState(false);
  useEffect(() => {
    let isLatest = true;
    void keptPath(keptName).then((path) => {
      if (!isLatest) return;
      setUrl(path);
      setGone(path === null);
    });
    return () => {
      isLatest = false;
    };
  }, [keptName]);
  return (
    <>
      <SoundButton url={url} seconds={seconds} onError={() => setGone(true)} />
      <View className="voice-field-state">{isGone ? voiceWords.gone : voiceWords.onPhone}</View>
    </>
  );
}
