import type { EveningPage } from '@shared/contract/meeting-pages';
import { refusalSentence } from '@shared/text/refusals';
import { eveningWords } from '@shared/text/words/meeting';
import { useCommand } from '../../../cloud/use-command';
import { useConfirmed } from '../../../cloud/use-confirmed';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { useSheetHost } from './sheet-host';

interface PartProps {
  page: EveningPage;
  onDone: () => void;
}

interface AskingProps {
  meetingId: string;
  onDone: () => void;
  onClose: () => void;
}

/** Calls the evening off because too few came, after asking once more. */
export function InquorateButton({ page, onDone }: PartProps) {
  const { show } = useSheetHost();
  const { meetingId } = page.meeting;
  const ask = () => show((close) => <AskInquorate meetingId={meetingId} onDone={onDone} onClose={close} />);
  return <PrimaryButton isDanger label={eveningWords.declareInquorate} onTap={ask} />;
}

function AskInquorate({ meetingId, onDone, onClose }: AskingProps) {
  const { run, sheet } = useConfirmed('meeting.declare-inquorate', { onDone, onClose });
  return (
    <ConfirmSheet
      {...sheet}
      isDanger
      title={eveningWords.inquorateTitle}
      sentence={eveningWords.inquorateSentence}
      confirmLabel={eveningWords.declareInquorate}
      onConfirm={() => void run({ meetingId })}
    />
  );
}

/** Adjourns 散会, after asking once more. */
export function AdjournButton({ page, onDone }: PartProps) {
  const { show } = useSheetHost();
  const { meetingId } = page.meeting;
  const permission = page.permissions.inSession?.adjourn;
  return (
    <PrimaryButton
      label={eveningWords.adjourn}
      disabledReason={permission && !permission.isOpen ? refusalSentence(permission.refusal) : null}
      onTap={() => show((close) => <AskAdjourn meetingId={meetingId} onDone={onDone} onClose={close} />)}
    />
  );
}

export function AskAdjourn({ meetingId, onDone, onClose }: AskingProps) {
  const { run, sheet } = useConfirmed('meeting.adjourn', { onDone, onClose });
  return (
    <ConfirmSheet
      {...sheet}
      isDanger
      title={eveningWords.adjournTitle}
      sentence={eveningWords.adjournSentence}
      confirmLabel={eveningWords.adjourn}
      onConfirm={() => void run({ meetingId })}
    />
  );
}

/** Takes up the next item; asks once more where the present one was neither voted on nor put off. */
export function StartNextButton({ page, onDone }: PartProps) {
  const { show } = useSheetHost();
  const start = useCommand('meeting.start-item', { onDone });
  const permission = page.permissions.inSession?.startNextItem;
  const current = page.items.find((item) => item.itemId === page.currentItemId);
  const isUnsettled = current?.kind === 'matter' && current.status === 'current' && current.pollId === null;
  const next = { meetingId: page.meeting.meetingId, itemId: page.nextItemId ?? '' };
  const ask = () => show((close) => <AskStartNext {...next} isUnsettled onDone={onDone} onClose={close} />);
  return (
    <>
      <RefusalNote sentence={start.problem} onRetry={start.retry} />
      <PrimaryButton
        label={eveningWords.startNext}
        isPending={start.isPending}
        disabledReason={permission && !permission.isOpen ? refusalSentence(permission.refusal) : null}
        onTap={isUnsettled ? ask : () => void start.run(next)}
      />
    </>
  );
}

interface AskStartNextProps extends AskingProps {
  itemId: string;
  /** The present item was neither voted on nor put off. */
  isUnsettled: boolean;
}

export function AskStartNext({ meetingId, itemId, isUnsettled, onDone, onClose }: AskStartNextProps) {
  const { run, sheet } = useConfirmed('meeting.start-item', { onDone, onClose });
  return (
    <ConfirmSheet
      {...sheet}
      title={eveningWords.startNextTitle}
      sentence={isUnsettled ? eveningWords.startNextSentence : undefined}
      confirmLabel={eveningWords.startNext}
      onConfirm={() => void run({ meetingId, itemId })}
    />
  );
}
