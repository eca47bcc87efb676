import { isNoteComplete, noteCharsMax } from '@shared/domain/follow-up/carry-out-draft';
import { serviceFormWords } from '@shared/text/words/service';
import { askServiceWords } from '@shared/text/words/service';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { PhotoPicker } from '../../../components/photo-picker';
import { Section } from '../../../components/section';
import { TextArea } from '../../../components/text-area';
import { Finish } from './finish';

const { note: label, hint } = serviceFormWords.reportHandled;

/** What was done in the end, with photos. */
export function HandledForm({ requestId, onDone }: { requestId: string; onDone: () => void }) {
  const draft = useDraft(`service.handled.${requestId}`, { evidence: '', photoIds: [] as string[] });
  const report = useCommand('service.report-handled', {
    onDone: () => {
      draft.discard();
      onDone();
    },
  });
  const { evidence, photoIds } = draft.value;
  return (
    <>
      <Section>
        <TextArea
          label={label}
          placeholder={hint}
          value={evidence}
          charsMax={noteCharsMax}
          onChange={(next) => draft.change({ evidence: next })}
        />
        <PhotoPicker
          label={askServiceWords.photos}
          isOptional
          fileIds={photoIds}
          onChange={(next) => draft.change({ photoIds: next })}
        />
      </Section>
      <Finish
        act="reportHandled"
        isComplete={isNoteComplete(evidence)}
        onSend={() => void report.run({ requestId, evidence: evidence.trim(), photoIds })}
        sending={report}
      />
    </>
  );
}
