import { useState } from 'react';
import { View } from '@tarojs/components';
import type { AdvisoryModel } from '@shared/contract/advisory';
import type { Choice } from '@shared/domain/vote/poll';
import { advisoryWords } from '@shared/text/words/advisory';
import { choiceNames } from '@shared/text/words/vote';
import { useCommand } from '../../../cloud/use-command';
import { classNames } from '../../../components/class-names';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { Section } from '../../../components/section';
import { ChoiceButtons, lookOf } from '../poll/choice-buttons';
import { problemOf } from '../poll/too-late';

interface AdvisoryBallotProps {
  poll: AdvisoryModel;
  before: Choice | null;
  onDone: () => void;
}

/** Three large choices, each confirmed; what was chosen may be changed until the end. */
export function AdvisoryBallot({ poll, before, onDone }: AdvisoryBallotProps) {
  const [asked, setAsked] = useState<Choice | null>(null);
  const [accepted, setAccepted] = useState<Choice | null>(null);
  const cast = useCommand('advisory.cast', {
    title: advisoryWords.title,
    onDone: ({ choice }) => {
      setAccepted(choice);
      setAsked(null);
      onDone();
    },
  });
  const chosen = accepted ?? before;
  return (
    <Section title={advisoryWords.mine} note={advisoryWords.mineNote}>
      <ChoiceButtons chosen={chosen} isPending={cast.isPending} onTap={setAsked} />
      <View className="ballot-state" role="status">
        {chosen === null ? advisoryWords.notYet : advisoryWords.chosen(choiceNames[chosen])}
      </View>
      <ConfirmSheet
        isOpen={asked !== null}
        title={advisoryWords.castTitle}
        confirmLabel={advisoryWords.cast}
        onConfirm={() => {
          if (asked !== null) void cast.run({ pollId: poll.id, choice: asked });
        }}
        onCancel={() => {
          setAsked(null);
          cast.clear();
        }}
        isPending={cast.isPending}
        {...problemOf(cast)}
        onRetry={cast.retry}
      >
        {asked !== null && <View className={classNames('ballot-asked', lookOf[asked])}>{choiceNames[asked]}</View>}
        <View className="ballot-motion">{poll.question}</View>
      </ConfirmSheet>
    </Section>
  );
}
