import { useState } from 'react';
import { minutesWords } from '@shared/text/words/minutes';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PhotoPicker } from '../../../components/photo-picker';
import type { ActionProps } from './minutes-actions';

interface SheetProps extends ActionProps {
  onClose: () => void;
}

/** The minutes were signed and stamped on paper: its photographs seal them. */
export function PaperSheet({ page, onClose, onDone }: SheetProps) {
  const [photoIds, setPhotoIds] = useState<string[]>([]);
  const sign = useCommand('meeting.sign-minutes-on-paper', { onDone: () => leave(onClose, onDone) });
  const { meetingId, hashToSign } = page;
  return (
    <ConfirmSheet
      isOpen
      title={minutesWords.paperTitle}
      sentence={minutesWords.paperSentence}
      confirmLabel={minutesWords.paperConfirm}
      onConfirm={() => void sign.run({ meetingId, hash: hashToSign ?? '', photoIds })}
      onCancel={onClose}
      isPending={sign.isPending}
      disabledReason={photoIds.length === 0 ? minutesWords.paperIncomplete : null}
      problem={sign.problem}
      onRetry={sign.retry}
    >
      <PhotoPicker label={minutesWords.paperPhotos} fileIds={photoIds} onChange={setPhotoIds} />
    </ConfirmSheet>
  );
}

/** The sign-in sheet that was signed in the hall, as evidence beside the clerk's list. */
export function SignInPhotosSheet({ page, onClose, onDone }: SheetProps) {
  const [photoIds, setPhotoIds] = useState<string[]>(page.sheetIds);
  const attach = useCommand('meeting.attach-sheet', { onDone: () => leave(onClose, onDone) });
  return (
    <ConfirmSheet
      isOpen
      title={minutesWords.attachTitle}
      sentence={minutesWords.attachSentence}
      confirmLabel={minutesWords.attachConfirm}
      onConfirm={() => void attach.run({ meetingId: page.meetingId, photoIds })}
      onCancel={onClose}
      isPending={attach.isPending}
      problem={attach.problem}
      onRetry={attach.retry}
    >
      <PhotoPicker label={minutesWords.sheetPhotos} fileIds={photoIds} onChange={setPhotoIds} />
    </ConfirmSheet>
  );
}

function leave(onClose: () => void, onDone: () => void): void {
  onClose();
  onDone();
}
