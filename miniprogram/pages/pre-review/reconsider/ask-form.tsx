import { useState } from 'react';
import { View } from '@tarojs/components';
import type { JudgePage } from '@shared/contract/pre-review-pages';
import { reconsiderWords } from '@shared/text/words/reconsider';
import { daysInWords } from '@shared/text/words/term';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PrimaryButton } from '../../../components/primary-button';
import { Section } from '../../../components/section';
import { TextArea } from '../../../components/text-area';
import { Edge } from '../edge';
import { reasonCharsMax } from '../verdict-fields';
import './ask-form.less';

/** One reason, and in plain words what happens then. */
export function AskForm({ page, onAsked }: { page: JudgePage; onAsked: () => void }) {
  const { proposalId, reconsiderationDays, reconsiderationUnit } = page;
  const draft = useDraft(`reconsider.${proposalId}`, { reason: '' });
  const [isAsking, setAsking] = useState(false);
  const ask = useCommand('pre-review.request-reconsideration', {
    onDone: () => {
      draft.discard();
      setAsking(false);
      onAsked();
    },
  });
  const reason = draft.value.reason.trim();
  return (
    <>
      <Section title={reconsiderWords.what}>
        {reconsiderWords.how(daysInWords(reconsiderationDays, reconsiderationUnit)).map((sentence, index) => (
          <View key={sentence} className="ask-form-step">
            <View className="ask-form-number number">{index + 1}</View>
            <View className="ask-form-words">{sentence}</View>
          </View>
        ))}
      </Section>
      <Section>
        <TextArea
          label={reconsiderWords.reason}
          placeholder={reconsiderWords.reasonHint}
          value={draft.value.reason}
          onChange={(text) => draft.change({ reason: text })}
          charsMax={reasonCharsMax}
        />
      </Section>
      <Edge>
        <PrimaryButton
          label={reconsiderWords.ask}
          disabledReason={reason === '' ? reconsiderWords.reasonMissing : null}
          onTap={() => setAsking(true)}
        />
      </Edge>
      <ConfirmSheet
        isOpen={isAsking}
        title={reconsiderWords.askConfirmTitle}
        sentence={reconsiderWords.askConfirm}
        confirmLabel={reconsiderWords.ask}
        onConfirm={() => void ask.run({ proposalId, reason })}
        onCancel={() => setAsking(false)}
        isPending={ask.isPending}
        problem={ask.problem}
        onRetry={ask.retry}
      />
    </>
  );
}
