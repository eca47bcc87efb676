import { useState } from 'react';
import { daysAhead } from '@shared/domain/follow-up/carry-out-draft';
import { followUpWords, holdWords } from '@shared/text/words/follow-up';
import { serverNowMs } from '../../../cloud/clock';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { DateField } from '../../../components/date-field';
import { PrimaryButton } from '../../../components/primary-button';
import { Section } from '../../../components/section';
import { FormBar } from '../form-bar';
import { useSheet } from '../use-sheet';

/** What it waited for is there: until when it is done now. */
export function ResumeForm({ proposalId, onDone }: { proposalId: string; onDone: () => void }) {
  const [dueOn, setDueOn] = useState<string | null>(null);
  const sheet = useSheet();
  const resume = useCommand('follow-up.resume', {
    onDone: () => {
      sheet.close();
      onDone();
    },
  });
  return (
    <>
      <Section title={holdWords.resume} note={holdWords.resumeNote}>
        <DateField label={holdWords.dueOn} value={dueOn} {...daysAhead(serverNowMs(), 'due')} onChange={setDueOn} />
      </Section>
      <FormBar>
        <PrimaryButton
          label={holdWords.resume}
          disabledReason={dueOn === null ? followUpWords.incomplete : null}
          onTap={sheet.open}
        />
      </FormBar>
      <ConfirmSheet
        isOpen={sheet.isOpen}
        title={holdWords.resume}
        sentence={dueOn === null ? '' : holdWords.resumeConfirm(dueOn)}
        confirmLabel={holdWords.resume}
        onConfirm={() => dueOn !== null && void resume.run({ proposalId, dueOn })}
        onCancel={sheet.close}
        isPending={resume.isPending}
        problem={resume.problem}
        onRetry={resume.retry}
      />
    </>
  );
}
