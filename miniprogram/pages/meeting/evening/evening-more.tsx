import { minutesWords } from '@shared/text/words/minutes';
import { View } from '@tarojs/components';
import type { EveningPage } from '@shared/contract/meeting-pages';
import { eveningWords } from '@shared/text/words/meeting';
import { openPage } from '../../../cloud/open-page';
import { useCommand } from '../../../cloud/use-command';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { AdjournButton, StartNextButton } from './confirmed-actions';
import { UndoButton } from './closing-actions';
import { isForMinutes, minutesPage, openingPage } from './evening-actions';
import { ConsensusButton } from './floor-actions';
import { RecordForChairButton } from './recorder-line';
import { ScreenLink } from './screen-link';

interface EveningMoreProps {
  page: EveningPage;
  onDone: () => void;
}

/** What is not next and yet may be wanted; quiet, at the end of the page. */
export function EveningMore({ page, onDone }: EveningMoreProps) {
  const { reader, meeting, next } = page;
  const isUnderWay = meeting.status === 'inSession' || meeting.status === 'suspended';
  const isBefore = meeting.status === 'convened';
  const link = (label: string, path: string) => <SecondaryButton label={label} onTap={() => openPage(path)} />;
  const mayCheckIn = (isUnderWay || isBefore) && (reader.isChair || reader.isClerk) && next !== 'waitForCheckIn';
  return (
    <View className="evening-more">
      {mayCheckIn &&
        next !== 'checkMembersIn' &&
        link(eveningWords.checkInList, `/pages/meeting/check-in/index?id=${meeting.meetingId}`)}
      <UndoButton page={page} onDone={onDone} />
      <RecordForChairButton page={page} onDone={onDone} />
      <ScreenLink page={page} />
      {isUnderWay && reader.isChair && <ChairMore page={page} onDone={onDone} />}
      {meeting.openedAtMs !== null &&
        !isForMinutes(page) &&
        link(minutesWords.toMinutes, minutesPage(meeting.meetingId))}
      {link(eveningWords.toNotice, `/pages/agenda/notice/index?id=${meeting.meetingId}`)}
    </View>
  );
}

function ChairMore({ page, onDone }: EveningMoreProps) {
  const suspend = useCommand('meeting.suspend', { onDone });
  const current = page.items.find((item) => item.itemId === page.currentItemId);
  const isOpenMatter = current?.kind === 'matter' && current.status === 'current' && current.pollId === null;
  const isQuiet = page.openPollId === null && page.floor?.current === null && page.meeting.status === 'inSession';
  const part = { page, onDone, button: SecondaryButton };
  return (
    <Section title={eveningWords.others}>
      <RefusalNote sentence={suspend.problem} onRetry={suspend.retry} />
      {isOpenMatter && isQuiet && page.next !== 'stateConsensus' && <ConsensusButton {...part} />}
      {isOpenMatter && isQuiet && page.next !== 'openPoll' && (
        <SecondaryButton label={eveningWords.pollOrDefer} onTap={() => openPage(openingPage(page))} />
      )}
      {isQuiet && page.nextItemId !== null && page.next !== 'startNextItem' && page.next !== 'hearReport' && (
        <StartNextButton {...part} />
      )}
      {isQuiet && (
        <SecondaryButton
          label={eveningWords.suspend}
          isPending={suspend.isPending}
          onTap={() => void suspend.run({ meetingId: page.meeting.meetingId })}
        />
      )}
      {page.next !== 'adjourn' && <AdjournButton {...part} />}
    </Section>
  );
}
