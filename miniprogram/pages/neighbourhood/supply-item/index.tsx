import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { SupplyDetail } from '@shared/contract/supply';
import { pageTitles } from '@shared/text/page-titles';
import { refusalSentence } from '@shared/text/refusals';
import '@shared/text/refusals/neighbourhood';
import { claimerWords, supplyStatusNames, supplyTitle, supplyWords, goodUntilWords } from '@shared/text/words/supply';
import { serverNowMs } from '../../../cloud/clock';
import { useView } from '../../../cloud/use-view';
import { Badge } from '../../../components/badge';
import { Cell, CellList } from '../../../components/cell-list';
import { PageFrame } from '../../../components/page-frame';
import { PhotoStrip } from '../../../components/photo-strip';
import { PrimaryButton } from '../../../components/primary-button';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { supplyTones } from '../tones';
import { ClaimSheet, DeliverSheet, type SupplyStep, SupplyWordsSheet } from './sheets';

/** One line of the list: who has it, until when, and what whoever looks may do. */
export default function SupplyItemPage() {
  const { id = '' } = useRouter().params;
  const view = useView('neighbourhood.supply', { supplyId: id });
  const [step, setStep] = useState<SupplyStep | null>(null);
  const sheet = { onClose: () => setStep(null), onDone: () => void view.reload() };
  return (
    <PageFrame
      title={pageTitles.supplyItem}
      view={view}
      actionBar={(supply) => <MainStep supply={supply} onStep={setStep} />}
    >
      {(supply) => (
        <>
          <Line supply={supply} />
          <Delivery supply={supply} />
          <OtherSteps supply={supply} onStep={setStep} />
          {step === 'claim' && <ClaimSheet supply={supply} {...sheet} />}
          {step === 'deliver' && <DeliverSheet supply={supply} {...sheet} />}
          {step !== null && step !== 'claim' && step !== 'deliver' && (
            <SupplyWordsSheet supply={supply} step={step} {...sheet} />
          )}
        </>
      )}
    </PageFrame>
  );
}

interface StepsProps {
  supply: SupplyDetail;
  onStep: (step: SupplyStep) => void;
}

/** The one step that is the reader's now; to everybody else, claiming, with the reason why not. */
function MainStep({ supply: { claim, deliver, confirm, isMine }, onStep }: StepsProps) {
  if (deliver.isOpen) return <PrimaryButton label={supplyWords.deliver} onTap={() => onStep('deliver')} />;
  if (confirm.isOpen) return <PrimaryButton label={supplyWords.confirm} onTap={() => onStep('confirm')} />;
  if (isMine) return null;
  return (
    <PrimaryButton
      label={supplyWords.claim}
      disabledReason={claim.isOpen ? null : refusalSentence(claim.refusal)}
      onTap={() => onStep('claim')}
    />
  );
}

function OtherSteps({ supply: { deliver, confirm, withdraw }, onStep }: StepsProps) {
  if (!deliver.isOpen && !confirm.isOpen && !withdraw.isOpen) return null;
  return (
    <Section>
      {deliver.isOpen && <SecondaryButton label={supplyWords.giveBack} onTap={() => onStep('giveBack')} />}
      {confirm.isOpen && <SecondaryButton label={supplyWords.notReceived} onTap={() => onStep('notReceived')} />}
      {withdraw.isOpen && <SecondaryButton label={supplyWords.withdraw} onTap={() => onStep('withdraw')} />}
    </Section>
  );
}

function Line({ supply }: { supply: SupplyDetail }) {
  const { direction, title, quantity, note, status, publisherName, untilMs, claimer, contact, endReason } = supply;
  return (
    <Section title={supplyTitle(direction, title)} note={quantity}>
      <Badge label={supplyStatusNames[status]} tone={supplyTones[status]} />
      <CellList>
        {note !== '' && <Cell label={note} />}
        <Cell label={supplyWords.publisher} value={publisherName} note={goodUntilWords(untilMs, serverNowMs())} />
        {claimer && <Cell label={supplyWords.claimer} note={claimerWords(claimer)} />}
        {contact !== '' && <Cell label={supplyWords.contact} note={contact} />}
        {endReason !== '' && <Cell label={supplyWords.endReason} note={endReason} />}
      </CellList>
    </Section>
  );
}

function Delivery({ supply: { delivery, givenBack } }: { supply: SupplyDetail }) {
  return (
    <>
      {delivery && (
        <Section title={supplyWords.delivery}>
          {delivery.text !== '' && <View>{delivery.text}</View>}
          <PhotoStrip fileIds={delivery.photoIds} label={supplyWords.delivery} />
        </Section>
      )}
      {givenBack.length > 0 && (
        <Section title={supplyWords.history}>
          <CellList>
            {givenBack.map(({ name, reason, atMs }) => (
              <Cell key={atMs} label={name} note={reason} />
            ))}
          </CellList>
        </Section>
      )}
    </>
  );
}
