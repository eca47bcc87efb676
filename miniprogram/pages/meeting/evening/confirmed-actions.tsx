import { useState } from 'react';
import type { EveningPage } from '@shared/contract/meeting-pages';
import { refusalSentence } from '@shared/text/refusals';
import { eveningWords } from '@shared/text/words/meeting';
import { useCommand } from '../../../cloud/use-command';
import type { ActionButtonProps } from '../../../components/action-button';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';

interface PartProps {
  page: EveningPage;
  onDone: () => void;
  /** The strong button of the screen, or a quiet one among others. */
  button?: (props: ActionButtonProps) => JSX.Element;
}

/** Calls the evening off because too few came, after asking once more. */
export function InquorateButton({ page, onDone }: PartProps) {
  const [isAsking, setAsking] = useState(false);
  const declare = useCommand('meeting.declare-inquorate', { onDone });
  return (
    <>
      <PrimaryButton isDanger label={eveningWords.declareInquorate} onTap={() => setAsking(true)} />
      <ConfirmSheet
        isOpen={isAsking}
        isDanger
        title={eveningWords.inquorateTitle}
        sentence={eveningWords.inquorateSentence}
        confirmLabel={eveningWords.declareInquorate}
        isPending={declare.isPending}
        problem={declare.problem}
        onRetry={declare.retry}
        onConfirm={() =>
          void declare.run({ meetingId: page.meeting.meetingId }).then((done) => done && setAsking(false))
        }
        onCancel={() => setAsking(false)}
      />
    </>
  );
}

/** Adjourns 散会, after asking once more. */
export function AdjournButton({ page, onDone, button: Button = PrimaryButton }: PartProps) {
  const [isAsking, setAsking] = useState(false);
  const adjourn = useCommand('meeting.adjourn', { onDone });
  const permission = page.permissions.inSession?.adjourn;
  return (
    <>
      <Button
        label={eveningWords.adjourn}
        disabledReason={permission && !permission.isOpen ? refusalSentence(permission.refusal) : null}
        onTap={() => setAsking(true)}
      />
      <ConfirmSheet
        isOpen={isAsking}
        isDanger
        title={eveningWords.adjournTitle}
        sentence={eveningWords.adjournSentence}
        confirmLabel={eveningWords.adjourn}
        isPending={adjourn.isPending}
        problem={adjourn.problem}
        onRetry={adjourn.retry}
        onConfirm={() =>
          void adjourn.run({ meetingId: page.meeting.meetingId }).then((done) => done && setAsking(false))
        }
        onCancel={() => setAsking(false)}
      />
    </>
  );
}

/** Takes up the next item; asks once more where the present one was neither voted on nor put off. */
export function StartNextButton({ page, onDone, button: Button = PrimaryButton }: PartProps) {
  const [isAsking, setAsking] = useState(false);
  const start = useCommand('meeting.start-item', { onDone });
  const permission = page.permissions.inSession?.startNextItem;
  const current = page.items.find((item) => item.itemId === page.currentItemId);
  const isUnsettled = current?.kind === 'matter' && current.status === 'current' && current.pollId === null;
  const run = () =>
    void start
      .run({ meetingId: page.meeting.meetingId, itemId: page.nextItemId ?? '' })
      .then((done) => done && setAsking(false));
  return (
    <>
      <RefusalNote sentence={isAsking ? null : start.problem} onRetry={start.retry} />
      <Button
        label={eveningWords.startNext}
        isPending={start.isPending}
        disabledReason={permission && !permission.isOpen ? refusalSentence(permission.refusal) : null}
        onTap={isUnsettled ? () => setAsking(true) : run}
      />
      <ConfirmSheet
        isOpen={isAsking}
        title={eveningWords.startNextTitle}
        sentence={eveningWords.startNextSentence}
        confirmLabel={eveningWords.startNext}
        isPending={start.isPending}
        problem={start.problem}
        onRetry={start.retry}
        onConfirm={run}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
