import { View } from '@tarojs/components';
import type { MeetingHead } from '@shared/contract/agenda-pages';
import { momentInWords } from '@shared/text/dates';
import { bodyLine, guestList, meetingStatusNames, noticeWords, urgentWords } from '@shared/text/words/agenda';
import { serverNowMs } from '../../cloud/clock';
import { Badge } from '../badge';
import { heading } from '../spoken';
import './index.less';

/** An evening's title on the night sky: when, where, who leads it, who attends. */
export function MeetingTop({ head }: { head: MeetingHead }) {
  const isLit = head.status === 'inSession' || head.status === 'convened';
  const guests = guestList(head.guests);
  return (
    <View className="meeting-top">
      <View className="meeting-top-title" {...heading()}>
        {head.title}
      </View>
      {head.body && <View className="meeting-top-line">{bodyLine(head.body)}</View>}
      <View className="meeting-top-when number">{momentInWords(head.startAtMs, serverNowMs())}</View>
      <View className="meeting-top-line">{head.place}</View>
      <View className="meeting-top-line">{`${noticeWords.chair} ${head.chairName}`}</View>
      {guests !== '' && <View className="meeting-top-line">{`${noticeWords.guests} ${guests}`}</View>}
      {head.urgentReason !== null && <View className="meeting-top-line">{urgentWords.shown(head.urgentReason)}</View>}
      <Badge label={meetingStatusNames[head.status]} tone={isLit ? 'lamp' : 'rest'} />
    </View>
  );
}
