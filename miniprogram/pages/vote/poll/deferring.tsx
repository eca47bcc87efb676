import { useState } from 'react';
import Taro from '@tarojs/taro';
import type { OpeningModel } from '@shared/contract/vote';
import { isReasonComplete, voteReasonCharsMax } from '@shared/domain/vote/motion-draft';
import { openingWords } from '@shared/text/words/vote';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { TextArea } from '../../../components/text-area';

/** The chair puts the matter off to a later evening, instead of voting. */
export function Deferring({ opening: { meetingId, itemId } }: { opening: OpeningModel }) {
  const [isAsking, setAsking] = useState(false);
  const draft = useDraft(`vote.defer.${itemId}`, { reason: '' });
  const defer = useCommand('vote.defer-item', {
    onDone: () => {
      draft.discard();
      void Taro.redirectTo({ url: `/pages/meeting/evening/index?id=${meetingId}` });
    },
  });
  const { reason } = draft.value;
  return (
    <Section>
      <SecondaryButton label={openingWords.defer} onTap={() => setAsking(true)} />
      <ConfirmSheet
        isOpen={isAsking}
        title={openingWords.deferTitle}
        sentence={openingWords.deferSentence}
        confirmLabel={openingWords.deferConfirm}
        onConfirm={() => void defer.run({ meetingId, itemId, reason: reason.trim() })}
        onCancel={() => {
          setAsking(false);
          defer.clear();
        }}
        isPending={defer.isPending}
        disabledReason={isReasonComplete(reason) ? null : openingWords.reasonIncomplete}
        problem={defer.problem}
        onRetry={defer.retry}
      >
        <TextArea
          label={openingWords.deferReason}
          hint={openingWords.deferReasonHint}
          value={reason}
          onChange={(value) => draft.change({ reason: value })}
          charsMax={voteReasonCharsMax}
        />
      </ConfirmSheet>
    </Section>
  );
}
