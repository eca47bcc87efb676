import { useState } from 'react';
import { View } from '@tarojs/components';
import type { AmendmentModel } from '@shared/contract/register-pages';
import { sentBackCharsMax } from '@shared/domain/village/council-change-draft';
import { explanationSentence } from '@shared/text/explanations';
import { refusalSentence } from '@shared/text/refusals';
import { amendmentStateWords, covenantWords, registerWords, sittingWords } from '@shared/text/words/register';
import { openPage } from '../../../cloud/open-page';
import { useConfirmed } from '../../../cloud/use-confirmed';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PrimaryButton } from '../../../components/primary-button';
import { SecondaryButton } from '../../../components/secondary-button';
import { TextArea } from '../../../components/text-area';

interface AmendmentCardProps {
  amendment: AmendmentModel;
  onDone: () => void;
}

/** One amendment: where and how the assembly decided it, what it changes; whoever confirms it does so here. */
export function AmendmentCard({ amendment, onDone }: AmendmentCardProps) {
  const [asked, setAsked] = useState<'confirm' | 'sendBack' | null>(null);
  const { id, edition, editionBefore, status, explanations, confirm } = amendment;
  const close = () => setAsked(null);
  const isWaiting = status === 'recorded';
  return (
    <View className="covenant-amendment">
      <View className="covenant-edition">{edition}</View>
      <View>{sittingWords(amendment)}</View>
      {explanations.map((explanation) => (
        <View key={explanation.code}>{explanationSentence(explanation)}</View>
      ))}
      <Changes amendment={amendment} />
      <View className="covenant-quiet">{amendmentStateWords(amendment)}</View>
      {status === 'confirmed' && (
        <SecondaryButton
          label={covenantWords.readBefore(editionBefore)}
          onTap={() => openPage(`/pages/village/covenant/index?replacedBy=${id}`)}
          isInline
        />
      )}
      {isWaiting && confirm.isOpen && (
        <>
          <PrimaryButton label={covenantWords.confirm} onTap={() => setAsked('confirm')} />
          <SecondaryButton label={covenantWords.sendBack} onTap={() => setAsked('sendBack')} />
        </>
      )}
      {isWaiting && !confirm.isOpen && <View className="covenant-quiet">{refusalSentence(confirm.refusal)}</View>}
      {asked === 'confirm' && <Confirm amendmentId={id} onClose={close} onDone={onDone} />}
      {asked === 'sendBack' && <SendBack amendmentId={id} onClose={close} onDone={onDone} />}
    </View>
  );
}

function Changes({ amendment: { changes } }: { amendment: AmendmentModel }) {
  return (
    <>
      {changes.map(({ number, title, before, after, isFine }) => (
        <View key={`${number}${title}`} className="covenant-change">
          <View>{`${number} ${title}`.trim()}</View>
          {before && <View className="covenant-quiet">{covenantWords.before(before)}</View>}
          {after && <View>{before ? covenantWords.after(after) : covenantWords.added(after)}</View>}
          {!after && <View>{covenantWords.repealed}</View>}
          {isFine && <View className="covenant-fine">{registerWords.fines}</View>}
        </View>
      ))}
    </>
  );
}

interface DecideProps {
  amendmentId: string;
  onClose: () => void;
  onDone: () => void;
}

function Confirm({ amendmentId, onClose, onDone }: DecideProps) {
  const { run, sheet } = useConfirmed('register.confirm-amendment', { onDone, onClose });
  return (
    <ConfirmSheet
      {...sheet}
      title={covenantWords.confirm}
      sentence={covenantWords.confirmNote}
      confirmLabel={covenantWords.confirm}
      onConfirm={() => void run({ amendmentId })}
    />
  );
}

function SendBack({ amendmentId, onClose, onDone }: DecideProps) {
  const [reason, setReason] = useState('');
  const { run, sheet } = useConfirmed('register.send-back-amendment', { onDone, onClose });
  const isComplete = reason.trim().length >= 2 && reason.length <= sentBackCharsMax;
  return (
    <ConfirmSheet
      {...sheet}
      title={covenantWords.sendBack}
      confirmLabel={covenantWords.sendBack}
      onConfirm={() => void run({ amendmentId, reason: reason.trim() })}
      disabledReason={isComplete ? null : covenantWords.incomplete}
    >
      <TextArea label={covenantWords.sendBackReason} value={reason} onChange={setReason} charsMax={sentBackCharsMax} />
    </ConfirmSheet>
  );
}
