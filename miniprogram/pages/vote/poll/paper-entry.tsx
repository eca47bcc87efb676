import { View } from '@tarojs/components';
import type { HandCountModel, PollModel } from '@shared/contract/vote';
import { unlessPapersFit } from '@shared/domain/vote/counts-draft';
import { refusalSentence } from '@shared/text/refusals';
import { deskWords } from '@shared/text/words/desk';
import { papersSentence, tellerWords } from '@shared/text/words/poll-methods';
import { useDraft } from '../../../cloud/drafts';
import type { CommandQueue } from '../../../cloud/unsent/use-command-queue';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { CountField } from './count-field';
import { type Papers, putPapers, waitingPapers } from './queued-counts';

const fields = ['issued', 'returned', 'spoiled', 'unused'] as const;

interface PaperEntryProps {
  poll: PollModel;
  paper: HandCountModel['paper'];
  queue: CommandQueue;
}

/** Every paper that was given out is somewhere; the sum stands under the fields while they are filled in. */
export function PaperEntry({ poll, paper, queue }: PaperEntryProps) {
  const { electorateCount } = poll;
  const all = { issued: electorateCount, returned: electorateCount, spoiled: 0, unused: 0 };
  const draft = useDraft(`vote.paper.${poll.id}`, paper ?? all);
  const waiting = waitingPapers(queue.commands, poll);
  const { issued, returned, spoiled, unused } = draft.value;
  const papers = { issued, returned, spoiled, unused };
  const last = waiting ?? paper;
  const isSaved = last !== null && fields.every((field) => last[field] === papers[field]);
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
      {isSaved ? (
        <View className="ballot-state" role="status">
          {waiting ? deskWords.waiting : tellerWords.reconciled}
        </View>
      ) : (
        <SecondaryButton
          label={tellerWords.reconcile}
          disabledReason={whyNot(papers, electorateCount)}
          onTap={() => putPapers(queue, poll, papers, last !== null)}
        />
      )}
    </Section>
  );
}

/** That the sum does not fit stands above the button with its numbers already. */
function whyNot(papers: Papers, electorateCount: number): string | null {
  const misfit = unlessPapersFit(papers, electorateCount);
  if (!misfit) return null;
  return misfit.refusal.code === 'PollPaperDoesNotAddUp' ? tellerWords.sheetsMustFit : refusalSentence(misfit.refusal);
}
