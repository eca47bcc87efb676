import type { MembershipPage } from '@shared/contract/membership';
import { membershipWords } from '@shared/text/words/membership';
import { charsMinHint } from '@shared/text/words/points';
import { useDraft } from '../../../cloud/drafts';
import { useConfirmed } from '../../../cloud/use-confirmed';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { TextArea } from '../../../components/text-area';

interface AskSheetProps {
  what: 'join' | 'leave';
  page: MembershipPage;
  onClose: () => void;
  onDone: () => void;
}

/** Ask to join the cooperative, or to leave it, with a reason that is kept until it is sent. */
export function AskSheet({ what, page, onClose, onDone }: AskSheetProps) {
  const draft = useDraft(`points.membership.${what}`, { reason: '' });
  const { run, sheet } = useConfirmed('points.record-member-change', {
    onDone: () => {
      draft.discard();
      onDone();
    },
    onClose,
  });
  const { reason } = draft.value;
  return (
    <ConfirmSheet
      {...sheet}
      title={membershipWords[what]}
      sentence={what === 'join' ? membershipWords.joinNote : membershipWords.leaveNote}
      confirmLabel={membershipWords[what]}
      isDanger={what === 'leave'}
      onConfirm={() => void run({ villagerId: null, what, on: page.today, householdId: null, reason: reason.trim() })}
    >
      <TextArea
        label={membershipWords.reason}
        hint={charsMinHint(page.reasonCharsMin)}
        value={reason}
        charsMax={200}
        onChange={(next) => draft.change({ reason: next })}
      />
    </ConfirmSheet>
  );
}
