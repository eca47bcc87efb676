import { useState } from 'react';
import { View } from '@tarojs/components';
import type { CouncilChangeModel } from '@shared/contract/village';
import { sentBackCharsMax } from '@shared/domain/village/council-change-draft';
import { refusalSentence } from '@shared/text/refusals';
import { changeLines, changeStateWords, councilChangeWords } from '@shared/text/words/council-change';
import { useConfirmed } from '../../../cloud/use-confirmed';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PrimaryButton } from '../../../components/primary-button';
import { SecondaryButton } from '../../../components/secondary-button';
import { TextArea } from '../../../components/text-area';

interface ChangeCardProps {
  change: CouncilChangeModel;
  onDone: () => void;
}

/** One change of the council; whoever confirms it does so here, or sends it back. */
export function ChangeCard({ change, onDone }: ChangeCardProps) {
  const [asked, setAsked] = useState<'confirm' | 'sendBack' | null>(null);
  const close = () => setAsked(null);
  const { confirm } = change;
  const isWaiting = change.status === 'recorded';
  return (
    <View className="council-change">
      {changeLines(change).map((line) => (
        <View key={line}>{line}</View>
      ))}
      <View className="council-quiet">{changeStateWords(change)}</View>
      {isWaiting && confirm.isOpen && (
        <>
          <PrimaryButton label={councilChangeWords.confirm} onTap={() => setAsked('confirm')} />
          <SecondaryButton label={councilChangeWords.sendBack} onTap={() => setAsked('sendBack')} />
        </>
      )}
      {isWaiting && !confirm.isOpen && <View className="council-quiet">{refusalSentence(confirm.refusal)}</View>}
      {asked === 'confirm' && <ConfirmChange changeId={change.id} onClose={close} onDone={onDone} />}
      {asked === 'sendBack' && <SendBackChange changeId={change.id} onClose={close} onDone={onDone} />}
    </View>
  );
}

interface DecideProps {
  changeId: string;
  onClose: () => void;
  onDone: () => void;
}

function ConfirmChange({ changeId, onClose, onDone }: DecideProps) {
  const { run, sheet } = useConfirmed('village.confirm-change', { onDone, onClose });
  return (
    <ConfirmSheet
      {...sheet}
      title={councilChangeWords.confirm}
      sentence={councilChangeWords.confirmNote}
      confirmLabel={councilChangeWords.confirm}
      onConfirm={() => void run({ changeId })}
    />
  );
}

function SendBackChange({ changeId, onClose, onDone }: DecideProps) {
  const [reason, setReason] = useState('');
  const { run, sheet } = useConfirmed('village.send-back-change', { onDone, onClose });
  const isComplete = reason.trim().length >= 2 && reason.length <= sentBackCharsMax;
  return (
    <ConfirmSheet
      {...sheet}
      title={councilChangeWords.sendBack}
      confirmLabel={councilChangeWords.sendBack}
      onConfirm={() => void run({ changeId, reason: reason.trim() })}
      disabledReason={isComplete ? null : councilChangeWords.incomplete}
    >
      <TextArea
        label={councilChangeWords.sendBackReason}
        value={reason}
        onChange={setReason}
        charsMax={sentBackCharsMax}
      />
    </ConfirmSheet>
  );
}
