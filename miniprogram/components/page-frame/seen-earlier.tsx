import { View } from '@tarojs/components';
import { componentWords, seenEarlier } from '@shared/text/components';
import { serverNowMs } from '../../cloud/clock';
import { RefusalNote } from '../refusal-note';

interface SeenEarlierProps {
  view: { isStale: boolean; seenAtMs?: number | null; reload: () => Promise<void> };
}

/** Says that what is shown is from before: from an earlier visit while it is asked for anew, or without a connection. */
export function SeenEarlier({ view: { isStale, seenAtMs = null, reload } }: SeenEarlierProps) {
  const age = seenAtMs === null ? null : seenEarlier(seenAtMs, serverNowMs());
  if (!isStale) return age === null ? null : <View className="page-frame-seen">{age}</View>;
  return (
    <View className="page-frame-stale">
      <RefusalNote sentence={age === null ? componentWords.stale : offlineWords(age)} onRetry={reload} />
    </View>
  );
}

function offlineWords(age: string): string {
  return `${componentWords.offline}${age}`;
}
