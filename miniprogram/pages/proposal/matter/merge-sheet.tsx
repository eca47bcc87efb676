import { useState } from 'react';
import { actionWords, reasonCharsMax } from '@shared/text/words/matter';
import { statusNames } from '@shared/text/words/proposal';
import { useCommand } from '../../../cloud/use-command';
import { useView } from '../../../cloud/use-view';
import { SingleChoice } from '../../../components/choice-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { EmptyState } from '../../../components/empty-state';
import { RefusalNote } from '../../../components/refusal-note';
import { Skeleton } from '../../../components/skeleton';
import { TextArea } from '../../../components/text-area';

interface MergeSheetProps {
  proposalId: string;
  text: string;
  isAuthor: boolean;
  onDone: () => void;
  onClose: () => void;
}

/** Chooses, among what is alike and still on the road, the matter to merge this one into. */
export function MergeSheet({ proposalId, text, isAuthor, onDone, onClose }: MergeSheetProps) {
  const similar = useView('proposal.similar', { text, exceptId: proposalId });
  const [targetId, setTargetId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const merge = useCommand('proposal.merge', { onDone });
  const choices = (similar.data?.rows ?? [])
    .filter(({ isOpen }) => isOpen)
    .map(({ row }) => ({ value: row.id, label: row.title, note: statusNames[row.status] }));
  return (
    <ConfirmSheet
      isOpen
      title={actionWords.mergeTitle}
      sentence={actionWords.mergeSentence}
      confirmLabel={actionWords.mergeConfirm}
      disabledReason={targetId === null ? actionWords.mergeTitle : null}
      onConfirm={() => targetId !== null && void merge.run({ proposalId, targetId, reason })}
      onCancel={onClose}
      isDanger
      isPending={merge.isPending}
      problem={merge.problem}
      onRetry={merge.retry}
    >
      {similar.status === 'loading' && <Skeleton cards={1} />}
      <RefusalNote sentence={similar.problem} onRetry={similar.reload} />
      {similar.data && choices.length === 0 && <EmptyState picture="way" sentence={actionWords.mergeNone} />}
      <SingleChoice choices={choices} value={targetId} onChange={setTargetId} />
      {choices.length > 0 && (
        <TextArea
          label={actionWords.mergeReason}
          isOptional={isAuthor}
          value={reason}
          onChange={setReason}
          charsMax={reasonCharsMax}
        />
      )}
    </ConfirmSheet>
  );
}
