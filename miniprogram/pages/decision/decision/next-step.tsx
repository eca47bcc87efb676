import { useState } from 'react';
import { View } from '@tarojs/components';
import type { DecisionModel } from '@shared/contract/decision';
import { decisionWords, publishSentence } from '@shared/text/words/decision';
import { openPage } from '../../../cloud/open-page';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PrimaryButton } from '../../../components/primary-button';
import { SecondaryButton } from '../../../components/secondary-button';
import { ObjectionSheet } from './objection-sheet';

interface NextStepProps {
  decision: DecisionModel;
  onDone: () => void;
}

/** What the council only recommends goes to the body that decides, by its procedure. */
function mayBringToBody({ mayHandOver, handOverBlock }: DecisionModel): boolean {
  return mayHandOver && handOverBlock?.code === 'DecisionOnlyRecommends';
}

function mayHandOverNow({ mayHandOver, handOverBlock }: DecisionModel): boolean {
  return mayHandOver && handOverBlock === null;
}

/** What the reader may do with the decision now: publish it, hand it over, or object to it. */
export function NextStep({ decision, onDone }: NextStepProps) {
  const [isObjecting, setObjecting] = useState(false);
  const { permissions } = decision;
  const handOver = () => openPage(`/pages/follow-up/hand-over/index?id=${decision.proposalId}`);
  const bringToBody = () => openPage(`/pages/decision/procedure/index?id=${decision.proposalId}`);
  return (
    <>
      <View className="decision-bar">
        {permissions.object.isOpen && <SecondaryButton label={decisionWords.object} onTap={() => setObjecting(true)} />}
        {permissions.publish.isOpen && <Publish decision={decision} onDone={onDone} />}
        {mayBringToBody(decision) && <PrimaryButton label={decisionWords.bringToBody} onTap={bringToBody} />}
        {mayHandOverNow(decision) && <PrimaryButton label={decisionWords.handOver} onTap={handOver} />}
      </View>
      {isObjecting && <ObjectionSheet decision={decision} onClose={() => setObjecting(false)} onDone={onDone} />}
    </>
  );
}

/** Whether there is anything for the reader to do. */
export function hasNextStep(decision: DecisionModel): boolean {
  const { publish, object } = decision.permissions;
  return publish.isOpen || object.isOpen || mayHandOverNow(decision) || mayBringToBody(decision);
}

function Publish({ decision, onDone }: NextStepProps) {
  const [isAsking, setAsking] = useState(false);
  const publish = useCommand('decision.publish', {
    onDone: () => {
      setAsking(false);
      onDone();
    },
  });
  return (
    <>
      <PrimaryButton label={decisionWords.publish} onTap={() => setAsking(true)} />
      <ConfirmSheet
        isOpen={isAsking}
        title={decisionWords.publishTitle}
        sentence={publishSentence(decision.noticeDays)}
        confirmLabel={decisionWords.publishConfirm}
        onConfirm={() => void publish.run({ decisionId: decision.id })}
        onCancel={() => {
          setAsking(false);
          publish.clear();
        }}
        isPending={publish.isPending}
        problem={publish.problem}
        onRetry={publish.retry}
      />
    </>
  );
}
