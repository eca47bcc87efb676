import { View } from '@tarojs/components';
import type { PollModel } from '@shared/contract/vote';
import { pageTitles } from '@shared/text/page-titles';
import { castProgress, forceSentence, methodNames, pollStatusNames, pollWords } from '@shared/text/words/vote';
import { Badge, type Tone } from '../../../components/badge';
import { PageFrame } from '../../../components/page-frame';
import { Section } from '../../../components/section';
import { Ballot } from './ballot';
import { Closing } from './closing';
import { HandsEntry } from './hands-entry';
import { AmendmentWords } from './motion-to-vote';
import { RecusedList } from './recused-list';
import { Result } from './result';
import { usePoll } from './use-poll';

const statusTones: Record<PollModel['status'], Tone> = { open: 'lamp', closing: 'lamp', closed: 'calm', void: 'rest' };

/** A poll for everybody: the motion, one's own ballot, the clerk's hands, the chair's closing, the result. */
export function PollScreen({ pollId }: { pollId: string }) {
  const view = usePoll(pollId);
  const reload = () => void view.reload();
  return (
    <PageFrame
      title={pageTitles.poll}
      view={view}
      actionBar={(poll) => (poll.permissions.close.isOpen ? <Closing poll={poll} onDone={reload} /> : null)}
    >
      {(poll) => (
        <>
          <Motion poll={poll} />
          {poll.status === 'open' && <Ballot poll={poll} onDone={reload} />}
          {poll.status === 'closing' && <Section>{pollWords.counting}</Section>}
          {poll.permissions.enterHands.isOpen && <HandsEntry poll={poll} onDone={reload} />}
          {(poll.status === 'closed' || poll.status === 'void') && <Result poll={poll} />}
          <RecusedList recused={poll.recused} />
        </>
      )}
    </PageFrame>
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
      {poll.amendment === null && <View className="poll-force">{forceSentence(poll.force, poll.bodyThatDecides)}</View>}
      {poll.status === 'open' && (
        <View className="poll-progress number">{castProgress(poll.method, poll.castCount, poll.electorateCount)}</View>
      )}
    </Section>
  );
}
