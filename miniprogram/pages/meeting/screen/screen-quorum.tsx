import { View } from '@tarojs/components';
import type { ScreenPage } from '@shared/contract/screen';
import { screenWords, shortBy } from '@shared/text/words/screen';
import { classNames } from '../../../components/class-names';

/** As many lights around the ring as there are members, where they can be told apart. */
function seats(memberCount: number): string {
  if (memberCount < 3 || memberCount > 60) return '';
  return `repeating-conic-gradient(var(--wall) 0deg 2deg, transparent 2deg ${(360 / memberCount).toFixed(3)}deg), `;
}

/** The ring: how many are here of how many, and how many short. */
export function ScreenQuorum({ page }: { page: ScreenPage }) {
  return (
    <View className="screen-quorums">
      {page.quorums.map(({ councilName, presentCount, requiredCount, memberCount }) => {
        const short = Math.max(0, requiredCount - presentCount);
        const share = (presentCount * 100) / Math.max(1, memberCount);
        const lit = short === 0 ? 'var(--wall-good)' : 'var(--wall-lamp)';
        const ring = `${seats(memberCount)}conic-gradient(${lit} 0%, ${lit} ${share}%, var(--wall-track) ${share}%)`;
        return (
          <View key={councilName} className="screen-quorum">
            <View className="screen-ring" style={{ background: ring }}>
              <View className="screen-ring-middle">
                <View className="screen-ring-count number">{presentCount}</View>
                <View className="screen-ring-of number">{`/ ${memberCount}`}</View>
              </View>
            </View>
            <View className={classNames('screen-verdict', short === 0 && 'screen-verdict-met')}>
              {short === 0 ? screenWords.quorumReached : shortBy(short)}
            </View>
          </View>
        );
      })}
    </View>
  );
}
