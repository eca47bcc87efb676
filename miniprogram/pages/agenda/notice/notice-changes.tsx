import { View } from '@tarojs/components';
import type { NoticePage } from '@shared/contract/agenda-pages';
import { momentInWords } from '@shared/text/dates';
import { differenceInWords, noticeChangeWords } from '@shared/text/words/notice-change';
import { serverNowMs } from '../../../cloud/clock';
import { Section } from '../../../components/section';

/** What each new notice changed, the latest first. */
export function NoticeChanges({ changes }: { changes: NoticePage['changes'] }) {
  const nowMs = serverNowMs();
  if (changes.length === 0) return null;
  return (
    <Section title={noticeChangeWords.title} note={noticeChangeWords.readAnew}>
      {changes.map(({ noticeNumber, atMs, differences }) => (
        <View key={noticeNumber} className="notice-unread">
          <View className="notice-group">{noticeChangeWords.sent(noticeNumber, momentInWords(atMs, nowMs))}</View>
          {differences.map((difference) => {
            const words = differenceInWords(difference, nowMs);
            return <View key={words}>{words}</View>;
          })}
        </View>
      ))}
    </Section>
  );
}
