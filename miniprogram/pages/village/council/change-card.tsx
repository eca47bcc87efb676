import { useState } from 'react';
import { View } from '@tarojs/components';
import type { CouncilChangeModel } from '@shared/contract/village';
import { sentBackCharsMax } from '@shared/domain/village/council-change-draft';
import { refusalSentence } from '@shared/text/refusals';
import { changeLines, changeStateWords, councilChangeWords } from '@shared/text/words/council-change';
import { useCommand } from '../../../cloud/use-command';
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
  const done = () => {
    close();
    onDone();
  };
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
      {asked === 'confirm' && <ConfirmChange changeId={change.id} onClose={close} onDone={done} />}
      {asked === 'sendBack' && <SendBackChange changeId={change.id} onClose={close} onDone={done} />}
    </View>
  );
}

interface DecideProps {
  changeId: string;
  onClose: () => void;
  onDone: () => void;
}

function ConfirmChange({ changeId, onClose, onDone }: DecideProps) {
  const command = useCommand('village.confirm-change', { onDone });
  return (
    <ConfirmSheet
      isOpen
      title={councilChangeWords.confirm}
      sentence={councilChangeWords.confirmNote}
      confirmLabel={councilChangeWords.confirm}
      onConfirm={() => void command.run({ changeId })}
      onCancel={onClose}
      isPending={command.isPending}
      problem={command.problem}
      onRetry={command.retry}
    />
  );
}

function SendBackChange({ changeId, onClose, onDone }: DecideProps) {
  const [reason, setReason] = useState('');
  const command = useCommand('village.send-back-change', { onDone });
  const isComplete = reason.trim().length >= 2 && reason.length <= sentBackCharsMax;
  return (
    <ConfirmSheet
      isOpen
      title={councilChangeWords.sendBack}
      confirmLabel={councilChangeWords.sendBack}
      onConfirm={() => void command.run({ changeId, reason: reason.trim() })}
      onCancel={onClose}
      isPending={command.isPending}
      disabledReason={isComplete ? null : councilChangeWords.incomplete}
      problem={command.problem}
      onRetry={command.retry}
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
