import { View } from '@tarojs/components';
import type { PollModel } from '@shared/contract/vote';
import { choiceNames, choices, handsEntered, pollWords } from '@shared/text/words/vote';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { NumberStepper } from '../../../components/number-stepper';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';

/** The clerk enters the hands that were counted, and may correct them until the poll closes. */
export function HandsEntry({ poll, onDone }: { poll: PollModel; onDone: () => void }) {
  const draft = useDraft(`vote.hands.${poll.id}`, poll.hands ?? { for: 0, against: 0, abstain: 0 });
  const enter = useCommand('vote.enter-hands', { onDone });
  const counts = { for: draft.value.for, against: draft.value.against, abstain: draft.value.abstain };
  const entered = counts.for + counts.against + counts.abstain;
  const isSaved = poll.hands !== null && choices.every((choice) => poll.hands?.[choice] === counts[choice]);
  const save = () => void enter.run({ pollId: poll.id, ...counts });
  // Whoever is chair as well has closing as the strong action of this screen.
  const Save = poll.permissions.close.isOpen ? SecondaryButton : PrimaryButton;
  return (
    <Section title={pollWords.handsTitle} note={pollWords.handsNote}>
      {choices.map((choice) => (
        <NumberStepper
          key={choice}
          label={choiceNames[choice]}
          value={counts[choice]}
          min={0}
          max={poll.electorateCount - entered + counts[choice]}
          onChange={(value) => draft.change({ [choice]: value })}
        />
      ))}
      <View className="poll-progress number">{handsEntered(entered, poll.electorateCount)}</View>
      <RefusalNote sentence={enter.problem} onRetry={enter.retry} />
      {isSaved ? (
        <View className="ballot-state" role="status">
          {pollWords.handsSaved}
        </View>
      ) : (
        <Save
          label={poll.hands === null ? pollWords.handsSave : pollWords.handsSaveAgain}
          onTap={save}
          isPending={enter.isPending}
        />
      )}
    </Section>
  );
}
