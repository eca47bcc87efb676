import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ProcedurePage } from '@shared/contract/decision';
import { refusalSentence } from '@shared/text/refusals';
import { procedureWords as words } from '@shared/text/words/procedure';
import { useCommand } from '../../../cloud/use-command';
import { SingleChoice } from '../../../components/choice-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PrimaryButton } from '../../../components/primary-button';
import { Section } from '../../../components/section';

interface BeginProcedureProps {
  page: ProcedurePage;
  begin: NonNullable<ProcedurePage['begin']>;
  onDone: () => void;
}

/** Brings a matter to the body that must decide, by the configured procedure. */
export function BeginProcedure({ page, begin, onDone }: BeginProcedureProps) {
  const [bodyId, setBodyId] = useState(begin.bodies[0]?.bodyId ?? '');
  const [isAsking, setAsking] = useState(false);
  const bring = useCommand('decision.bring-to-body', { onDone: () => (setAsking(false), onDone()) });
  const { permission } = begin;
  return (
    <Section title={begin.procedureTitle}>
      <View className="procedure-steps">
        {begin.steps.map((step, index) => (
          <View key={step}>{`${index + 1}. ${step}`}</View>
        ))}
      </View>
      {begin.bodies.length > 1 && (
        <SingleChoice
          label={words.whichBody}
          choices={begin.bodies.map((body) => ({ value: body.bodyId, label: body.title }))}
          value={bodyId}
          onChange={setBodyId}
        />
      )}
      <PrimaryButton
        label={words.begin}
        disabledReason={permission.isOpen ? null : refusalSentence(permission.refusal)}
        onTap={() => setAsking(true)}
      />
      <ConfirmSheet
        isOpen={isAsking}
        title={words.beginTitle}
        sentence={words.beginSentence}
        confirmLabel={words.begin}
        isPending={bring.isPending}
        problem={bring.problem}
        onRetry={bring.retry}
        onConfirm={() => void bring.run({ proposalId: page.proposalId, bodyId })}
        onCancel={() => setAsking(false)}
      />
    </Section>
  );
}
