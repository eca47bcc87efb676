import { View } from '@tarojs/components';
import type { BatchClaimRow } from '@shared/contract/points-pages';
import { batchWords, charsMinHint } from '@shared/text/words/points';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { SingleChoice } from '../../../components/choice-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { TextArea } from '../../../components/text-area';

interface AnswerSheetProps {
  row: BatchClaimRow;
  charsMin: number;
  onClose: () => void;
  onDone: () => void;
}

type Finding = 'upheld' | 'dismissed';
const findings = (['dismissed', 'upheld'] as const).map((value) => ({ value, label: batchWords[value] }));

/** Answer an objection: whether it is right, and what was found. */
export function AnswerSheet({ row, charsMin, onClose, onDone }: AnswerSheetProps) {
  const draft = useDraft<{ finding: Finding | null; text: string }>(`points.answer.${row.id}`, {
    finding: null,
    text: '',
  });
  const answer = useCommand('points.answer-objection', {
    onDone: () => {
      draft.discard();
      onClose();
      onDone();
    },
  });
  const { finding, text } = draft.value;
  const waiting = row.details?.objections.find((objection) => objection.answer === null);
  return (
    <ConfirmSheet
      isOpen
      title={batchWords.answer}
      sentence={waiting?.text}
      confirmLabel={batchWords.answerSend}
      isPending={answer.isPending}
      problem={answer.problem}
      onRetry={answer.retry}
      disabledReason={finding === null ? batchWords.answerTitle : null}
      onConfirm={() => void answer.run({ claimId: row.id, isUpheld: finding === 'upheld', text: text.trim() })}
      onCancel={onClose}
    >
      <View className="batch-about">{row.title}</View>
      <SingleChoice
        label={batchWords.answerTitle}
        choices={findings}
        value={finding}
        onChange={(next) => draft.change({ finding: next })}
      />
      <TextArea
        label={batchWords.answerText}
        hint={charsMinHint(charsMin)}
        value={text}
        charsMax={300}
        onChange={(next) => draft.change({ text: next })}
      />
    </ConfirmSheet>
  );
}
