import { useState } from 'react';
import type { EveningPage } from '@shared/contract/meeting-pages';
import { floorWords } from '@shared/text/words/floor';
import { useCommand } from '../../../cloud/use-command';
import { MultipleChoice } from '../../../components/choice-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { MemberChoice } from '../../../components/member-choice';
import { NumberStepper } from '../../../components/number-stepper';
import { TextField } from '../../../components/text-field';

interface SheetProps {
  page: EveningPage;
  onDone: () => void;
  onClose: () => void;
}

const reasonCharsMax = 60;

/** Hands the chair over: who, why, for how long; elected by a show of hands where the chair cannot name anybody. */
export function HandOverSheet({ page, onDone, onClose }: SheetProps) {
  const { chair, reader } = page;
  const [who, setWho] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [isForItem, setForItem] = useState(chair.isLeaderRecused);
  const [votesFor, setVotesFor] = useState(0);
  const handOver = useCommand('meeting.hand-over-chair', {
    onDone: () => {
      onDone();
      onClose();
    },
  });
  const { meetingId } = page.meeting;
  const isElected = !reader.isChair;
  const votes = isElected ? votesFor : null;
  const incomplete =
    who === null ? floorWords.whoIncomplete : reason.trim().length < 2 ? floorWords.reasonIncomplete : null;
  return (
    <ConfirmSheet
      isOpen
      title={floorWords.handOverTitle}
      sentence={isElected ? floorWords.handOverClerkNote : floorWords.handOverNote}
      confirmLabel={floorWords.handOver}
      disabledReason={incomplete}
      isPending={handOver.isPending}
      problem={handOver.problem}
      onRetry={handOver.retry}
      onConfirm={() =>
        void handOver.run({ meetingId, villagerId: who ?? '', reason: reason.trim(), isForItem, votesFor: votes })
      }
      onCancel={onClose}
    >
      <TextField
        label={floorWords.handOverReason}
        placeholder={floorWords.handOverReasonHint}
        value={reason}
        charsMax={reasonCharsMax}
        onChange={setReason}
      />
      {chair.isLeaderRecused && (
        <MultipleChoice
          choices={[{ value: 'item', label: floorWords.handOverForItem }]}
          values={isForItem ? ['item'] : []}
          onChange={(values) => setForItem(values.length > 0)}
        />
      )}
      {isElected && (
        <NumberStepper label={floorWords.votesFor} value={votesFor} max={page.presentCount} onChange={setVotesFor} />
      )}
      <MemberChoice label={floorWords.handOverWho} members={chair.candidates} value={who} onChange={setWho} />
    </ConfirmSheet>
  );
}

/** The chair leads again. */
export function TakeBackSheet({ page, onDone, onClose }: SheetProps) {
  const [reason, setReason] = useState('');
  const takeBack = useCommand('meeting.take-back-chair', {
    onDone: () => {
      onDone();
      onClose();
    },
  });
  return (
    <ConfirmSheet
      isOpen
      title={floorWords.takeBackTitle}
      confirmLabel={floorWords.takeBack}
      disabledReason={reason.trim().length < 2 ? floorWords.reasonIncomplete : null}
      isPending={takeBack.isPending}
      problem={takeBack.problem}
      onRetry={takeBack.retry}
      onConfirm={() => void takeBack.run({ meetingId: page.meeting.meetingId, reason: reason.trim() })}
      onCancel={onClose}
    >
      <TextField
        label={floorWords.takeBackReason}
        placeholder={floorWords.takeBackReasonHint}
        value={reason}
        charsMax={reasonCharsMax}
        onChange={setReason}
      />
    </ConfirmSheet>
  );
}
