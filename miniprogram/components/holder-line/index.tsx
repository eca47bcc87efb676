import { Text, View } from '@tarojs/components';
import { componentWords, holderWords } from '@shared/text/components';
import { classNames } from '../class-names';
import { Badge } from '../badge';
import './index.less';

export interface HolderLineProps {
  /** In whose hands: a name, a role or a body. */
  holder: string;
  /** By when, in words: 今天之内, 12月3日（周四）前. */
  until: string | null;
  isOverdue?: boolean | undefined;
}

/** 到谁手里、几号前: the one line that stands on every matter. */
export function HolderLine({ holder, until, isOverdue }: HolderLineProps) {
  return (
    <View className={classNames('holder-line', isOverdue && 'holder-line-overdue')}>
      <View className="holder-line-lamp" />
      <Text className="holder-line-words">{holderWords(holder, until)}</Text>
      {isOverdue && <Badge tone="bad" label={componentWords.overdue} />}
    </View>
  );
}
