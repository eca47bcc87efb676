import type { OpeningModel } from '@shared/contract/vote';
import { isReasonComplete, voteReasonCharsMax } from '@shared/domain/vote/motion-draft';
import { openingWords } from '@shared/text/words/vote';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { MemberChoice } from '../../../components/member-choice';
import { TextArea } from '../../../components/text-area';

interface RecusalSheetProps {
  opening: OpeningModel;
  /** A member declares it for themself; otherwise chair or clerk choose who. */
  isForMyself: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Who stands aside and why. */
export function RecusalSheet({ opening, isForMyself, onClose, onDone }: RecusalSheetProps) {
  const { meetingId, itemId, members, recused, readerId } = opening;
  const draft = useDraft<{ who: string | null; reason: string }>(
    `vote.recusal.${itemId}.${isForMyself ? 'self' : 'other'}`,
    {
      who: null,
      reason: '',
    },
  );
  const recuse = useCommand('vote.recuse', {
    onDone: () => {
      draft.discard();
      onClose();
      onDone();
    },
  });
  const recusedIds = new Set(recused.map((member) => member.villagerId));
  const choosable = members.filter((member) => !recusedIds.has(member.villagerId));
  const { reason } = draft.value;
  const villagerId = isForMyself ? readerId : draft.value.who;
  const missing =
    villagerId === null ? openingWords.whoIncomplete : isReasonComplete(reason) ? null : openingWords.reasonIncomplete;
  return (
    <ConfirmSheet
      isOpen
      title={isForMyself ? openingWords.recuseMyself : openingWords.recusalAdd}
      sentence={isForMyself ? openingWords.recuseMyselfSentence : undefined}
      confirmLabel={openingWords.recusalConfirm}
      onConfirm={() => {
        if (villagerId !== null) void recuse.run({ meetingId, itemId, villagerId, reason: reason.trim() });
      }}
      onCancel={onClose}
      isPending={recuse.isPending}
      disabledReason={missing}
      problem={recuse.problem}
      onRetry={recuse.retry}
    >
      <TextArea
        label={openingWords.recuseReason}
        hint={openingWords.recuseReasonHint}
        value={reason}
        onChange={(value) => draft.change({ reason: value })}
        charsMax={voteReasonCharsMax}
      />
      {!isForMyself && (
        <MemberChoice
          label={openingWords.recuseWho}
          members={choosable}
          value={draft.value.who}
          onChange={(who) => draft.change({ who })}
        />
      )}
    </ConfirmSheet>
  );
}
