import { View } from '@tarojs/components';
import { SecondaryButton } from '../secondary-button';
import './index.less';

interface EmptyStateProps {
  sentence: string;
  action?: { label: string; onTap: () => void } | undefined;
}

/** Nothing here yet: a lamp on a quiet night, a sentence, and where it helps something to do. */
export function EmptyState({ sentence, action }: EmptyStateProps) {
  return (
    <View className="empty-state">
      <View className="empty-state-picture" />
      <View className="empty-state-sentence">{sentence}</View>
      {action && <SecondaryButton label={action.label} onTap={action.onTap} isInline />}
    </View>
  );
}
