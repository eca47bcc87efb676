import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { checkInWords, codeSeconds } from '@shared/text/words/meeting';
import { useNow } from '../../../cloud/clock';
import { useView } from '../../../cloud/use-view';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { Skeleton } from '../../../components/skeleton';

/** The code for the hall 签到码: shown on request, large, new every half minute. */
export function HallCode({ meetingId }: { meetingId: string }) {
  const [isShown, setShown] = useState(false);
  return (
    <Section title={checkInWords.code} note={isShown ? checkInWords.codeNote : undefined}>
      {isShown && <Digits meetingId={meetingId} />}
      <SecondaryButton
        label={isShown ? checkInWords.hideCode : checkInWords.showCode}
        onTap={() => setShown(!isShown)}
      />
    </Section>
  );
}

function Digits({ meetingId }: { meetingId: string }) {
  const view = useView('meeting.code', { meetingId });
  const nowMs = useNow();
  const { data, reload } = view;
  const leftMs = data ? data.changesAtMs - nowMs : 1;
  const isOver = leftMs <= 0;
  useEffect(() => {
    if (isOver) void reload();
  }, [isOver, reload]);
  if (view.problem !== null) return <RefusalNote sentence={view.problem} onRetry={view.reload} />;
  if (!data) return <Skeleton />;
  return (
    <View className="hall-code">
      <View className="hall-code-digits number" aria-label={data.code}>
        {`${data.code.slice(0, 3)} ${data.code.slice(3)}`}
      </View>
      <View className="hall-code-left number">{codeSeconds(Math.max(0, Math.ceil(leftMs / 1_000)))}</View>
    </View>
  );
}
