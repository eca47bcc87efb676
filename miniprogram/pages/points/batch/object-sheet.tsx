import { View } from '@tarojs/components';
import type { BatchClaimRow } from '@shared/contract/points-pages';
import { batchWords, beneficiaryWords, pointsWords, charsMinHint } from '@shared/text/words/points';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { TextArea } from '../../../components/text-area';

interface ObjectSheetProps {
  row: BatchClaimRow;
  charsMin: number;
  onClose: () => void;
  onDone: () => void;
}

/** Object to one entry of the notice, with what is wrong about it. */
export function ObjectSheet({ row, charsMin, onClose, onDone }: ObjectSheetProps) {
  const draft = useDraft(`points.object.${row.id}`, { text: '' });
  const object = useCommand('points.object', {
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
      title={batchWords.objectTitle}
      sentence={batchWords.objectSentence}
      confirmLabel={batchWords.objectSend}
      isPending={object.isPending}
      problem={object.problem}
      onRetry={object.retry}
      onConfirm={() => void object.run({ claimId: row.id, text: text.trim() })}
      onCancel={onClose}
    >
      <View className="batch-about">
        {`${beneficiaryWords(row.claimantName, row.isForHousehold)} · ${row.title} · ${pointsWords(row.points)}`}
      </View>
      <TextArea
        label={batchWords.objectText}
        hint={charsMinHint(charsMin)}
        value={text}
        charsMax={300}
        onChange={(next) => draft.change({ text: next })}
      />
    </ConfirmSheet>
  );
}
