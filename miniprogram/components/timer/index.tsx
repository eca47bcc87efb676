import { Text, View } from '@tarojs/components';
import { componentWords, minutesAndSeconds } from '@shared/text/components';
import { useNow } from '../../cloud/clock';
import { classNames } from '../class-names';
import './index.less';

interface TimerProps {
  startedAtMs: number;
  endsAtMs: number;
}

/** How much of a turn is left: a lamp that dims gently. It hurries nobody and stops nobody. */
export function Timer({ startedAtMs, endsAtMs }: TimerProps) {
  const leftMs = endsAtMs - useNow();
  const share = Math.max(0, Math.min(1, leftMs / Math.max(1, endsAtMs - startedAtMs)));
  const isOver = leftMs < 0;
  return (
    <View className={classNames('timer', isOver && 'timer-over')} role="timer">
      <Text className="timer-clock number">{minutesAndSeconds(leftMs)}</Text>
      <View className="timer-track">
        <View className="timer-lamp" style={{ width: `${share * 100}%`, opacity: 0.45 + share * 0.55 }} />
      </View>
      {isOver && <View className="timer-words">{componentWords.timeUp}</View>}
    </View>
  );
}
