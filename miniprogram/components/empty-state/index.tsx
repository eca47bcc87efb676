import { View } from '@tarojs/components';
import { SecondaryButton } from '../secondary-button';
import './index.less';

const pictureClass = {
  lamp: 'empty-state-picture',
  board: 'empty-state-picture empty-state-board',
  seats: 'empty-state-picture empty-state-seats',
  way: 'empty-state-picture empty-state-way',
};

/** A lamp on a quiet night: all is done. A notice board: what is published. Seats: people. A way: nothing was found. */
export type EmptyPicture = keyof typeof pictureClass;

interface EmptyStateProps {
  /** What will stand here, or what to do. */
  sentence: string;
  picture?: EmptyPicture | undefined;
  action?: { label: string; onTap: () => void } | undefined;
}

/** Nothing here yet: a picture of what will be, a sentence, and where it helps something to do. */
export function EmptyState({ sentence, picture = 'lamp', action }: EmptyStateProps) {
  return (
    <View className="empty-state">
      <View className={pictureClass[picture]} />
      <View className="empty-state-sentence">{sentence}</View>
      {action && <SecondaryButton label={action.label} onTap={action.onTap} isInline />}
    </View>
  );
}
