import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { PreparationPage } from '@shared/contract/proposal-pages';
import { prepareWords } from '@shared/text/words/prepare';
import { openPage } from '../../../cloud/open-page';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { matterPage } from '../matter-words';
import type { PreparationForm } from './use-preparation';

interface SaveBarProps {
  page: PreparationPage;
  form: PreparationForm;
  onSaved: (missingCount: number) => void;
}

/** Saves as often as wanted; a returned matter that is complete and saved goes back to the party organisation. */
export function SaveBar({ page, form, onSaved }: SaveBarProps) {
  const [isAsking, setAsking] = useState(false);
  const proposalId = page.row.id;
  const save = useCommand('proposal.prepare', {
    onDone: ({ failingItemIds }) => {
      form.draft.discard();
      onSaved(failingItemIds.length);
    },
  });
  const resubmit = useCommand('pre-review.resubmit', {
    onDone: () => void Taro.redirectTo({ url: matterPage(proposalId) }),
  });
  const isReady = page.resubmit.isOpen && !form.isChanged && form.results.every((result) => result.isMet);
  const canSave = form.isChanged && form.mistake === null;
  return (
    <View className="prepare-bar">
      <RefusalNote sentence={save.problem} onRetry={save.retry} />
      {isReady ? (
        <PrimaryButton label={prepareWords.resubmit} onTap={() => setAsking(true)} />
      ) : (
        <PrimaryButton
          label={prepareWords.save}
          isPending={save.isPending}
          disabledReason={canSave ? null : (form.mistake ?? prepareWords.nothingChanged)}
          onTap={() =>
            void save.run({
              proposalId,
              preparation: form.preparation,
              ...(page.isWordless ? { wording: form.wording } : {}),
            })
          }
        />
      )}
      <SecondaryButton label={prepareWords.backToMatter} onTap={() => openPage(matterPage(proposalId))} />
      <ConfirmSheet
        isOpen={isAsking}
        title={prepareWords.resubmitTitle}
        sentence={prepareWords.resubmitSentence}
        confirmLabel={prepareWords.resubmitConfirm}
        onConfirm={() => void resubmit.run({ proposalId })}
        onCancel={() => setAsking(false)}
        isPending={resubmit.isPending}
        problem={resubmit.problem}
        onRetry={resubmit.retry}
      />
    </View>
  );
}
