import { View } from '@tarojs/components';
import type { RecusalRequestModel } from '@shared/contract/recusal-pages';
import type { OpeningModel } from '@shared/contract/vote';
import { isReasonComplete, voteReasonCharsMax } from '@shared/domain/vote/motion-draft';
import { recusalWords, requestTitle } from '@shared/text/words/poll-methods';
import { openingWords } from '@shared/text/words/vote';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { AnswerButtons } from '../../../components/answer-buttons';
import { RefusalNote } from '../../../components/refusal-note';
import { Sheet } from '../../../components/sheet';
import { TextArea } from '../../../components/text-area';

interface DecideSheetProps {
  opening: OpeningModel;
  request: RecusalRequestModel;
  onClose: () => void;
  onDone: () => void;
}

/** Whoever decides says why, once, and whether the member stands aside. */
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
  const run = (isUpheld: boolean) => () =>
    void decide.run({ meetingId, itemId, recusalId: request.id, isUpheld, reason: reason.trim() });
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
      <RefusalNote sentence={decide.problem} onRetry={decide.retry} />
      <AnswerButtons
        answers={[
          { label: recusalWords.uphold, onTap: run(true) },
          { label: recusalWords.decline, onTap: run(false) },
        ]}
        isPending={decide.isPending}
        disabledReason={missing}
      />
    </Sheet>
  );
}
