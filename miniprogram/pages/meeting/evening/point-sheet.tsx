import { useState } from 'react';
import type { EveningPage } from '@shared/contract/meeting-pages';
import { floorWords } from '@shared/text/words/floor';
import { useCommand } from '../../../cloud/use-command';
import { SingleChoice } from '../../../components/choice-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { MemberChoice } from '../../../components/member-choice';
import { TextField } from '../../../components/text-field';

export const pointCharsMax = 60;
const usual = floorWords.usualPoints.map((value) => ({ value, label: value }));

interface PointSheetProps {
  page: EveningPage;
  onDone: () => void;
  onClose: () => void;
}

/** Raises a point of order: one tap on a usual one, or a few words, or none. Chair and clerk name who called it out. */
export function PointSheet({ page, onDone, onClose }: PointSheetProps) {
  const { reader, chair } = page;
  const [text, setText] = useState('');
  const isEntering = page.permissions.inSession?.leadsFloor ?? false;
  const [who, setWho] = useState<string | null>(isEntering ? null : reader.villagerId);
  const raise = useCommand('meeting.raise-point-of-order', {
    onDone: () => {
      onDone();
      onClose();
    },
  });
  const { meetingId } = page.meeting;
  return (
    <ConfirmSheet
      isOpen
      title={floorWords.raisePointTitle}
      confirmLabel={floorWords.pointSend}
      disabledReason={who === null ? floorWords.whoIncomplete : null}
      isPending={raise.isPending}
      problem={raise.problem}
      onRetry={raise.retry}
      onConfirm={() => void raise.run({ meetingId, villagerId: who ?? '', text: text.trim() })}
      onCancel={onClose}
    >
      <SingleChoice
        choices={usual}
        value={usual.find(({ value }) => value === text)?.value ?? null}
        onChange={setText}
      />
      <TextField
        label={floorWords.pointText}
        isOptional
        placeholder={floorWords.pointPlaceholder}
        value={text}
        charsMax={pointCharsMax}
        onChange={setText}
      />
      {isEntering && <MemberChoice label={floorWords.who} members={chair.candidates} value={who} onChange={setWho} />}
    </ConfirmSheet>
  );
}
