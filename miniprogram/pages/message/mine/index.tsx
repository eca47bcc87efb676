import { View } from '@tarojs/components';
import type { MessageRow } from '@shared/contract/message';
import { messagesAtOnceMax } from '@shared/domain/message/read-draft';
import { momentInWords } from '@shared/text/dates';
import { pageTitles } from '@shared/text/page-titles';
import { messageWords } from '@shared/text/words/message';
import { tellMeWords } from '@shared/text/words/tell-me';
import '@shared/text/refusals/message';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { useCommand } from '../../../cloud/use-command';
import { usePages } from '../../../cloud/use-pages';
import { Badge } from '../../../components/badge';
import { classNames } from '../../../components/class-names';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { PageFrame } from '../../../components/page-frame';
import { pressable } from '../../../components/pressable';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { TellMe } from '../../../components/tell-me';
import './index.less';

const everything = {};

/** Every message to the reader 消息, however it reached them: nothing is lost when WeChat delivers nothing. */
export default function MyMessagesPage() {
  const list = usePages('message.list', everything);
  const reading = useCommand('message.read');
  const unread = list.rows.filter((row) => !row.isRead).map((row) => row.messageId);
  const open = (row: MessageRow) => {
    if (!row.isRead) void reading.run({ messageIds: [row.messageId] });
    openPage(row.page);
  };
  const readAll = async () => {
    for (let start = 0; start < unread.length; start += messagesAtOnceMax) {
      if (!(await reading.run({ messageIds: unread.slice(start, start + messagesAtOnceMax) }))) return;
    }
    await list.view.reload();
  };
  return (
    <PageFrame title={pageTitles.messages} view={list.view}>
      {list.rows.length === 0 ? (
        <EmptyState picture="board" sentence={messageWords.empty} />
      ) : (
        <>
          <View className="messages-head">
            <View className="messages-note">{messageWords.note}</View>
            <TellMe label={tellMeWords.ofEverything} kinds={['matter', 'meeting', 'task']} />
            {unread.length > 0 && (
              <SecondaryButton
                label={messageWords.readAll}
                isInline
                isPending={reading.isPending}
                onTap={() => void readAll()}
              />
            )}
            <RefusalNote sentence={reading.problem} onRetry={reading.retry} />
          </View>
          {list.rows.map((row) => (
            <MessageCard key={row.messageId} row={row} onOpen={() => open(row)} />
          ))}
          <LoadMore hasMore={list.hasMore} isLoading={list.isLoading} onMore={list.more} problem={list.problem} />
        </>
      )}
    </PageFrame>
  );
}

function MessageCard({ row, onOpen }: { row: MessageRow; onOpen: () => void }) {
  return (
    <View
      className={classNames('message-card', !row.isRead && 'message-card-unread')}
      {...pressable(onOpen, { role: 'link' })}
    >
      <View className="message-card-text">{row.text}</View>
      <View className="message-card-foot">
        <View className="message-card-when number">{momentInWords(row.atMs, serverNowMs())}</View>
        {!row.isRead && <Badge label={messageWords.unread} tone="lamp" />}
      </View>
    </View>
  );
}
