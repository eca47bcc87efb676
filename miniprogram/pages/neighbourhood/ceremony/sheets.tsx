import { useState } from 'react';
import type { CeremonyDetail } from '@shared/contract/ceremony';
import { ceremonyNoteCharsMax } from '@shared/domain/neighbourhood/ceremony-draft';
import type { CeremonyMeasure } from '@shared/domain/village/register';
import { dayAhead } from '@shared/text/dates';
import { ceremonyWords } from '@shared/text/words/ceremony';
import { serverNowMs } from '../../../cloud/clock';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { TextArea } from '../../../components/text-area';
import { CeremonyFields, figuresOf, type PlanDraft } from '../ceremony-fields';

interface SheetProps {
  ceremony: CeremonyDetail;
  onClose: () => void;
  onDone: () => void;
}

/** What is told may be changed until the day, for instance after a word of advice. */
export function ChangeSheet({ ceremony, onClose, onDone }: SheetProps) {
  const [plan, setPlan] = useState<PlanDraft>(() => draftOf(ceremony));
  const change = useCommand('neighbourhood.change-ceremony', { onDone: closing({ onClose, onDone }) });
  const { on, place, help } = plan;
  return (
    <ConfirmSheet
      isOpen
      title={ceremonyWords.change}
      confirmLabel={ceremonyWords.saveChange}
      isPending={change.isPending}
      problem={change.problem}
      onRetry={change.retry}
      onConfirm={() => {
        const figures = figuresOf(plan);
        void change.run({ ceremonyId: ceremony.id, plan: { on: on ?? ceremony.on, place, figures, help } });
      }}
      onCancel={onClose}
    >
      <CeremonyFields
        basis={ceremony}
        today={dayAhead(serverNowMs(), 0)}
        plan={plan}
        onChange={(parts) => setPlan((before) => ({ ...before, ...parts }))}
      />
    </ConfirmSheet>
  );
}

function draftOf({ on, place, help, figures }: CeremonyDetail): PlanDraft {
  const typed: PlanDraft['typed'] = {};
  for (const measure of Object.keys(figures) as CeremonyMeasure[]) {
    const figure = figures[measure];
    if (figure !== null) typed[measure] = String(figure);
  }
  return { on, place, help, typed };
}

export function CancelSheet({ ceremony, onClose, onDone }: SheetProps) {
  const cancel = useCommand('neighbourhood.cancel-ceremony', { onDone: closing({ onClose, onDone }) });
  return (
    <ConfirmSheet
      isOpen
      title={ceremonyWords.cancelTitle}
      sentence={ceremonyWords.cancelSentence}
      confirmLabel={ceremonyWords.cancel}
      isDanger
      isPending={cancel.isPending}
      problem={cancel.problem}
      onRetry={cancel.retry}
      onConfirm={() => void cancel.run({ ceremonyId: ceremony.id })}
      onCancel={onClose}
    />
  );
}

export function NoteSheet({ ceremony, onClose, onDone }: SheetProps) {
  const [text, setText] = useState(ceremony.note);
  const note = useCommand('neighbourhood.note-ceremony', { onDone: closing({ onClose, onDone }) });
  return (
    <ConfirmSheet
      isOpen
      title={ceremonyWords.note}
      confirmLabel={ceremonyWords.saveNote}
      isPending={note.isPending}
      problem={note.problem}
      onRetry={note.retry}
      onConfirm={() => void note.run({ ceremonyId: ceremony.id, text: text.trim() })}
      onCancel={onClose}
    >
      <TextArea
        label={ceremonyWords.note}
        hint={ceremonyWords.noteHint}
        value={text}
        charsMax={ceremonyNoteCharsMax}
        onChange={setText}
      />
    </ConfirmSheet>
  );
}

function closing({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  return () => {
    onClose();
    onDone();
  };
}
