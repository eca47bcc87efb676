import { View } from '@tarojs/components';
import type { HandCountModel, PollModel } from '@shared/contract/vote';
import { papersSentence, tellerWords } from '@shared/text/words/poll-methods';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { CountField } from './count-field';

const fields = ['issued', 'returned', 'spoiled', 'unused'] as const;

interface PaperEntryProps {
  poll: PollModel;
  paper: HandCountModel['paper'];
  onDone: () => void;
}

/** Every paper that was given out is somewhere; the sum stands under the fields while they are filled in. */
export function PaperEntry({ poll, paper, onDone }: PaperEntryProps) {
  const { electorateCount } = poll;
  const all = { issued: electorateCount, returned: electorateCount, spoiled: 0, unused: 0 };
  const draft = useDraft(`vote.paper.${poll.id}`, paper ?? all);
  const reconcile = useCommand('vote.reconcile-paper', { onDone });
  const { issued, returned, spoiled, unused } = draft.value;
  const papers = { issued, returned, spoiled, unused };
  const isSaved = paper !== null && fields.every((field) => paper[field] === papers[field]);
  return (
    <Section title={tellerWords.paperTitle} note={tellerWords.paperNote}>
      {fields.map((field) => (
        <CountField
          key={field}
          label={tellerWords[field]}
          value={papers[field]}
          onChange={(changed) => draft.change({ [field]: changed })}
        />
      ))}
      <View className="poll-progress number">{papersSentence(papers)}</View>
      <RefusalNote sentence={reconcile.problem} onRetry={reconcile.retry} />
      {isSaved ? (
        <View className="ballot-state" role="status">
          {tellerWords.reconciled}
        </View>
      ) : (
        <SecondaryButton
          label={tellerWords.reconcile}
          onTap={() => void reconcile.run({ pollId: poll.id, ...papers })}
          isPending={reconcile.isPending}
        />
      )}
    </Section>
  );
}
