import { daysAhead, isNoteComplete, noteCharsMax } from '@shared/domain/follow-up/carry-out-draft';
import { followUpWords, holdWords } from '@shared/text/words/follow-up';
import { serverNowMs } from '../../../cloud/clock';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { DateField } from '../../../components/date-field';
import { PrimaryButton } from '../../../components/primary-button';
import { Section } from '../../../components/section';
import { TextArea } from '../../../components/text-area';
import { FormBar } from '../form-bar';
import { useSheet } from '../use-sheet';

/** For what it waits, and when to look again. */
export function HoldForm({ proposalId, onDone }: { proposalId: string; onDone: () => void }) {
  const draft = useDraft(`hold.${proposalId}`, { reason: '', reviewOn: null as string | null });
  const sheet = useSheet();
  const hold = useCommand('follow-up.put-on-hold', {
    onDone: () => {
      draft.discard();
      sheet.close();
      onDone();
    },
  });
  const { reason, reviewOn } = draft.value;
  const isComplete = isNoteComplete(reason) && reviewOn !== null;
  return (
    <>
      <Section title={holdWords.hold} note={holdWords.holdNote}>
        <TextArea
          label={holdWords.holdReason}
          placeholder={holdWords.holdReasonHint}
          value={reason}
          charsMax={noteCharsMax}
          onChange={(next) => draft.change({ reason: next })}
        />
        <DateField
          label={holdWords.reviewOn}
          value={reviewOn}
          {...daysAhead(serverNowMs(), 'review')}
          onChange={(next) => draft.change({ reviewOn: next })}
        />
      </Section>
      <FormBar>
        <PrimaryButton
          label={holdWords.hold}
          disabledReason={isComplete ? null : followUpWords.incomplete}
          onTap={sheet.open}
        />
      </FormBar>
      <ConfirmSheet
        isOpen={sheet.isOpen}
        title={holdWords.hold}
        sentence={reviewOn === null ? '' : holdWords.holdConfirm(reviewOn)}
        confirmLabel={holdWords.hold}
        onConfirm={() => reviewOn !== null && void hold.run({ proposalId, reason, reviewOn })}
        onCancel={sheet.close}
        isPending={hold.isPending}
        problem={hold.problem}
        onRetry={hold.retry}
      />
    </>
  );
}
