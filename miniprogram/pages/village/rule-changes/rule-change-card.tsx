import { useState } from 'react';
import { View } from '@tarojs/components';
import type { RuleChangeModel } from '@shared/contract/village';
import { sentBackCharsMax } from '@shared/domain/village/council-change-draft';
import { refusalSentence } from '@shared/text/refusals';
import { ruleChangeLines, ruleChangeState, ruleChangeWords } from '@shared/text/words/rule-change';
import { useConfirmed } from '../../../cloud/use-confirmed';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PrimaryButton } from '../../../components/primary-button';
import { SecondaryButton } from '../../../components/secondary-button';
import { TextArea } from '../../../components/text-area';

interface RuleChangeCardProps {
  change: RuleChangeModel;
  onDone: () => void;
}

/** One change of a rule; whoever confirms it does so here, or sends it back. */
export function RuleChangeCard({ change, onDone }: RuleChangeCardProps) {
  const [asked, setAsked] = useState<'confirm' | 'sendBack' | null>(null);
  const close = () => setAsked(null);
  const { confirm } = change;
  const isWaiting = change.status === 'recorded';
  return (
    <View className="rule-item">
      {ruleChangeLines(change).map((line) => (
        <View key={line}>{line}</View>
      ))}
      <View className="rule-item-quiet">{ruleChangeState(change)}</View>
      {isWaiting && confirm.isOpen && (
        <>
          <PrimaryButton label={ruleChangeWords.confirm} onTap={() => setAsked('confirm')} />
          <SecondaryButton label={ruleChangeWords.sendBack} onTap={() => setAsked('sendBack')} />
        </>
      )}
      {isWaiting && !confirm.isOpen && <View className="rule-item-quiet">{refusalSentence(confirm.refusal)}</View>}
      {asked === 'confirm' && <Confirm changeId={change.id} onClose={close} onDone={onDone} />}
      {asked === 'sendBack' && <SendBack changeId={change.id} onClose={close} onDone={onDone} />}
    </View>
  );
}

interface CheckProps {
  changeId: string;
  onClose: () => void;
  onDone: () => void;
}

function Confirm({ changeId, onClose, onDone }: CheckProps) {
  const { run, sheet } = useConfirmed('village.confirm-rule', { onDone, onClose });
  return (
    <ConfirmSheet
      {...sheet}
      title={ruleChangeWords.confirm}
      sentence={ruleChangeWords.confirmNote}
      confirmLabel={ruleChangeWords.confirm}
      onConfirm={() => void run({ changeId })}
    />
  );
}

function SendBack({ changeId, onClose, onDone }: CheckProps) {
  const [reason, setReason] = useState('');
  const { run, sheet } = useConfirmed('village.send-back-rule', { onDone, onClose });
  const isComplete = reason.trim().length >= 2 && reason.length <= sentBackCharsMax;
  return (
    <ConfirmSheet
      {...sheet}
      title={ruleChangeWords.sendBack}
      confirmLabel={ruleChangeWords.sendBack}
      onConfirm={() => void run({ changeId, reason: reason.trim() })}
      disabledReason={isComplete ? null : ruleChangeWords.incomplete}
    >
      <TextArea
        label={ruleChangeWords.sendBackReason}
        value={reason}
        onChange={setReason}
        charsMax={sentBackCharsMax}
      />
    </ConfirmSheet>
  );
}
