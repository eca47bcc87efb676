import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { NoticePage } from '@shared/contract/agenda-pages';
import { momentInWords } from '@shared/text/dates';
import { groupCard, loudspeakerScript, noticeWords } from '@shared/text/words/agenda';
import { serverNowMs } from '../../../cloud/clock';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';

/** For whoever has no phone: a script for the loudspeaker 大喇叭, and a card for the group. */
export function NoticeToRead({ page }: { page: NoticePage }) {
  const { title, place, startAtMs } = page.meeting;
  const matters = page.items.flatMap((item) => (item.kind === 'matter' ? [item.title] : []));
  const announced = { title, place, matters, when: momentInWords(startAtMs, serverNowMs()) };
  return (
    <>
      <Script title={noticeWords.loudspeaker} note={noticeWords.loudspeakerNote} text={loudspeakerScript(announced)} />
      <Script title={noticeWords.card} note={noticeWords.cardNote} text={groupCard(announced)} />
    </>
  );
}

function Script({ title, note, text }: { title: string; note: string; text: string }) {
  const copy = () =>
    void Taro.setClipboardData({ data: text }).then(() => Taro.showToast({ title: noticeWords.copied, icon: 'none' }));
  return (
    <Section title={title} note={note}>
      <View className="notice-script">{text}</View>
      <SecondaryButton label={noticeWords.copy} onTap={copy} />
    </Section>
  );
}
