import { Text, View } from '@tarojs/components';
import type { EveningPage } from '@shared/contract/meeting-pages';
import { floorWords, shareWords } from '@shared/text/words/floor';
import { classNames } from '../../../components/class-names';
import { Section } from '../../../components/section';

/** How much of the floor each has had 谁说了多少, the reader's own share among them. */
export function FloorShares({ page }: { page: EveningPage }) {
  const shares = page.floor?.shares ?? [];
  if (shares.length === 0) return null;
  const longestMs = Math.max(1, ...shares.map(({ itemMs }) => itemMs));
  const isMissing = page.reader.isPresent && !shares.some(({ isMine }) => isMine);
  const inOrder = [...shares].sort((one, other) => other.itemMs - one.itemMs || other.eveningMs - one.eveningMs);
  return (
    <Section title={floorWords.shares} note={floorWords.sharesNote}>
      {inOrder.map(({ name, isMine, itemTimes, itemMs, eveningMs }) => (
        <View key={name} className={classNames('evening-share', isMine && 'evening-share-mine')}>
          <View className="evening-share-head">
            <Text>{isMine ? floorWords.mine : name}</Text>
            <Text className="evening-share-words number">{shareWords(itemTimes, itemMs, eveningMs)}</Text>
          </View>
          <View className="evening-share-track">
            <View className="evening-share-fill" style={{ width: `${(itemMs / longestMs) * 100}%` }} />
          </View>
        </View>
      ))}
      {isMissing && <View className="evening-label">{floorWords.notSpokenYet}</View>}
    </Section>
  );
}
