import { useState } from 'react';
import Taro from '@tarojs/taro';
import type { JudgePage } from '@shared/contract/pre-review-pages';
import { opinionWords } from '@shared/text/words/pre-review-opinion';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PrimaryButton } from '../../../components/primary-button';
import { Section } from '../../../components/section';
import { Edge } from '../edge';
import { initialFields, type VerdictFields, verdictOf } from '../verdict-fields';
import { RouteFields } from '../verdict-form';

/** An admitted matter that proves not to be the council's is routed at once, without a session. */
export function RouteAdmitted({ page }: { page: JudgePage }) {
  const { proposalId } = page;
  const [isAsking, setAsking] = useState(false);
  const draft = useDraft<VerdictFields>(`route.${proposalId}`, {
    ...initialFields(page),
    verdict: 'route',
    matterKindId: '',
  });
  const route = useCommand('pre-review.route', {
    onDone: () => {
      draft.discard();
      void Taro.redirectTo({ url: `/pages/proposal/matter/index?id=${proposalId}` });
    },
  });
  const verdict = verdictOf(draft.value, page);
  const send = () => {
    if (verdict?.verdict !== 'route') return;
    const { matterKindId, bodyId, reason } = verdict;
    void route.run({ proposalId, matterKindId, bodyId, reason });
  };
  return (
    <>
      <Section title={opinionWords.routeTitle}>
        <RouteFields page={page} fields={draft.value} onChange={draft.change} />
      </Section>
      <Edge>
        <PrimaryButton
          label={opinionWords.routeNow}
          disabledReason={draft.value.matterKindId === '' ? opinionWords.kindMissing : null}
          onTap={() => setAsking(true)}
        />
      </Edge>
      <ConfirmSheet
        isOpen={isAsking}
        title={opinionWords.routeTitle}
        sentence={opinionWords.routeConfirm}
        confirmLabel={opinionWords.routeNow}
        onConfirm={send}
        onCancel={() => setAsking(false)}
        isPending={route.isPending}
        problem={route.problem}
        onRetry={route.retry}
      />
    </>
  );
}
