import { View } from '@tarojs/components';
import type { MatterRow } from '@shared/contract/proposal-pages';
import { stuckSentence } from '@shared/text/words/stuck';
import './stuck-note.less';

/** What keeps a matter from going on, and who could help: for everybody who looks at it. */
export function StuckNote({ stuck }: Pick<MatterRow, 'stuck'>) {
  return stuck && <View className="stuck-note">{stuckSentence(stuck)}</View>;
}
