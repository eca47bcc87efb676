import { useState } from 'react';
import type { ProcedurePage } from '@shared/contract/decision';
import { dayAhead } from '@shared/text/dates';
import { procedureWords as words } from '@shared/text/words/procedure';
import { serverNowMs } from '../../../cloud/clock';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { SingleChoice } from '../../../components/choice-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { DateField } from '../../../components/date-field';
import { PhotoPicker } from '../../../components/photo-picker';
import { PrimaryButton } from '../../../components/primary-button';
import { Section } from '../../../components/section';
import { TextArea } from '../../../components/text-area';
import { TextField } from '../../../components/text-field';

interface RecordStepProps {
  page: ProcedurePage;
  next: NonNullable<ProcedurePage['next']>;
  onDone: () => void;
}

interface StepForm {
  on: string | null;
  place: string;
  memberCount: string;
  presentCount: string;
  result: 'agreed' | 'notYet' | '';
  text: string;
  photoIds: string[];
}

const blank: StepForm = {
  on: null,
  place: '',
  memberCount: '',
  presentCount: '',
  result: '',
  text: '',
  photoIds: [],
};

/** The next step as it was held: day, place, how many came, what they agreed to, a photo of the minutes. */
export function RecordStep({ page, next, onDone }: RecordStepProps) {
  const { proposalId, procedure } = page;
  const step = procedure?.steps[next.index];
  const draft = useDraft<StepForm>(`decision.procedure.${proposalId}.${next.index}`, blank);
  const [isAsking, setAsking] = useState(false);
  const record = useCommand('decision.record-step', {
    onDone: () => {
      draft.discard();
      setAsking(false);
      onDone();
    },
  });
  if (!step) return null;
  const isHeld = step.kind === 'held';
  const form = draft.value;
  const { on } = form;
  const isComplete = on !== null && isFilled(form, isHeld);
  const send = () => {
    if (on === null) return;
    const counts = { memberCount: countOf(form.memberCount), presentCount: countOf(form.presentCount) };
    const { place, text, photoIds } = form;
    const isAgreed = !isHeld || form.result === 'agreed';
    const said = { on, place: place.trim(), text: text.trim(), photoIds, isAgreed };
    void record.run({ proposalId, index: next.index, ...said, ...(isHeld ? counts : nobody) });
  };
  return (
    <Section title={words.recordOf(step.title)}>
      <DateField
        label={words.on}
        value={on}
        from={next.fromOn}
        to={dayAhead(serverNowMs(), 0)}
        onChange={(day) => draft.change({ on: day })}
      />
      <TextField label={words.place} value={form.place} charsMax={40} onChange={(place) => draft.change({ place })} />
      {isHeld && <Attendance form={form} onChange={draft.change} />}
      <TextArea
        label={words.text}
        placeholder={words.textHint}
        value={form.text}
        charsMax={1_000}
        onChange={(text) => draft.change({ text })}
      />
      <PhotoPicker
        label={words.photos}
        isOptional
        fileIds={form.photoIds}
        onChange={(photoIds) => draft.change({ photoIds })}
      />
      <PrimaryButton
        label={words.record}
        disabledReason={isComplete ? null : words.incomplete}
        onTap={() => setAsking(true)}
      />
      <ConfirmSheet
        isOpen={isAsking}
        title={words.recordTitle}
        sentence={words.recordSentence}
        confirmLabel={words.record}
        isPending={record.isPending}
        problem={record.problem}
        onRetry={record.retry}
        onConfirm={send}
        onCancel={() => (record.clear(), setAsking(false))}
      />
    </Section>
  );
}

const nobody = { memberCount: 0, presentCount: 0 };

function Attendance({ form, onChange }: { form: StepForm; onChange: (part: Partial<StepForm>) => void }) {
  return (
    <>
      <TextField
        label={words.memberCount}
        value={form.memberCount}
        charsMax={5}
        onChange={(memberCount) => onChange({ memberCount })}
      />
      <TextField
        label={words.presentCount}
        value={form.presentCount}
        charsMax={5}
        onChange={(presentCount) => onChange({ presentCount })}
      />
      <SingleChoice
        label={words.result}
        choices={[
          { value: 'agreed', label: words.agreed },
          { value: 'notYet', label: words.notYet },
        ]}
        value={form.result}
        onChange={(result) => onChange({ result })}
      />
    </>
  );
}

function isFilled({ place, text, memberCount, presentCount, result }: StepForm, isHeld: boolean): boolean {
  if (place.trim() === '' || text.trim() === '') return false;
  return !isHeld || (result !== '' && countOf(memberCount) > 0 && countOf(presentCount) > 0);
}

function countOf(typed: string): number {
  return /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : 0;
}
