import { useState } from 'react';
import type { EveningPage } from '@shared/contract/meeting-pages';
import { assignWords, nextMeetingWords, undoSentence } from '@shared/text/words/console';
import { PrimaryButton } from '../../../components/primary-button';
import { SecondaryButton } from '../../../components/secondary-button';
import { AssignSheet } from './assign-sheet';
import { NextMeetingSheet } from './next-meeting-sheet';
import { UndoSheet } from './undo-sheet';

interface PartProps {
  page: EveningPage;
  onDone: () => void;
}

/** The first of what was adopted and has nobody yet. */
export function AssignButton({ page, onDone }: PartProps) {
  const [isOpen, setOpen] = useState(false);
  const item = page.items.find(({ result, assignment }) => result === 'adopted' && assignment === null);
  if (!item) return null;
  return (
    <>
      <PrimaryButton label={assignWords.next} onTap={() => setOpen(true)} />
      {isOpen && (
        <AssignSheet key={item.itemId} page={page} item={item} onDone={onDone} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

export function NextMeetingButton({ page, onDone }: PartProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <PrimaryButton label={nextMeetingWords.next} onTap={() => setOpen(true)} />
      {isOpen && <NextMeetingSheet page={page} onDone={onDone} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The latest act that can still be taken back. */
export function UndoButton({ page, onDone }: PartProps) {
  const [undo, setUndo] = useState<EveningPage['undo'][number] | null>(null);
  const [latest] = page.undo;
  return (
    <>
      {latest && <SecondaryButton isInline label={undoSentence(latest)} onTap={() => setUndo(latest)} />}
      {undo && <UndoSheet page={page} undo={undo} onDone={onDone} onClose={() => setUndo(null)} />}
    </>
  );
}
