import { useState } from 'react';
import type { EveningPage } from '@shared/contract/meeting-pages';
import type { MotionModel } from '@shared/contract/motion-pages';
import { motionWords } from '@shared/text/words/motion';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { MemberChoice } from '../../../components/member-choice';
import { TextArea } from '../../../components/text-area';
import { motionCharsMax } from './motion-sheet';
import { TheirEdition, useMotionDraft } from './use-motion-draft';

interface AmendmentSheetProps {
  page: EveningPage;
  motion: MotionModel;
  onDone: () => void;
  onClose: () => void;
}

/** Moves an amendment: the member only rewrites the motion, and what differs is voted on. */
export function AmendmentSheet({ page, motion, onDone, onClose }: AmendmentSheetProps) {
  const { reader, chair } = page;
  const { itemId } = motion;
  const { draft, theirs, onRefused, settle } = useMotionDraft(`meeting.amendment.${itemId}`, motion);
  const isEntering = page.permissions.inSession?.leadsFloor ?? false;
  const [who, setWho] = useState(reader.villagerId);
  const move = useCommand('meeting.move-amendment', {
    onDone: () => {
      draft.discard();
      onDone();
      onClose();
    },
    onRefused,
  });
  const { text, edition } = draft.value;
  return (
    <ConfirmSheet
      isOpen
      title={motionWords.amendTitle}
      sentence={motionWords.amendHint}
      confirmLabel={motionWords.amendSend}
      disabledReason={theirs ? motionWords.settleFirst : text.trim().length < 2 ? motionWords.incomplete : null}
      isPending={move.isPending}
      problem={theirs ? null : move.problem}
      onRetry={move.retry}
      onConfirm={() =>
        void move.run({ meetingId: page.meeting.meetingId, itemId, villagerId: who, text: text.trim(), edition })
      }
      onCancel={onClose}
    >
      <TextArea
        label={motionWords.title}
        value={text}
        charsMax={motionCharsMax}
        onChange={(next) => draft.change({ text: next })}
      />
      <TheirEdition
        theirs={theirs}
        takeLabel={motionWords.amendTheirs}
        keepLabel={motionWords.amendMine}
        onSettle={(part) => {
          settle(part);
          move.clear();
        }}
      />
      {isEntering && (
        <MemberChoice label={motionWords.amendWho} members={chair.candidates} value={who} onChange={setWho} />
      )}
    </ConfirmSheet>
  );
}
