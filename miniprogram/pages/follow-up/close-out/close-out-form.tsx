import type { CloseOutRow, CloseOutsPage } from '@shared/contract/follow-up-pages';
import { isNoteComplete, noteCharsMax } from '@shared/domain/follow-up/carry-out-draft';
import { closeOutWords } from '@shared/text/words/follow-up';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { NumberStepper } from '../../../components/number-stepper';
import { PrimaryButton } from '../../../components/primary-button';
import { Section } from '../../../components/section';
import { TextArea } from '../../../components/text-area';
import { FormBar } from '../form-bar';
import { useSheet } from '../use-sheet';
import { NotYetSheet } from './not-yet-sheet';
import { VisitorField } from './visitor-field';

interface CloseOutDraft {
  evidence: string;
  reason: string;
  objectedCount: number;
  visitorId: string | null;
}

interface CloseOutFormProps {
  each: CloseOutRow;
  meeting: NonNullable<CloseOutsPage['meeting']>;
  members: CloseOutsPage['members'];
  /** What came of it, in a sentence. */
  onDone: (sentence: string) => void;
}

const empty: CloseOutDraft = { evidence: '', reason: '', objectedCount: 0, visitorId: null };

/** The meeting's word on one matter: how many object, and who visits. */
export function CloseOutForm({ each, meeting, members, onDone }: CloseOutFormProps) {
  const proposalId = each.row.id;
  const draft = useDraft(`close-out.${proposalId}`, empty);
  const sheet = useSheet();
  const finish = (sentence: string) => {
    draft.discard();
    sheet.close();
    onDone(sentence);
  };
  const closeOut = useCommand('follow-up.close-out', {
    onDone: ({ visitorName }) => finish(closeOutWords.done(visitorName)),
  });
  const { evidence, reason, objectedCount, visitorId } = draft.value;
  // That the sponsor shares a household with whoever did it, only the cloud knows.
  const sponsorMayNot = closeOut.refusal?.code === 'VisitorNeeded' || closeOut.refusal?.code === 'VisitorNotAllowed';
  const mustName = each.visitorName === null || sponsorMayNot || visitorId !== null;
  const missing = !isNoteComplete(evidence) || !isNoteComplete(reason) ? closeOutWords.incomplete : null;
  return (
    <>
      <Section>
        <Said evidence={evidence} reason={reason} onChange={draft.change} />
        <NumberStepper
          label={closeOutWords.objected}
          hint={closeOutWords.objectedHint}
          value={objectedCount}
          max={meeting.presentCount}
          unit={closeOutWords.people}
          onChange={(next) => draft.change({ objectedCount: next })}
        />
        <VisitorField
          each={each}
          members={members}
          mustName={mustName}
          value={visitorId}
          onChange={(next) => draft.change({ visitorId: next })}
        />
      </Section>
      <FormBar>
        <PrimaryButton
          label={closeOutWords.closeOut}
          disabledReason={missing ?? (mustName && visitorId === null ? closeOutWords.visitorMissing : null)}
          onTap={sheet.open}
        />
        <NotYetSheet proposalId={proposalId} meetingId={meeting.id} onDone={() => finish(closeOutWords.sentBack)} />
      </FormBar>
      <ConfirmSheet
        isOpen={sheet.isOpen}
        title={closeOutWords.closeOutTitle}
        sentence={closeOutWords.closeOutConfirm}
        confirmLabel={closeOutWords.closeOut}
        onConfirm={() =>
          void closeOut.run({ proposalId, meetingId: meeting.id, evidence, reason, objectedCount, visitorId })
        }
        onCancel={sheet.close}
        isPending={closeOut.isPending}
        problem={closeOut.problem}
        onRetry={closeOut.retry}
      />
    </>
  );
}

interface SaidProps extends Pick<CloseOutDraft, 'evidence' | 'reason'> {
  onChange: (part: Partial<CloseOutDraft>) => void;
}

/** What shows that it is done, and what the meeting says. */
function Said({ evidence, reason, onChange }: SaidProps) {
  return (
    <>
      <TextArea
        label={closeOutWords.evidence}
        placeholder={closeOutWords.evidenceHint}
        value={evidence}
        charsMax={noteCharsMax}
        onChange={(next) => onChange({ evidence: next })}
      />
      <TextArea
        label={closeOutWords.reason}
        placeholder={closeOutWords.reasonHint}
        value={reason}
        charsMax={noteCharsMax}
        onChange={(next) => onChange({ reason: next })}
      />
    </>
  );
}
