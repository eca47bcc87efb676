import { useEffect, useRef, useState } from 'react';
import { View } from '@tarojs/components';
import { secondsWords, voiceWords } from '@shared/text/words/voice';
import { classNames } from '../class-names';
import { pressable } from '../pressable';
import { playSound } from './play-sound';
import './index.less';

interface SoundButtonProps {
  /** Where it is played from; null where it cannot be. */
  url: string | null;
  seconds: number;
  /** It did not come from there; another address may be given. */
  onError: () => void;
}

/** Plays a recording and stops it: one large button with its length. */
export function SoundButton({ url, seconds, onError }: SoundButtonProps) {
  const [isPlaying, setPlaying] = useState(false);
  const failed = useRef(onError);
  useEffect(() => {
    failed.current = onError;
  });
  useEffect(() => {
    if (!isPlaying) return undefined;
    if (url !== null) return playSound(url, { onEnd: () => setPlaying(false), onError: () => failed.current() });
    setPlaying(false);
    return undefined;
  }, [isPlaying, url]);
  const words = isPlaying ? voiceWords.stopPlaying : voiceWords.play;
  return (
    <View
      className={classNames('sound-button', isPlaying && 'sound-button-playing')}
      {...pressable(() => setPlaying(!isPlaying), {
        isDisabled: url === null,
        label: `${words} ${secondsWords(seconds)}`,
      })}
    >
      <View className="sound-button-mark">{isPlaying ? '■' : '▶'}</View>
      <View className="sound-button-words">{words}</View>
      <View className="sound-button-length number">{secondsWords(seconds)}</View>
    </View>
  );
}
