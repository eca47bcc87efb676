import { useState } from 'react';
import type { MinutesPage } from '@shared/contract/minutes';
import { refusalSentence } from '@shared/text/refusals';
import { minutesWords } from '@shared/text/words/minutes';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PrimaryButton } from '../../../components/primary-button';
import { TextField } from '../../../components/text-field';

/** To whoever signs: the one strong action. To others nothing. */
export function SignBar({ page, onDone }: { page: MinutesPage; onDone: () => void }) {
  const [isOpen, setIsOpen] = useState(false);
  const { sign } = page.permissions;
  if (!sign.isOpen && sign.refusal.code === 'MinutesNotSigner') return null;
  return (
    <>
      <PrimaryButton
        label={page.addendumToSign === null ? minutesWords.sign : minutesWords.signAddendum}
        disabledReason={sign.isOpen ? null : signReason(page)}
        onTap={() => setIsOpen(true)}
      />
      {isOpen && <SignSheet page={page} onClose={() => setIsOpen(false)} onDone={onDone} />}
    </>
  );
}

function signReason({ permissions: { sign } }: MinutesPage): string | null {
  if (sign.isOpen) return null;
  return sign.refusal.code === 'MinutesAlreadySigned' ? minutesWords.waits : refusalSentence(sign.refusal);
}

function SignSheet({ page, onClose, onDone }: { page: MinutesPage; onClose: () => void; onDone: () => void }) {
  const [name, setName] = useState('');
  const sign = useCommand('meeting.sign-minutes', {
    onDone: () => {
      onClose();
      onDone();
    },
  });
  const { meetingId, hashToSign } = page;
  return (
    <ConfirmSheet
      isOpen
      title={minutesWords.signTitle}
      sentence={minutesWords.signSentence}
      confirmLabel={minutesWords.signConfirm}
      onConfirm={() => void sign.run({ meetingId, hash: hashToSign ?? '', name: name.trim() })}
      onCancel={onClose}
      isPending={sign.isPending}
      disabledReason={name.trim() === '' ? minutesWords.signIncomplete : null}
      problem={sign.problem}
      onRetry={sign.retry}
    >
      <TextField label={minutesWords.signName} value={name} charsMax={20} onChange={setName} />
    </ConfirmSheet>
  );
}
