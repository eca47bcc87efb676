import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { checkInWords, codeSeconds } from '@shared/text/words/meeting';
import { useNow } from '../../../cloud/clock';
import { useView } from '../../../cloud/use-view';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { Skeleton } from '../../../components/skeleton';
import { scanText } from '../scan-text';
import { ScanPicture } from './scan-picture';

/** The code for the hall 签到码, to scan and to type: shown on request, large, new every half minute. */
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

/** The code before is good for a window longer, so that nobody notices. */
const pauseMs = 500;

function Digits({ meetingId }: { meetingId: string }) {
  const view = useView('meeting.code', { meetingId });
  const nowMs = useNow();
  const { data, reload } = view;
  const leftMs = data ? data.changesAtMs - nowMs : 1;
  const isOver = leftMs <= 0;
  // Asked for once when it is over. Where the answer is still the old one, it is asked for again after a pause.
  useEffect(() => {
    if (!isOver) return undefined;
    const asking = setTimeout(() => void reload(), pauseMs);
    return () => clearTimeout(asking);
  }, [isOver, data, reload]);
  if (view.problem !== null) return <RefusalNote sentence={view.problem} onRetry={view.reload} />;
  if (!data) return <Skeleton />;
  return (
    <View className="hall-code">
      <ScanPicture text={scanText(meetingId, data.seal)} label={checkInWords.scanPicture} />
      <View className="hall-code-digits number" aria-label={data.code}>
        {`${data.code.slice(0, 3)} ${data.code.slice(3)}`}
      </View>
      <View className="hall-code-left number">{codeSeconds(Math.max(0, Math.ceil(leftMs / 1_000)))}</View>
    </View>
  );
}
