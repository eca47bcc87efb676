import { useState } from 'react';
import { View } from '@tarojs/components';
import type { PollModel } from '@shared/contract/vote';
import type { Choice } from '@shared/domain/vote/poll';
import { castSentence, choiceNames, choices, pollWords, yourChoiceSentence } from '@shared/text/words/vote';
import { useCommand } from '../../../cloud/use-command';
import { classNames } from '../../../components/class-names';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { pressable } from '../../../components/pressable';
import { Section } from '../../../components/section';

const lookOf: Record<Choice, string> = { for: 'ballot-for', against: 'ballot-against', abstain: 'ballot-abstain' };

/** One's own ballot: three large choices, each confirmed; it may be changed until the poll closes. */
export function Ballot({ poll, onDone }: { poll: PollModel; onDone: () => void }) {
  const [asked, setAsked] = useState<Choice | null>(null);
  // What was just accepted counts at once: the page is read again behind it.
  const [accepted, setAccepted] = useState<Choice | null>(null);
  const cast = useCommand('vote.cast', {
    onDone: ({ choice }) => {
      setAccepted(choice);
      setAsked(null);
      onDone();
    },
  });
  const { mine } = poll;
  if (!mine) return <NoBallot poll={poll} />;
  const chosen = accepted ?? mine.choice;
  const close = () => {
    setAsked(null);
    cast.clear();
  };
  return (
    <Section title={pollWords.yourBallot} note={chosen === null ? pollWords.yourBallotNote : undefined}>
      <View className="ballot-choices" role="radiogroup">
        {choices.map((choice) => (
          <View
            key={choice}
            className={classNames('ballot-choice', lookOf[choice], choice === chosen && 'ballot-chosen')}
            {...pressable(() => setAsked(choice), { role: 'radio', isDisabled: cast.isPending })}
            aria-checked={choice === chosen}
          >
            <View className="ballot-mark" />
            <View>{choiceNames[choice]}</View>
          </View>
        ))}
      </View>
      <View className="ballot-state" role="status">
        {yourChoiceSentence(chosen)}
      </View>
      <ConfirmSheet
        isOpen={asked !== null}
        title={pollWords.castTitle}
        sentence={asked === null ? undefined : castSentence(chosen, asked)}
        confirmLabel={chosen === null ? pollWords.cast : pollWords.change}
        onConfirm={() => {
          if (asked !== null) void cast.run({ boxId: mine.boxId, choice: asked });
        }}
        onCancel={close}
        isPending={cast.isPending}
        problem={cast.problem}
        onRetry={cast.retry}
      >
        {asked !== null && <View className={classNames('ballot-asked', lookOf[asked])}>{choiceNames[asked]}</View>}
        <View className="ballot-motion">{poll.motion}</View>
      </ConfirmSheet>
    </Section>
  );
}

function NoBallot({ poll }: { poll: PollModel }) {
  if (poll.method === 'showOfHands') return <Section>{pollWords.byHandsNote}</Section>;
  return <Section>{poll.isRecused ? pollWords.recused : pollWords.notVoting}</Section>;
}
