import type { HandOverPage } from '@shared/contract/follow-up-pages';
import { daysAhead, isNoteComplete, noteCharsMax } from '@shared/domain/follow-up/carry-out-draft';
import { followUpWords, handOverWords } from '@shared/text/words/follow-up';
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
import { type CarrierDraft, CarrierFields } from './carrier-fields';

interface ReassignDraft extends CarrierDraft {
  dueOn: string | null;
  reason: string;
}

const labels: Record<string, string> = handOverWords.reassignWho;

/** Another person or another date, and why. */
export function ReassignForm({ page, onDone }: { page: HandOverPage; onDone: () => void }) {
  const { row, holderId } = page;
  const days = daysAhead(serverNowMs(), 'due');
  const draft = useDraft<ReassignDraft>(`reassign.${row.id}`, {
    to: page.unitId === null ? 'person' : 'unit',
    assigneeId: holderId,
    unitId: page.unitId,
    dueOn: page.dueOn >= days.from ? page.dueOn : null,
    reason: '',
  });
  const sheet = useSheet();
  const reassign = useCommand('follow-up.reassign', {
    onDone: () => {
      draft.discard();
      sheet.close();
      onDone();
    },
  });
  const { dueOn, reason } = draft.value;
  const isComplete = isNoteComplete(reason) && dueOn !== null;
  const send = () => {
    if (dueOn === null) return;
    void reassign.run({ proposalId: row.id, ...changedIn(draft.value, page), dueOn, reason });
  };
  return (
    <>
      <Section title={handOverWords.reassign} note={handOverWords.reassignNote}>
        <CarrierFields
          page={page}
          label={labels[row.status] ?? handOverWords.who}
          value={draft.value}
          holderId={holderId}
          showsPlace={row.status === 'inProgress'}
          onChange={(part) => draft.change(part)}
        />
        <DateField
          label={handOverWords.dueOn}
          value={dueOn}
          {...days}
          onChange={(next) => draft.change({ dueOn: next })}
        />
        <TextArea
          label={followUpWords.reason}
          value={reason}
          charsMax={noteCharsMax}
          onChange={(next) => draft.change({ reason: next })}
        />
      </Section>
      <FormBar>
        <PrimaryButton
          label={handOverWords.reassign}
          disabledReason={isComplete ? null : handOverWords.reassignIncomplete}
          onTap={sheet.open}
        />
      </FormBar>
      <ConfirmSheet
        isOpen={sheet.isOpen}
        title={handOverWords.reassign}
        sentence={dueOn === null ? '' : handOverWords.reassignConfirm(dueOn)}
        confirmLabel={handOverWords.reassign}
        onConfirm={send}
        onCancel={sheet.close}
        isPending={reassign.isPending}
        problem={reassign.problem}
        onRetry={reassign.retry}
      />
    </>
  );
}

/** Whoever is to have it anew; nobody where only the date changes. */
function changedIn({ to, assigneeId, unitId }: CarrierDraft, page: HandOverPage) {
  return {
    personId: to === 'person' && assigneeId !== page.holderId ? assigneeId : null,
    unitId: to === 'unit' && unitId !== page.unitId ? unitId : null,
  };
}
