import { View } from '@tarojs/components';
import type { EveningItem, EveningPage } from '@shared/contract/meeting-pages';
import { itemResultNames } from '@shared/text/words/agenda';
import { itemPositionWords, minutesUsed, nextActWords, eveningWords } from '@shared/text/words/meeting';
import { markedTitle } from '@shared/text/words/recommendation';
import { useNow } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { pressable } from '../../../components/pressable';
import { heading } from '../../../components/spoken';

const minuteMs = 60_000;

/** What the matter is about, and its materials, to introduce it by. */
function seeMatter(proposalId: string) {
  return () => openPage(`/pages/proposal/matter/index?id=${proposalId}`);
}

interface NowCardProps {
  page: EveningPage;
  current: EveningItem | undefined;
}

/** What is going on now, and what is next for the reader, in one sentence. */
export function NowCard({ page, current }: NowCardProps) {
  const nowMs = useNow(30_000);
  const position = page.items.findIndex((item) => item.itemId === current?.itemId) + 1;
  return (
    <View className="evening-now">
      {current && (
        <>
          <View className="evening-now-position">{itemPositionWords(position, page.items.length)}</View>
          <View className="evening-now-title" {...heading()}>
            {current.kind === 'report' ? eveningWords.report : markedTitle(current)}
          </View>
          {current.startedAtMs !== null && (
            <View className="evening-now-minutes number">
              {minutesUsed(Math.max(0, Math.floor((nowMs - current.startedAtMs) / minuteMs)), current.minutes)}
            </View>
          )}
        </>
      )}
      {current?.result === null && current.proposalId !== null && (
        <View className="evening-now-way" {...pressable(seeMatter(current.proposalId), { role: 'link' })}>
          {eveningWords.seeMatter}
        </View>
      )}
      {current?.result && <View className="evening-now-result">{itemResultNames[current.result]}</View>}
      <View className="evening-now-next">{nextWords(page)}</View>
      {current && current.consensus !== '' && (
        <View className="evening-consensus">
          <View className="evening-consensus-label">{eveningWords.consensus}</View>
          <View>{current.consensus}</View>
        </View>
      )}
    </View>
  );
}

function nextWords({ meeting, next, floor, motion, openPollId }: EveningPage): string {
  if (meeting.status === 'inquorate') return eveningWords.calledOff;
  if (meeting.status === 'suspended') return nextActWords.resume;
  if (next === 'listen' && openPollId !== null) return nextActWords.watchPoll;
  if (next === 'listen' && floor?.current) return nextActWords.hearSpeech;
  if (next === 'openPoll' && motion?.nextAmendmentId) return eveningWords.amendmentFirst;
  return nextActWords[next];
}
