import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { NoticePage } from '@shared/contract/agenda-pages';
import type { PrintedSheet } from '@shared/contract/documents';
import { momentByDate } from '@shared/text/dates';
import { loudspeakerScript, readingSeconds } from '@shared/text/spoken/loudspeaker';
import { groupCard, noticeWords } from '@shared/text/words/agenda';
import { markedTitle } from '@shared/text/words/recommendation';
import { openPage } from '../../../cloud/open-page';
import { serverNowMs } from '../../../cloud/clock';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';

/** For whoever has no phone: a script for the loudspeaker 大喇叭, and a card for the group. */
export function NoticeToRead({ page }: { page: NoticePage }) {
  const { title, place, startAtMs } = page.meeting;
  const matters = page.items.flatMap((item) => (item.kind === 'matter' ? [item] : []));
  const isChanged = page.changes.length > 0;
  const script = loudspeakerScript({ title, place, startAtMs, matters, isChanged }, serverNowMs());
  const announced = {
    title,
    place,
    matters: matters.map(markedTitle),
    isChanged,
    when: momentByDate(startAtMs, serverNowMs()),
  };
  const printed = (sheet: PrintedSheet) =>
    `/pages/meeting/printed-sheet/index?id=${page.meeting.meetingId}&sheet=${sheet}`;
  return (
    <>
      <Script
        title={noticeWords.loudspeaker}
        note={noticeWords.loudspeakerNote(readingSeconds(script))}
        text={script}
      />
      <Section title={noticeWords.onPaper}>
        <SecondaryButton label={noticeWords.toPrint} onTap={() => openPage(printed('notice'))} />
        <SecondaryButton label={noticeWords.signInSheet} onTap={() => openPage(printed('signInSheet'))} />
      </Section>
      <Script title={noticeWords.card} note={noticeWords.cardNote} text={groupCard(announced)} />
    </>
  );
}

function Script({ title, note, text }: { title: string; note: string; text: string }) {
  const tell = (title: string) => Taro.showToast({ title, icon: 'none' });
  const copy = () =>
    void Taro.setClipboardData({ data: text }).then(
      () => tell(noticeWords.copied),
      () => tell(noticeWords.notCopied),
    );
  return (
    <Section title={title} note={note}>
      <View className="notice-script">{text}</View>
      <SecondaryButton label={noticeWords.copy} onTap={copy} />
    </Section>
  );
}
