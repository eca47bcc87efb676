import { View } from '@tarojs/components';
import type { NoticePage, NoticeReader } from '@shared/contract/agenda-pages';
import { momentInWords } from '@shared/text/dates';
import { counted, noticeWords, readCount } from '@shared/text/words/agenda';
import { noticeToldWords } from '@shared/text/words/notice-told';
import { leaveEntryLabels, reasonWithEntry } from '@shared/text/words/leave';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { Cell, CellList } from '../../../components/cell-list';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { TellMembers } from './tell-members';

interface NoticeReceiptsProps {
  page: NoticePage;
  readers: readonly NoticeReader[];
  onDone: () => void;
}

/** Who has read the notice, who has not and needs a call, who asked for leave. */
export function NoticeReceipts({ page, readers, onDone }: NoticeReceiptsProps) {
  const nowMs = serverNowMs();
  const onLeave = readers.filter((reader) => reader.leaveReason !== null);
  const silent = readers.filter((reader) => reader.readAtMs === null && reader.leaveReason === null);
  const unread = silent.filter((reader) => reader.told === null);
  const told = silent.filter((reader) => reader.told !== null);
  const { meetingId, status } = page.meeting;
  const read = readers.filter((reader) => reader.readAtMs !== null);
  return (
    <Section title={noticeWords.receipts} note={readCount(read.length, readers.length)}>
      {unread.length === 0 ? (
        <View className="notice-all-read">
          {told.length > 0 ? noticeToldWords.everybodyKnows : noticeWords.everybodyRead}
        </View>
      ) : (
        <View className="notice-unread">
          <View className="notice-group">{counted(noticeWords.unread, unread.length)}</View>
          <View className="notice-hint">{noticeToldWords.note}</View>
          <TellMembers meetingId={meetingId} readers={unread} onDone={onDone} />
          {status === 'convened' && (
            <SecondaryButton
              label={leaveEntryLabels.toList}
              onTap={() => openPage(`/pages/meeting/check-in/index?id=${meetingId}`)}
            />
          )}
        </View>
      )}
      {told.length > 0 && (
        <>
          <View className="notice-group">{counted(noticeToldWords.told, told.length)}</View>
          <TellMembers meetingId={meetingId} readers={told} onDone={onDone} />
        </>
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
