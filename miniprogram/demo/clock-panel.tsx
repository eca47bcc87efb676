import { useState } from 'react';
import { View } from '@tarojs/components';
import { clockProblem, demoWords } from '@shared/text/demo';
import { momentInWords } from '@shared/text/dates';
import { serverNowMs, useNow } from '../cloud/clock';
import { DateField, TimeField } from '../components/date-field';
import { RefusalNote } from '../components/refusal-note';
import { SecondaryButton } from '../components/secondary-button';
import { type ClockMove, LocalRefused, moveClock } from './local-cloud';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

const moves: { label: string; move: ClockMove }[] = [
  { label: demoWords.hourLater, move: { advanceMs: hourMs } },
  { label: demoWords.tomorrow, move: { advanceMs: dayMs } },
  { label: demoWords.weekLater, move: { advanceMs: 7 * dayMs } },
  { label: demoWords.nextDue, move: { toNextDue: true } },
];

/** Moves the demo village's clock: forward only, and what falls due in between happens. */
export function ClockPanel({ onMoved }: { onMoved: () => void }) {
  const nowMs = useNow();
  const [isMoving, setMoving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [on, setOn] = useState<string | null>(null);
  const [at, setAt] = useState<string | null>('19:30');
  const chosenMs = on && at ? Date.parse(`${on}T${at}:00+08:00`) : null;

  const move = async (by: ClockMove) => {
    if (isMoving) return;
    setMoving(true);
    setProblem(null);
    try {
      await moveClock(by);
      onMoved();
    } catch (error) {
      setProblem(clockProblem(error instanceof LocalRefused ? error.code : ''));
    }
    setMoving(false);
  };
  const closed = chosenMs === null ? demoWords.chooseDay : chosenMs <= serverNowMs() ? demoWords.onlyForward : null;

  return (
    <View className="demo-clock">
      <View className="demo-clock-now number">{momentInWords(nowMs, nowMs)}</View>
      <View className="demo-clock-moves">
        {moves.map(({ label, move: by }) => (
          <SecondaryButton key={label} label={label} isInline onTap={() => void move(by)} />
        ))}
      </View>
      <DateField
        label={demoWords.toDay}
        value={on}
        onChange={setOn}
        from={new Date(nowMs + 8 * hourMs).toISOString().slice(0, 10)}
      />
      <TimeField label={demoWords.toTime} value={at} onChange={setAt} />
      <SecondaryButton
        label={demoWords.moveThere}
        isPending={isMoving}
        disabledReason={closed}
        onTap={() => chosenMs !== null && void move({ nowMs: chosenMs })}
      />
      <RefusalNote sentence={problem} />
    </View>
  );
}
