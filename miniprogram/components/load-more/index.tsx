import { View } from '@tarojs/components';
import { componentWords } from '@shared/text/components';
import { RefusalNote } from '../refusal-note';
import { SecondaryButton } from '../secondary-button';
import './index.less';

interface LoadMoreProps {
  hasMore: boolean;
  isLoading: boolean;
  onMore: () => void;
  problem?: string | null | undefined;
}

/** The end of a list: the next twenty, or that this is all. */
export function LoadMore({ hasMore, isLoading, onMore, problem }: LoadMoreProps) {
  if (!hasMore) return <View className="load-more load-more-end">{componentWords.noMore}</View>;
  return (
    <View className="load-more">
      <RefusalNote sentence={problem ?? null} />
      <SecondaryButton
        label={isLoading ? componentWords.loadingMore : componentWords.more}
        onTap={onMore}
        isPending={isLoading}
      />
    </View>
  );
}
