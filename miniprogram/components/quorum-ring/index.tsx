import { Text, View } from '@tarojs/components';
import { componentWords, shortWords } from '@shared/text/components';
import { classNames } from '../class-names';
import './index.less';

interface QuorumRingProps {
  presentCount: number;
  /** The fewest that suffice. */
  requiredCount: number;
  memberCount: number;
}

const words = componentWords.quorum;
const share = (count: number, whole: number) => (whole > 0 ? Math.min(100, (count * 100) / whole) : 0);

/** How many are here of how many, the mark that must be reached, and how many are missing. */
export function QuorumRing({ presentCount, requiredCount, memberCount }: QuorumRingProps) {
  const shortBy = Math.max(0, requiredCount - presentCount);
  const isReached = shortBy === 0 && memberCount > 0;
  const lit = isReached ? 'var(--good)' : 'var(--lamp)';
  const present = share(presentCount, memberCount);
  const ring = `conic-gradient(${lit} 0%, ${lit} ${present}%, var(--sunken) ${present}%, var(--sunken) 100%)`;
  const mark = `rotate(${(share(requiredCount, memberCount) * 360) / 100}deg)`;
  const verdict = isReached ? words.reached : shortWords(shortBy);
  return (
    <View className="quorum-ring">
      <View className="quorum-ring-face" style={{ background: ring }}>
        <View className="quorum-ring-mark" style={{ transform: mark }} />
        <View className="quorum-ring-middle">
          <Text className="quorum-ring-present number">{presentCount}</Text>
          <Text className="quorum-ring-of">{words.present}</Text>
        </View>
      </View>
      <View className="quorum-ring-words">
        <View className={classNames('quorum-ring-verdict', isReached && 'quorum-ring-reached')}>{verdict}</View>
        <View className="number">{`${words.members} ${memberCount} ${componentWords.unitPeople}`}</View>
        <View className="number">{`${words.required} ${requiredCount} ${componentWords.unitPeople}`}</View>
      </View>
    </View>
  );
}
