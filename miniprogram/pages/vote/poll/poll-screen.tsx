import { useState } from 'react';
import { View } from '@tarojs/components';
import type { PollModel } from '@shared/contract/vote';
import { pageTitles } from '@shared/text/page-titles';
import { liveTitle } from '@shared/text/words/poll-methods';
import { castProgress, forceSentence, methodNames, pollStatusNames, pollWords } from '@shared/text/words/vote';
import { openPage } from '../../../cloud/open-page';
import { Badge, type Tone } from '../../../components/badge';
import { PageFrame } from '../../../components/page-frame';
import { PrimaryButton } from '../../../components/primary-button';
import { RecordingNote } from '../../../components/recording-note';
import { Section } from '../../../components/section';
import { TallyBars } from '../../../components/tally-bars';
import { Ballot } from './ballot';
import { Closing } from './closing';
import { HandCount, Rounds } from './hand-count';
import { AmendmentWords } from './motion-to-vote';
import { Publishing, RevealingNote } from './publishing';
import { RecusedList } from './recused-list';
import { isJustOver, meetingPage, Result } from './result';
import { type BallotInHand, TooLate } from './too-late';
import { usePoll } from './use-poll';

const statusTones: Record<PollModel['status'], Tone> = { open: 'lamp', closing: 'lamp', closed: 'calm', void: 'rest' };

/** A poll for everybody: the motion, one's own ballot, the clerk's hands, the chair's closing, the result. */
export function PollScreen({ pollId }: { pollId: string }) {
  const view = usePoll(pollId);
  const [inHand, setInHand] = useState<BallotInHand | null>(null);
  const reload = () => void view.reload();
  return (
    <PageFrame title={pageTitles.poll} view={view} actionBar={(poll) => barOf(poll, reload)}>
      {(poll) => (
        <>
          <RecordingNote chairName={poll.recordsForName} />
          {poll.status !== 'open' && inHand && <TooLate poll={poll} inHand={inHand} />}
          <Motion poll={poll} />
          {poll.status === 'open' && <Ballot poll={poll} inHand={inHand} onInHand={setInHand} onDone={reload} />}
          {poll.liveCounts && <LiveCounts poll={poll} counts={poll.liveCounts} />}
          {poll.isAwaiting && <RevealingNote poll={poll} />}
          {poll.status === 'closing' && !poll.isAwaiting && <Section>{pollWords.counting}</Section>}
          {poll.status === 'open' && poll.handCount && (
            <HandCount poll={poll} handCount={poll.handCount} onDone={reload} />
          )}
          {(poll.status === 'closed' || poll.status === 'void') && <Result poll={poll} />}
          {poll.handCount && <Rounds handCount={poll.handCount} />}
          <RecusedList recused={poll.recused} />
        </>
      )}
    </PageFrame>
  );
}

function barOf(poll: PollModel, reload: () => void) {
  if (poll.permissions.publish.isOpen) return <Publishing poll={poll} onDone={reload} />;
  if (isJustOver(poll)) return <PrimaryButton label={pollWords.toMeeting} onTap={() => openPage(meetingPage(poll))} />;
  const mayEnd = poll.permissions.close.isOpen || poll.permissions.void.isOpen;
  return mayEnd && !poll.isAwaiting ? <Closing poll={poll} onDone={reload} /> : null;
}

function LiveCounts({ poll, counts }: { poll: PollModel; counts: NonNullable<PollModel['liveCounts']> }) {
  return (
    <Section title={liveTitle}>
      <TallyBars counts={counts} base={poll.electorateCount} />
    </Section>
  );
}

function Motion({ poll }: { poll: PollModel }) {
  return (
    <Section title={pollWords.motionTitle}>
      <View className="poll-badges">
        <Badge label={pollStatusNames[poll.status]} tone={statusTones[poll.status]} />
        <Badge label={methodNames[poll.method]} tone="calm" />
      </View>
      {poll.amendment && <AmendmentWords amendment={poll.amendment} />}
      <View className="poll-motion">{poll.motion}</View>
      {poll.amendment === null && (
        <View className="poll-force">{forceSentence(poll.force, poll.bodyThatDecides, poll.decidingBody)}</View>
      )}
      {poll.status === 'open' && (
        <View className="poll-progress number">{castProgress(poll.method, poll.castCount, poll.electorateCount)}</View>
      )}
    </Section>
  );
}
