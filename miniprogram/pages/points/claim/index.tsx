import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import type { TariffPage } from '@shared/contract/points-pages';
import { pageTitles } from '@shared/text/page-titles';
import { refusalSentence } from '@shared/text/refusals';
import { claimWords } from '@shared/text/words/points';
import '@shared/text/refusals/member';
import '@shared/text/refusals/points';
import { useDraft } from '../../../cloud/drafts';
import { useAskToTell } from '../../../cloud/use-ask-to-tell';
import { useCommand } from '../../../cloud/use-command';
import { useView } from '../../../cloud/use-view';
import { PageFrame } from '../../../components/page-frame';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { type ClaimDraft, ClaimForm, emptyDraft } from './claim-form';
import { Sent } from './sent';
import './index.less';

/** Claim points 申报: what one did, in one sentence, with photos; `?propose=1` is the steward's for somebody else. */
export default function ClaimPage() {
  const isProposing = useRouter().params.propose === '1';
  const view = useView('points.tariff', {});
  const draft = useDraft<ClaimDraft>(isProposing ? 'points.propose' : 'points.claim', emptyDraft);
  const [sentMonth, setSentMonth] = useState<string | null>(null);
  const done = {
    onDone: ({ month }: { month: string }) => {
      draft.discard();
      setSentMonth(month);
    },
  };
  const claim = useCommand('points.claim', done);
  const propose = useCommand('points.propose', done);
  const askToTell = useAskToTell();
  const command = isProposing ? propose : claim;
  const send = () => {
    const { entryId, text, photoIds, doneOn, person } = draft.value;
    if (entryId === null || view.data === null) return;
    const deed = { entryId, text: text.trim(), photoIds, doneOn: doneOn ?? view.data.today };
    if (!isProposing) {
      void claim.run(deed);
      void askToTell(['points']);
    } else if (person) void propose.run({ villagerId: person.villagerId, ...deed });
  };
  if (sentMonth !== null) {
    return (
      <PageFrame title={pageTitles.claim}>
        <Sent month={sentMonth} isProposing={isProposing} onAnother={() => setSentMonth(null)} />
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={pageTitles.claim}
      view={view}
      actionBar={(page) => (
        <>
          <RefusalNote sentence={command.problem} onRetry={command.retry} />
          <PrimaryButton
            label={claimWords.send}
            isPending={command.isPending}
            disabledReason={closedBecause(page, draft.value, isProposing)}
            onTap={send}
          />
        </>
      )}
    >
      {(page) => <ClaimForm page={page} draft={draft} isProposing={isProposing} />}
    </PageFrame>
  );
}

/** Why it cannot be sent yet; whether it is accepted the cloud decides. */
function closedBecause(page: TariffPage, { entryId, person }: ClaimDraft, isProposing: boolean): string | null {
  const permission = isProposing ? page.propose : page.claim;
  if (!permission.isOpen) return refusalSentence(permission.refusal);
  if (isProposing && person === null) return claimWords.personFirst;
  return entryId === null ? claimWords.chooseFirst : null;
}
