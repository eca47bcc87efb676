import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { JudgePage } from '@shared/contract/pre-review-pages';
import { reconsiderWords } from '@shared/text/words/reconsider';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PrimaryButton } from '../../../components/primary-button';
import { Edge } from '../edge';
import { initialFields, type VerdictFields, verdictOf, whatIsMissing } from '../verdict-fields';
import { VerdictForm } from '../verdict-form';

const verdicts = ['admit', 'decline', 'route'] as const;

/** The town's answer: it stands. */
export function DecideForm({ page }: { page: JudgePage }) {
  const { proposalId } = page;
  const draft = useDraft<VerdictFields>(`reconsideration.${proposalId}`, initialFields(page));
  const [isAsking, setAsking] = useState(false);
  const decide = useCommand('pre-review.decide-reconsideration', {
    onDone: () => {
      draft.discard();
      void Taro.redirectTo({ url: `/pages/proposal/matter/index?id=${proposalId}` });
    },
  });
  const verdict = verdictOf(draft.value, page);
  const overrulesChecklist = verdict?.verdict === 'admit' && page.checklist.some((item) => !item.isMet);
  return (
    <>
      <VerdictForm
        verdicts={verdicts}
        title={reconsiderWords.decideTitle}
        admitReason={reconsiderWords.admitReason}
        page={page}
        fields={draft.value}
        onChange={draft.change}
      />
      <Edge>
        {overrulesChecklist && <View className="pre-review-note">{reconsiderWords.overrules}</View>}
        <PrimaryButton
          label={reconsiderWords.decide}
          disabledReason={whatIsMissing(draft.value)}
          onTap={() => setAsking(true)}
        />
      </Edge>
      <ConfirmSheet
        isOpen={isAsking}
        title={reconsiderWords.decideConfirmTitle}
        sentence={reconsiderWords.decideConfirm}
        confirmLabel={reconsiderWords.decide}
        onConfirm={() => {
          if (verdict && verdict.verdict !== 'return') void decide.run({ proposalId, opinion: verdict });
        }}
        onCancel={() => setAsking(false)}
        isPending={decide.isPending}
        problem={decide.problem}
        onRetry={decide.retry}
      />
    </>
  );
}
