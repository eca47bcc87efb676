import { View } from '@tarojs/components';
import type { ScreenPage } from '@shared/contract/screen';
import { markedTitle } from '@shared/text/words/recommendation';
import { screenResultNames, screenWords } from '@shared/text/words/screen';
import { classNames } from '../../../components/class-names';

/** As many items as fit; where there are more, those around the current one. */
const seenAtOnce = 6;
/** With so few there is room for every title in full. */
const fewItems = 4;

/** The agenda with where we are. */
export function ScreenAgenda({ page }: { page: ScreenPage }) {
  const { items, currentItemId } = page;
  const current = Math.max(
    0,
    items.findIndex((item) => item.itemId === currentItemId),
  );
  const first = Math.max(0, Math.min(current - 2, items.length - seenAtOnce));
  return (
    <View className={classNames('screen-agenda', items.length <= fewItems && 'screen-agenda-few')}>
      {items.slice(first, first + seenAtOnce).map((item, index) => (
        <View
          key={item.itemId}
          className={classNames(
            'screen-item',
            item.itemId === currentItemId && 'screen-item-current',
            item.status === 'done' && 'screen-item-done',
          )}
        >
          <View className="screen-item-number number">{first + index + 1}</View>
          <View className="screen-item-title">{item.kind === 'report' ? screenWords.report : markedTitle(item)}</View>
          {item.result && <View className="screen-item-result">{screenResultNames[item.result]}</View>}
        </View>
      ))}
    </View>
  );
}
