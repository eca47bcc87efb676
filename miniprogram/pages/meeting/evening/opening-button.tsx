import type { EveningPage } from '@shared/contract/meeting-pages';
import { refusalSentence } from '@shared/text/refusals';
import { eveningWords, openingSentence } from '@shared/text/words/meeting';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PrimaryButton } from '../../../components/primary-button';
import { Verdict } from '../../../components/verdict';
import { useSheetHost } from './sheet-host';

interface PartProps {
  page: EveningPage;
  onDone: () => void;
}

/** Opens the meeting 宣布开会, after asking once more with the headcount and the quorum: it cannot be taken back. */
export function OpenButton({ page, onDone }: PartProps) {
  const { show } = useSheetHost();
  const permission = page.permissions.open;
  return (
    <PrimaryButton
      label={eveningWords.open}
      disabledReason={permission.isOpen ? null : refusalSentence(permission.refusal)}
      onTap={() => show((close) => <AskOpen page={page} onDone={onDone} onClose={close} />)}
    />
  );
}

function AskOpen({ page, onDone, onClose }: PartProps & { onClose: () => void }) {
  const open = useCommand('meeting.open', { onDone });
  const { meeting, presentCount, memberCount, quorums } = page;
  return (
    <ConfirmSheet
      isOpen
      title={eveningWords.openTitle}
      sentence={openingSentence(presentCount, memberCount)}
      confirmLabel={eveningWords.openConfirm}
      isPending={open.isPending}
      problem={open.problem}
      onRetry={open.retry}
      onConfirm={() => void open.run({ meetingId: meeting.meetingId }).then((done) => done && onClose())}
      onCancel={onClose}
    >
      {quorums.map(({ councilName, explanation }) => (
        <Verdict key={councilName} explanation={explanation} />
      ))}
    </ConfirmSheet>
  );
}
