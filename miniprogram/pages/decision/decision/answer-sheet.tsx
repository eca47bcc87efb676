import { View } from '@tarojs/components';
import type { DecisionModel, ObjectionModel } from '@shared/contract/decision';
import { isObjectionComplete, objectionCharsMax } from '@shared/domain/decision/objection-draft';
import { decisionWords } from '@shared/text/words/decision';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { SingleChoice } from '../../../components/choice-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { TextArea } from '../../../components/text-area';

interface AnswerSheetProps {
  decision: DecisionModel;
  objection: ObjectionModel;
  onClose: () => void;
  onDone: () => void;
}

type Verdict = 'dismiss' | 'uphold';

/** The supervisor answers an objection: it stands or it does not, and why. */
export function AnswerSheet({ decision, objection, onClose, onDone }: AnswerSheetProps) {
  const draft = useDraft<{ verdict: Verdict | null; text: string }>(`decision.answer.${objection.id}`, {
    verdict: null,
    text: '',
  });
  const answer = useCommand('decision.answer-objection', {
    onDone: () => {
      draft.discard();
      onClose();
      onDone();
    },
  });
  const { verdict, text } = draft.value;
  const isComplete = verdict !== null && isObjectionComplete(text);
  return (
    <ConfirmSheet
      isOpen
      title={decisionWords.answerTitle}
      confirmLabel={decisionWords.answerConfirm}
      onConfirm={() =>
        void answer.run({
          decisionId: decision.id,
          objectionId: objection.id,
          isUpheld: verdict === 'uphold',
          text: text.trim(),
        })
      }
      onCancel={onClose}
      isPending={answer.isPending}
      isDanger={verdict === 'uphold'}
      disabledReason={isComplete ? null : decisionWords.answerIncomplete}
      problem={answer.problem}
      onRetry={answer.retry}
    >
      <View className="objection-text">{objection.text}</View>
      <SingleChoice<Verdict>
        label={decisionWords.answerVerdict}
        value={verdict}
        onChange={(chosen) => draft.change({ verdict: chosen })}
        choices={[
          { value: 'dismiss', label: decisionWords.dismiss },
          { value: 'uphold', label: decisionWords.uphold, note: decisionWords.upholdNote },
        ]}
      />
      <TextArea
        label={decisionWords.answerLabel}
        hint={decisionWords.answerHint}
        value={text}
        onChange={(value) => draft.change({ text: value })}
        charsMax={objectionCharsMax}
      />
    </ConfirmSheet>
  );
}
