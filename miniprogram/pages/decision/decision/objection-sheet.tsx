import type { DecisionModel } from '@shared/contract/decision';
import { isObjectionComplete, objectionCharsMax } from '@shared/domain/decision/objection-draft';
import { decisionWords } from '@shared/text/words/decision';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { TextArea } from '../../../components/text-area';

interface ObjectionSheetProps {
  decision: DecisionModel;
  onClose: () => void;
  onDone: () => void;
}

/** A villager says what is wrong with the decision, once, during its notice. */
export function ObjectionSheet({ decision, onClose, onDone }: ObjectionSheetProps) {
  const draft = useDraft(`decision.object.${decision.id}`, { text: '' });
  const object = useCommand('decision.object', {
    onDone: () => {
      draft.discard();
      onClose();
      onDone();
    },
  });
  const { text } = draft.value;
  return (
    <ConfirmSheet
      isOpen
      title={decisionWords.objectTitle}
      sentence={decisionWords.objectSentence}
      confirmLabel={decisionWords.objectConfirm}
      onConfirm={() => void object.run({ decisionId: decision.id, text: text.trim() })}
      onCancel={onClose}
      isPending={object.isPending}
      disabledReason={isObjectionComplete(text) ? null : decisionWords.objectIncomplete}
      problem={object.problem}
      onRetry={object.retry}
    >
      <TextArea
        label={decisionWords.objectLabel}
        value={text}
        onChange={(value) => draft.change({ text: value })}
        charsMax={objectionCharsMax}
      />
    </ConfirmSheet>
  );
}
