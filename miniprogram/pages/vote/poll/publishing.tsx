import { useState } from 'react';
import { View } from '@tarojs/components';
import type { PollModel } from '@shared/contract/vote';
import { secretWords } from '@shared/text/words/poll-methods';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PrimaryButton } from '../../../components/primary-button';
import { Section } from '../../../components/section';

/** The warning that the counts would show how people voted, to the chair; the others wait. */
export function RevealingNote({ poll: { revealing } }: { poll: PollModel }) {
  if (revealing === null) return <Section>{secretWords.waiting}</Section>;
  return (
    <Section title={secretWords.publishTitle}>
      <View className="poll-warning" role="alert">
        {secretWords.revealing[revealing]}
      </View>
    </Section>
  );
}

/** The chair publishes them. */
export function Publishing({ poll, onDone }: { poll: PollModel; onDone: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const publish = useCommand('vote.publish-result', {
    onDone: () => {
      setAsking(false);
      onDone();
    },
  });
  return (
    <>
      <PrimaryButton label={secretWords.publish} onTap={() => setAsking(true)} />
      <ConfirmSheet
        isOpen={isAsking}
        title={secretWords.publish}
        sentence={secretWords.publishSentence}
        confirmLabel={secretWords.publishConfirm}
        onConfirm={() => void publish.run({ pollId: poll.id })}
        onCancel={() => {
          setAsking(false);
          publish.clear();
        }}
        isPending={publish.isPending}
        problem={publish.problem}
        onRetry={publish.retry}
      />
    </>
  );
}
