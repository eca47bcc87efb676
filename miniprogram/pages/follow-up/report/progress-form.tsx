import type { FollowUpPage } from '@shared/contract/follow-up-pages';
import { isNoteComplete, noteCharsMax } from '@shared/domain/follow-up/carry-out-draft';
import { calendarDayInWords } from '@shared/text/dates';
import { followUpWords, reportWords } from '@shared/text/words/follow-up';
import { useDraft } from '../../../cloud/drafts';
import { useAskToTell } from '../../../cloud/use-ask-to-tell';
import { useCommand } from '../../../cloud/use-command';
import { MultipleChoice } from '../../../components/choice-list';
import { PhotoPicker } from '../../../components/photo-picker';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { Section } from '../../../components/section';
import { TextArea } from '../../../components/text-area';
import { FormBar } from '../form-bar';

interface FormProps {
  page: FollowUpPage;
  onSent: () => void;
}

interface Progress {
  text: string;
  photoIds: string[];
  doneMilestoneIds: string[];
}

/** One line, a photo, the milestones ticked: ten seconds. */
export function ProgressForm({ page, onSent }: FormProps) {
  const proposalId = page.row.id;
  const done = page.milestones.filter((milestone) => milestone.isDone).map((milestone) => milestone.id);
  const draft = useDraft<Progress>(`progress.${proposalId}`, { text: '', photoIds: [], doneMilestoneIds: done });
  const report = useCommand('follow-up.report-progress', {
    onDone: () => {
      draft.discard();
      onSent();
    },
  });
  const askToTell = useAskToTell();
  const { text, photoIds, doneMilestoneIds } = draft.value;
  const known = doneMilestoneIds.filter((id) => page.milestones.some((milestone) => milestone.id === id));
  return (
    <>
      <Section>
        <TextArea
          label={reportWords.text}
          placeholder={reportWords.textHint}
          value={text}
          charsMax={noteCharsMax}
          onChange={(next) => draft.change({ text: next })}
        />
        {page.milestones.length > 0 && (
          <MultipleChoice
            label={reportWords.ticked}
            choices={page.milestones.map(({ id, title, dueOn }) => {
              return { value: id, label: title, note: calendarDayInWords(dueOn) };
            })}
            values={known}
            onChange={(next) => draft.change({ doneMilestoneIds: next })}
          />
        )}
        <PhotoPicker
          label={followUpWords.photos}
          isOptional
          fileIds={photoIds}
          onChange={(next) => draft.change({ photoIds: next })}
        />
      </Section>
      <FormBar>
        <RefusalNote sentence={report.problem} onRetry={report.retry} />
        <PrimaryButton
          label={reportWords.report}
          isPending={report.isPending}
          disabledReason={isNoteComplete(text) ? null : followUpWords.incomplete}
          onTap={() => {
            void report.run({ proposalId, text, photoIds, doneMilestoneIds: known });
            void askToTell(['task', 'matter']);
          }}
        />
      </FormBar>
    </>
  );
}
