import { View } from '@tarojs/components';
import type { NoticePage, NoticeReader } from '@shared/contract/agenda-pages';
import { momentInWords } from '@shared/text/dates';
import { counted, nameList, noticeWords, readCount } from '@shared/text/words/agenda';
import { leaveEntryLabels, reasonWithEntry } from '@shared/text/words/leave';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { Cell, CellList } from '../../../components/cell-list';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';

/** Who has read the notice, who has not and needs a call, who asked for leave. */
export function NoticeReceipts({ page, readers }: { page: NoticePage; readers: readonly NoticeReader[] }) {
  const nowMs = serverNowMs();
  const onLeave = readers.filter((reader) => reader.leaveReason !== null);
  const unread = readers.filter((reader) => reader.readAtMs === null && reader.leaveReason === null);
  const read = readers.filter((reader) => reader.readAtMs !== null);
  return (
    <Section title={noticeWords.receipts} note={readCount(read.length, readers.length)}>
      {unread.length === 0 ? (
        <View className="notice-all-read">{noticeWords.everybodyRead}</View>
      ) : (
        <View className="notice-unread">
          <View className="notice-group">{counted(noticeWords.unread, unread.length)}</View>
          <View className="notice-names">{nameList(unread.map((reader) => reader.name))}</View>
          <View className="notice-hint">{noticeWords.unreadNote}</View>
          {page.meeting.status === 'convened' && (
            <SecondaryButton
              label={leaveEntryLabels.toList}
              onTap={() => openPage(`/pages/meeting/check-in/index?id=${page.meeting.meetingId}`)}
            />
          )}
        </View>
      )}
      {onLeave.length > 0 && (
        <>
          <View className="notice-group">{counted(noticeWords.leaves, onLeave.length)}</View>
          <CellList>
            {onLeave.map((reader) => (
              <Cell
                key={reader.villagerId}
                label={reader.name}
                note={reasonWithEntry(reader.leaveReason ?? '', reader.enteredLeave)}
              />
            ))}
          </CellList>
        </>
      )}
      {read.length > 0 && (
        <>
          <View className="notice-group">{counted(noticeWords.readBy, read.length)}</View>
          <CellList>
            {read.map((reader) => (
              <Cell key={reader.villagerId} label={reader.name} value={momentInWords(reader.readAtMs ?? 0, nowMs)} />
            ))}
          </CellList>
        </>
      )}
    </Section>
  );
}
