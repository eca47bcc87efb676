import type { OpeningModel } from '@shared/contract/vote';
import { isReasonComplete, voteReasonCharsMax } from '@shared/domain/vote/motion-draft';
import { recusalWords } from '@shared/text/words/poll-methods';
import { openingWords } from '@shared/text/words/vote';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { MemberChoice } from '../../../components/member-choice';
import { TextArea } from '../../../components/text-area';

interface AskSheetProps {
  opening: OpeningModel;
  onClose: () => void;
  onDone: () => void;
}

/** Anybody of the village may ask that a member stand aside, with a reason. */
export function AskSheet({ opening, onClose, onDone }: AskSheetProps) {
  const { meetingId, itemId, members, recused, readerId } = opening;
  const draft = useDraft<{ who: string | null; reason: string }>(`vote.ask.${itemId}`, { who: null, reason: '' });
  const ask = useCommand('vote.ask-recusal', {
    onDone: () => {
      draft.discard();
      onClose();
      onDone();
    },
  });
  const { who, reason } = draft.value;
  const recusedIds = new Set([readerId, ...recused.map((member) => member.villagerId)]);
  const missing =
    who === null ? openingWords.whoIncomplete : isReasonComplete(reason) ? null : openingWords.reasonIncomplete;
  return (
    <ConfirmSheet
      isOpen
      title={recusalWords.ask}
      sentence={recusalWords.askSentence}
      confirmLabel={recusalWords.askConfirm}
      onConfirm={() => {
        if (who !== null) void ask.run({ meetingId, itemId, villagerId: who, reason: reason.trim() });
      }}
      onCancel={onClose}
      isPending={ask.isPending}
      disabledReason={missing}
      problem={ask.problem}
      onRetry={ask.retry}
    >
      <TextArea
        label={recusalWords.askReason}
        hint={recusalWords.askReasonHint}
        value={reason}
        onChange={(value) => draft.change({ reason: value })}
        charsMax={voteReasonCharsMax}
      />
      <MemberChoice
        label={recusalWords.askWho}
        members={members.filter((member) => !recusedIds.has(member.villagerId))}
        value={who}
        onChange={(value) => draft.change({ who: value })}
      />
    </ConfirmSheet>
  );
}
