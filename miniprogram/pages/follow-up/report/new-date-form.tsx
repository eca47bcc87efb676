import type { FollowUpPage } from '@shared/contract/follow-up-pages';
import { daysAhead, isNoteComplete, noteCharsMax } from '@shared/domain/follow-up/carry-out-draft';
import { refusalSentence } from '@shared/text/refusals';
import { newDateWords as words } from '@shared/text/words/hand-over';
import { serverNowMs } from '../../../cloud/clock';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { DateField } from '../../../components/date-field';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { Section } from '../../../components/section';
import { TextArea } from '../../../components/text-area';
import { FormBar } from '../form-bar';

/** Another date, and why: the chair consents or does not. */
export function NewDateForm({ page, onSent }: { page: FollowUpPage; onSent: () => void }) {
  const proposalId = page.row.id;
  const draft = useDraft(`new-date.${proposalId}`, { newDueOn: null as string | null, reason: '' });
  const ask = useCommand('follow-up.ask-new-date', {
    onDone: () => {
      draft.discard();
      onSent();
    },
  });
  const { newDueOn, reason } = draft.value;
  const permission = page.permissions.askNewDate;
  const closed = permission.isOpen ? null : refusalSentence(permission.refusal);
  const isComplete = newDueOn !== null && isNoteComplete(reason);
  return (
    <>
      <Section note={words.askNote}>
        <DateField
          label={words.newDueOn}
          value={newDueOn}
          {...daysAhead(serverNowMs(), 'due')}
          onChange={(next) => draft.change({ newDueOn: next })}
        />
        <TextArea
          label={words.reason}
          value={reason}
          charsMax={noteCharsMax}
          onChange={(next) => draft.change({ reason: next })}
        />
      </Section>
      <FormBar>
        <RefusalNote sentence={ask.problem} onRetry={ask.retry} />
        <PrimaryButton
          label={words.ask}
          isPending={ask.isPending}
          disabledReason={closed ?? (isComplete ? null : words.incomplete)}
          onTap={() => newDueOn !== null && void ask.run({ proposalId, newDueOn, reason })}
        />
      </FormBar>
    </>
  );
}
