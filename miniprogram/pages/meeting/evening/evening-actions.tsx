import { View } from '@tarojs/components';
import type { EveningPage } from '@shared/contract/meeting-pages';
import { eveningWords } from '@shared/text/words/meeting';
import { minutesWords } from '@shared/text/words/minutes';
import { motionWords } from '@shared/text/words/motion';
import { openPage } from '../../../cloud/open-page';
import type { CommandQueue } from '../../../cloud/unsent/use-command-queue';
import { useCommand } from '../../../cloud/use-command';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { AssignButton, NextMeetingButton } from './closing-actions';
import { AdjournButton, InquorateButton, StartNextButton } from './confirmed-actions';
import { hasConsole, minutesPage, openingPage } from './console-pages';
import { MoreButton } from './console-sheet';
import { ReadOutButton, WriteMotionButton } from './motion-actions';
import { OpenButton } from './opening-button';
import { ConsensusButton, EndSpeechButton, GiveFloorButton, HandButton } from './floor-actions';
import { RuleButton } from './ruling-sheet';

interface EveningActionsProps {
  page: EveningPage;
  queue: CommandQueue;
  onDone: () => void;
}

type PartProps = Omit<EveningActionsProps, 'queue'>;

/** What is next under the thumb; beside it, for chair and clerk, everything else. */
export function EveningBar(props: EveningActionsProps) {
  if (!hasConsole(props.page)) return <EveningActions {...props} />;
  return (
    <View className="evening-bar">
      <View className="evening-bar-next">
        <EveningActions {...props} />
      </View>
      <MoreButton {...props} />
    </View>
  );
}

/** What is next, and only that: one strong action. */
function EveningActions({ page, queue, onDone }: EveningActionsProps) {
  const { meetingId } = page.meeting;
  const part = { page, onDone };
  const link = (label: string, path: string) => <PrimaryButton label={label} onTap={() => openPage(path)} />;
  const pollPage = `/pages/vote/poll/index?id=${page.openPollId ?? ''}`;
  switch (page.next) {
    case 'open':
    case 'waitForMembers':
    case 'waitForHour':
      return <OpenButton {...part} />;
    case 'waitForCheckIn':
    case 'readNotice':
      return link(eveningWords.toNotice, `/pages/agenda/notice/index?id=${meetingId}`);
    case 'checkMembersIn':
      return link(eveningWords.checkInList, `/pages/meeting/check-in/index?id=${meetingId}`);
    case 'checkIn':
      return link(eveningWords.enterCode, `/pages/meeting/enter-code/index?id=${meetingId}`);
    case 'declareInquorate':
      return <InquorateButton {...part} />;
    case 'offerFloor':
    case 'takeHand':
      return <GiveFloorButton page={page} queue={queue} />;
    case 'hearSpeech':
      return <EndSpeechButton page={page} queue={queue} />;
    case 'stateConsensus':
      return <ConsensusButton {...part} />;
    case 'writeMotion':
      return <WriteMotionButton {...part} />;
    case 'readOutMotion':
      return <ReadOutButton {...part} />;
    case 'openPoll':
      return link(page.motion?.nextAmendmentId ? motionWords.toVote : eveningWords.openPoll, openingPage(page));
    case 'watchPoll':
      return link(eveningWords.seePoll, pollPage);
    case 'vote':
      return link(eveningWords.vote, pollPage);
    case 'hearReport':
    case 'startNextItem':
      return <StartNextButton {...part} />;
    case 'assign':
      return <AssignButton {...part} />;
    case 'proposeNext':
      return <NextMeetingButton {...part} />;
    case 'adjourn':
      return <AdjournButton {...part} />;
    case 'resume':
      return <ResumeButton {...part} />;
    case 'listen':
      return <HandButton {...part} />;
    case 'ruleOnPoint':
      return <RuleButton {...part} />;
    case 'waitForOpening':
      return null;
    case 'over':
      return isForMinutes(page) ? link(minutesWords.toMinutes, minutesPage(meetingId)) : null;
  }
}

/** When it is over, whoever was to come finds the minutes under the thumb. */
export function isForMinutes({ meeting, next, reader }: EveningPage): boolean {
  return next === 'over' && meeting.openedAtMs !== null && (reader.isOnRoll || reader.isChair || reader.isClerk);
}

function ResumeButton({ page, onDone }: PartProps) {
  const resume = useCommand('meeting.resume', { onDone });
  return (
    <>
      <RefusalNote sentence={resume.problem} onRetry={resume.retry} />
      <PrimaryButton
        label={eveningWords.resume}
        isPending={resume.isPending}
        onTap={() => void resume.run({ meetingId: page.meeting.meetingId })}
      />
    </>
  );
}
