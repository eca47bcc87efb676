import { useState } from 'react';
import { View } from '@tarojs/components';
import type { PollModel } from '@shared/contract/vote';
import { isReasonComplete, voteReasonCharsMax } from '@shared/domain/vote/motion-draft';
import { refusalSentence } from '@shared/text/refusals';
import { secretWords } from '@shared/text/words/poll-methods';
import { notYetSentence, openingWords, pollWords } from '@shared/text/words/vote';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PrimaryButton } from '../../../components/primary-button';
import { SecondaryButton } from '../../../components/secondary-button';
import { TextArea } from '../../../components/text-area';

interface ClosingProps {
  poll: PollModel;
  onDone: () => void;
}

/** The chair ends the poll: to be counted, or void because it was opened by mistake. */
export function Closing({ poll, onDone }: ClosingProps) {
  const [isClosing, setClosing] = useState(false);
  const [isVoiding, setVoiding] = useState(false);
  const close = useCommand('vote.close-poll', {
    onDone: () => {
      setClosing(false);
      onDone();
    },
  });
  const { permissions } = poll;
  const isCarryingOn = poll.status === 'closing';
  return (
    <>
      <View className="poll-bar">
        {permissions.void.isOpen && !isCarryingOn && (
          <SecondaryButton label={pollWords.void} onTap={() => setVoiding(true)} />
        )}
        <PrimaryButton
          label={isCarryingOn ? pollWords.carryOn : pollWords.close}
          onTap={() => setClosing(true)}
          disabledReason={permissions.close.isOpen ? null : refusalSentence(permissions.close.refusal)}
        />
      </View>
      <ConfirmSheet
        isOpen={isClosing}
        title={pollWords.closeTitle}
        sentence={closeSentence(poll)}
        confirmLabel={pollWords.closeConfirm}
        onConfirm={() => void close.run({ pollId: poll.id })}
        onCancel={() => {
          setClosing(false);
          close.clear();
        }}
        isPending={close.isPending}
        problem={close.problem}
        onRetry={close.retry}
      />
      <Voiding poll={poll} isOpen={isVoiding} onClose={() => setVoiding(false)} onDone={onDone} />
    </>
  );
}

function closeSentence({ castCount, electorateCount, method }: PollModel): string {
  const warning = method === 'secret' ? secretWords.closeWarning : '';
  return `${notYetSentence(castCount, electorateCount)}${pollWords.closeSentence}${warning}`;
}

function Voiding({ poll, isOpen, onClose, onDone }: ClosingProps & { isOpen: boolean; onClose: () => void }) {
  const draft = useDraft(`vote.void.${poll.id}`, { reason: '' });
  const voiding = useCommand('vote.void-poll', {
    onDone: () => {
      draft.discard();
      onClose();
      onDone();
    },
  });
  const { reason } = draft.value;
  return (
    <ConfirmSheet
      isOpen={isOpen}
      title={pollWords.voidTitle}
      sentence={pollWords.voidSentence}
      confirmLabel={pollWords.voidConfirm}
      onConfirm={() => void voiding.run({ pollId: poll.id, reason: reason.trim() })}
      onCancel={() => {
        onClose();
        voiding.clear();
      }}
      isPending={voiding.isPending}
      isDanger
      disabledReason={isReasonComplete(reason) ? null : openingWords.reasonIncomplete}
      problem={voiding.problem}
      onRetry={voiding.retry}
    >
      <TextArea
        label={pollWords.voidReason}
        hint={pollWords.voidReasonHint}
        value={reason}
        onChange={(value) => draft.change({ reason: value })}
        charsMax={voteReasonCharsMax}
      />
    </ConfirmSheet>
  );
}
