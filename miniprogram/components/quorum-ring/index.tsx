import { Text, View } from '@tarojs/components';
import { componentWords, reachedWords, shortWords } from '@shared/text/components';
import { classNames } from '../class-names';
import './index.less';

interface QuorumRingProps {
  presentCount: number;
  /** The fewest that suffice. */
  requiredCount: number;
  memberCount: number;
  /** A household has one place, whoever of it comes. */
  isByHousehold?: boolean;
}

const words = componentWords.quorum;
const seatsMax = 60;
const share = (count: number, whole: number) => (whole > 0 ? Math.min(100, (count * 100) / whole) : 0);

/** As many lights around the ring as there are members, where they do not become too small to be told apart. */
function seats(memberCount: number): string {
  if (memberCount < 3 || memberCount > seatsMax) return '';
  const turn = 360 / memberCount;
  return `repeating-conic-gradient(var(--card) 0deg 2deg, transparent 2deg ${turn.toFixed(3)}deg), `;
}

/** How many are here of how many, the mark that must be reached, and how many are missing. */
export function QuorumRing({ presentCount, requiredCount, memberCount, isByHousehold = false }: QuorumRingProps) {
  const unit = isByHousehold ? componentWords.unitHouseholds : componentWords.unitPeople;
  const shortBy = Math.max(0, requiredCount - presentCount);
  const isReached = shortBy === 0 && memberCount > 0;
  const lit = isReached ? 'var(--good)' : 'var(--lamp)';
  const present = share(presentCount, memberCount);
  const ring = `${seats(memberCount)}conic-gradient(${lit} 0%, ${lit} ${present}%, var(--sunken) ${present}%, var(--sunken) 100%)`;
  const mark = `rotate(${(share(requiredCount, memberCount) * 360) / 100}deg)`;
  const verdict = isReached ? reachedWords(unit) : shortWords(shortBy, unit);
  return (
    <View className="quorum-ring">
      <View className={classNames('quorum-ring-face', isReached && 'quorum-ring-lit')} style={{ background: ring }}>
        <View className="quorum-ring-mark" style={{ transform: mark }} />
        <View className="quorum-ring-middle">
          <Text className="quorum-ring-present number">{presentCount}</Text>
          <Text className="quorum-ring-of">{words.present}</Text>
        </View>
      </View>
      <View className="quorum-ring-words">
        <View className={classNames('quorum-ring-verdict', isReached && 'quorum-ring-reached')}>{verdict}</View>
        <View className="number">{`${words.members} ${memberCount} ${unit}`}</View>
        <View className="number">{`${words.required} ${requiredCount} ${unit}`}</View>
      </View>
    </View>
  );
}
