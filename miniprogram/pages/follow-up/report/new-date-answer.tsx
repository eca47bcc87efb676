import { useState } from 'react';
import { View } from '@tarojs/components';
import type { FollowUpPage } from '@shared/contract/follow-up-pages';
import { isNoteComplete, noteCharsMax } from '@shared/domain/follow-up/carry-out-draft';
import { newDateWords as words } from '@shared/text/words/hand-over';
import { useCommand } from '../../../cloud/use-command';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { TextArea } from '../../../components/text-area';

/** The chair consents to another date, or does not, and says why. */
export function NewDateAnswer({ page, onDone }: { page: FollowUpPage; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const answer = useCommand('follow-up.answer-new-date', { onDone });
  const asked = page.dateRequests.find((request) => request.answer === null);
  if (!asked) return null;
  const disabledReason = isNoteComplete(reason) ? null : words.saidNeeded;
  const say = (isGranted: boolean) => void answer.run({ proposalId: page.row.id, isGranted, reason });
  return (
    <Section title={words.answer} note={words.asked(asked.byName, asked.newDueOn)}>
      <View>{asked.reason}</View>
      <TextArea
        label={words.said}
        placeholder={words.saidHint}
        value={reason}
        charsMax={noteCharsMax}
        onChange={setReason}
      />
      <RefusalNote sentence={answer.problem} onRetry={answer.retry} />
      <PrimaryButton
        label={words.grant}
        isPending={answer.isPending}
        disabledReason={disabledReason}
        onTap={() => say(true)}
      />
      <SecondaryButton label={words.refuse} disabledReason={disabledReason} onTap={() => say(false)} />
    </Section>
  );
}
