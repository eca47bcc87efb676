import { useState } from 'react';
import { View } from '@tarojs/components';
import type { PollModel } from '@shared/contract/vote';
import type { Choice } from '@shared/domain/vote/poll';
import { castSentence, choiceNames, pollWords, yourChoiceSentence } from '@shared/text/words/vote';
import { useCommand } from '../../../cloud/use-command';
import { classNames } from '../../../components/class-names';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { Section } from '../../../components/section';
import { ChoiceButtons, lookOf } from './choice-buttons';
import { SecretBallot } from './secret-ballot';
import { type InHandProps, problemOf } from './too-late';

interface BallotProps extends InHandProps {
  poll: PollModel;
}

/** One's own ballot, or why there is none. */
export function Ballot({ poll, ...inHand }: BallotProps) {
  if (!poll.mine) return <NoBallot poll={poll} />;
  const { boxId, choice } = poll.mine;
  if (poll.method === 'secret') return <SecretBallot poll={poll} boxId={boxId} {...inHand} />;
  return <OpenBallot motion={poll.motion} boxId={boxId} before={choice} {...inHand} />;
}

interface OpenBallotProps extends InHandProps {
  motion: string;
  boxId: string;
  before: Choice | null;
}

/** Three large choices, each confirmed; the ballot may be changed until the poll closes. */
function OpenBallot({ motion, boxId, before, inHand, onInHand, onDone }: OpenBallotProps) {
  const asked = inHand?.choice ?? null;
  // What was just accepted counts at once: the page is read again behind it.
  const [accepted, setAccepted] = useState<Choice | null>(null);
  const cast = useCommand('vote.cast', {
    onDone: ({ choice }) => {
      setAccepted(choice);
      onInHand(null);
      onDone();
    },
    onRefused: ({ code }) => {
      // The box is sealed: what the page shows next says that this ballot was not counted.
      if (code === 'BallotPollClosed') onDone();
    },
  });
  const chosen = accepted ?? before;
  const close = () => {
    onInHand(null);
    cast.clear();
  };
  return (
    <Section title={pollWords.yourBallot} note={chosen === null ? pollWords.yourBallotNote : undefined}>
      <ChoiceButtons
        chosen={chosen}
        isPending={cast.isPending}
        onTap={(choice) => onInHand({ choice, isSent: false })}
      />
      <View className="ballot-state" role="status">
        {yourChoiceSentence(chosen)}
      </View>
      <ConfirmSheet
        isOpen={asked !== null}
        title={pollWords.castTitle}
        sentence={asked === null ? undefined : castSentence(chosen, asked)}
        confirmLabel={chosen === null ? pollWords.cast : pollWords.change}
        onConfirm={() => {
          if (asked === null) return;
          onInHand({ choice: asked, isSent: true });
          void cast.run({ boxId, choice: asked });
        }}
        onCancel={close}
        isPending={cast.isPending}
        {...problemOf(cast)}
        onRetry={cast.retry}
      >
        {asked !== null && <View className={classNames('ballot-asked', lookOf[asked])}>{choiceNames[asked]}</View>}
        <View className="ballot-motion">{motion}</View>
      </ConfirmSheet>
    </Section>
  );
}

function NoBallot({ poll }: { poll: PollModel }) {
  if (poll.isRecused) return <Section>{pollWords.recused}</Section>;
  if (poll.method === 'showOfHands') return <Section>{pollWords.byHandsNote}</Section>;
  if (poll.method === 'paper') return <Section>{pollWords.onPaperNote}</Section>;
  return <Section>{pollWords.notVoting}</Section>;
}
