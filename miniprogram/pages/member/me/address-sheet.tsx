import { useState } from 'react';
import { isPageAddress } from '@shared/domain/village/page-address-draft';
import { meWords } from '@shared/text/words/me';
import '@shared/text/refusals/member';
import '@shared/text/refusals/village';
import { useCommand } from '../../../cloud/use-command';
import { useView } from '../../../cloud/use-view';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { TextField } from '../../../components/text-field';

/** Where the village's pages are found, for the QR code on its notices. */
export function AddressSheet({ onClose }: { onClose: () => void }) {
  const view = useView('village.page-address', {});
  const [typed, setTyped] = useState<string | null>(null);
  const save = useCommand('village.set-page-address', { onDone: onClose });
  const address = typed ?? view.data?.address ?? '';
  const isWritten = address.trim() === '' || isPageAddress(address.trim());
  return (
    <ConfirmSheet
      isOpen
      title={meWords.pageAddress}
      sentence={meWords.addressSentence}
      confirmLabel={meWords.addressSave}
      onConfirm={() => void save.run({ address: address.trim() === '' ? null : address.trim() })}
      onCancel={onClose}
      isPending={save.isPending}
      disabledReason={isWritten ? null : meWords.addressWrong}
      problem={save.problem ?? view.problem}
      onRetry={save.retry}
    >
      <TextField label={meWords.address} hint={meWords.addressHint} value={address} onChange={setTyped} />
    </ConfirmSheet>
  );
}
