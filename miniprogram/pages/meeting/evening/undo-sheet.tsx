import { useState } from 'react';
import type { EveningPage } from '@shared/contract/meeting-pages';
import { undoReasons, undoSentence, undoWords } from '@shared/text/words/console';
import { useCommand } from '../../../cloud/use-command';
import { SingleChoice } from '../../../components/choice-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { TextField } from '../../../components/text-field';

interface UndoSheetProps {
  page: EveningPage;
  undo: EveningPage['undo'][number];
  onDone: () => void;
  onClose: () => void;
}

const other = 'other';
const choices = [...undoReasons, other].map((value) => ({ value, label: value === other ? undoWords.other : value }));

/** Takes an act back 撤回 with its reason; both stay in the record. */
export function UndoSheet({ page, undo, onDone, onClose }: UndoSheetProps) {
  const [chosen, setChosen] = useState<string | null>(undoReasons[0] ?? null);
  const [words, setWords] = useState('');
  const takeBack = useCommand('meeting.undo', {
    onDone: () => {
      onDone();
      onClose();
    },
  });
  const reason = chosen === other ? words.trim() : (chosen ?? '');
  const { meetingId } = page.meeting;
  return (
    <ConfirmSheet
      isOpen
      title={undoSentence(undo)}
      sentence={undoWords.sentence}
      confirmLabel={undoWords.confirm}
      disabledReason={reason === '' ? undoWords.why : null}
      isPending={takeBack.isPending}
      problem={takeBack.problem}
      onRetry={takeBack.retry}
      onConfirm={() => void takeBack.run({ meetingId, act: undo.act, reason })}
      onCancel={onClose}
    >
      <SingleChoice label={undoWords.why} choices={choices} value={chosen} onChange={setChosen} />
      {chosen === other && <TextField label={undoWords.other} value={words} charsMax={60} onChange={setWords} />}
    </ConfirmSheet>
  );
}
