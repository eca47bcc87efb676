import { useState } from 'react';
import { View } from '@tarojs/components';
import type { RecusalRequestModel } from '@shared/contract/recusal-pages';
import type { OpeningModel } from '@shared/contract/vote';
import { isReasonComplete, voteReasonCharsMax } from '@shared/domain/vote/motion-draft';
import { recusalWords, requestTitle } from '@shared/text/words/poll-methods';
import { openingWords } from '@shared/text/words/vote';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { AnswerButtons } from '../../../components/answer-buttons';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { Sheet } from '../../../components/sheet';
import { TextArea } from '../../../components/text-area';

interface DecideSheetProps {
  opening: OpeningModel;
  request: RecusalRequestModel;
  onClose: () => void;
  onDone: () => void;
}

/** Whoever decides says why, once, and whether the member stands aside; it is asked once more, as it stays decided. */
export function DecideSheet({ opening: { meetingId, itemId }, request, onClose, onDone }: DecideSheetProps) {
  const draft = useDraft(`vote.decide.${request.id}`, { reason: '' });
  const decide = useCommand('vote.decide-recusal', {
    onDone: () => {
      draft.discard();
      onClose();
      onDone();
    },
  });
  const { reason } = draft.value;
  const missing = isReasonComplete(reason) ? null : openingWords.reasonIncomplete;
  const [answer, setAnswer] = useState<boolean | null>(null);
  if (answer !== null) {
    const decided = { meetingId, itemId, recusalId: request.id, isUpheld: answer, reason: reason.trim() };
    return (
      <ConfirmSheet
        isOpen
        title={answer ? recusalWords.uphold : recusalWords.decline}
        sentence={recusalWords.decideSentence}
        confirmLabel={recusalWords.decideConfirm}
        onConfirm={() => void decide.run(decided)}
        onCancel={() => {
          setAnswer(null);
          decide.clear();
        }}
        isPending={decide.isPending}
        problem={decide.problem}
        onRetry={decide.retry}
      >
        <View className="ballot-motion">{reason}</View>
      </ConfirmSheet>
    );
  }
  return (
    <Sheet isOpen title={requestTitle(request)} onClose={onClose}>
      <View className="ballot-motion">{request.reason}</View>
      <TextArea
        label={recusalWords.decideReason}
        hint={recusalWords.decideReasonHint}
        value={reason}
        onChange={(value) => draft.change({ reason: value })}
        charsMax={voteReasonCharsMax}
      />
      <AnswerButtons
        answers={[
          { label: recusalWords.uphold, onTap: () => setAnswer(true) },
          { label: recusalWords.decline, onTap: () => setAnswer(false) },
        ]}
        disabledReason={missing}
      />
    </Sheet>
  );
}
