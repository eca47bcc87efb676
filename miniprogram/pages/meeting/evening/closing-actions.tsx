import type { EveningPage } from '@shared/contract/meeting-pages';
import { assignWords, nextMeetingWords } from '@shared/text/words/console';
import { PrimaryButton } from '../../../components/primary-button';
import { AssignSheet } from './assign-sheet';
import { NextMeetingSheet } from './next-meeting-sheet';
import { useSheetHost } from './sheet-host';

interface PartProps {
  page: EveningPage;
  onDone: () => void;
}

/** The first of what was adopted and has nobody yet. */
export function AssignButton({ page, onDone }: PartProps) {
  const { show } = useSheetHost();
  const item = page.items.find(({ result, assignment }) => result === 'adopted' && assignment === null);
  if (!item) return null;
  return (
    <PrimaryButton
      label={assignWords.next}
      onTap={() => show((close) => <AssignSheet page={page} item={item} onDone={onDone} onClose={close} />)}
    />
  );
}

export function NextMeetingButton({ page, onDone }: PartProps) {
  const { show } = useSheetHost();
  return (
    <PrimaryButton
      label={nextMeetingWords.next}
      onTap={() => show((close) => <NextMeetingSheet page={page} onDone={onDone} onClose={close} />)}
    />
  );
}
