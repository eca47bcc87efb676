import { View } from '@tarojs/components';
import { componentWords } from '@shared/text/components';
import './index.less';

/** The shape of what is coming, while it is fetched. */
export function Skeleton({ cards = 3 }: { cards?: number }) {
  return (
    <View className="skeleton" role="status" aria-label={componentWords.loading}>
      {Array.from({ length: cards }, (_, index) => (
        <View key={index} className="skeleton-card">
          <View className="skeleton-line skeleton-line-title" />
          <View className="skeleton-line" />
          <View className="skeleton-line skeleton-line-short" />
        </View>
      ))}
    </View>
  );
}
