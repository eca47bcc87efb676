import { useState } from 'react';
import { View } from '@tarojs/components';
import type { FollowUpPage } from '@shared/contract/follow-up-pages';
import { isNoteComplete, noteCharsMax } from '@shared/domain/follow-up/carry-out-draft';
import { acceptWords as words } from '@shared/text/words/hand-over';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { TextArea } from '../../../components/text-area';
import { useSheet } from '../use-sheet';

/** What was handed over is taken on with one tap, or given back with the reason. */
export function AcceptSection({ page, onDone }: { page: FollowUpPage; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const sheet = useSheet();
  const accept = useCommand('follow-up.accept', { onDone });
  const giveBack = useCommand('follow-up.give-back', { onDone });
  const proposalId = page.row.id;
  const last = page.handOvers.slice(-1)[0];
  return (
    <Section title={words.title} note={last && words.until(last.acceptOn)}>
      {last && <View>{words.promised(last.dueOn)}</View>}
      <RefusalNote sentence={accept.problem} onRetry={accept.retry} />
      <PrimaryButton label={words.accept} isPending={accept.isPending} onTap={() => void accept.run({ proposalId })} />
      <SecondaryButton label={words.giveBack} onTap={sheet.open} />
      <ConfirmSheet
        isOpen={sheet.isOpen}
        isDanger
        title={words.giveBackTitle}
        sentence={words.giveBackNote}
        confirmLabel={words.giveBack}
        disabledReason={isNoteComplete(reason) ? null : words.reasonNeeded}
        onConfirm={() => void giveBack.run({ proposalId, reason })}
        onCancel={sheet.close}
        isPending={giveBack.isPending}
        problem={giveBack.problem}
        onRetry={giveBack.retry}
      >
        <TextArea label={words.reason} value={reason} charsMax={noteCharsMax} onChange={setReason} />
      </ConfirmSheet>
    </Section>
  );
}
