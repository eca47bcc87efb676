import { useState } from 'react';
import { View } from '@tarojs/components';
import type { EveningPage } from '@shared/contract/meeting-pages';
import { refusalSentence } from '@shared/text/refusals';
import { motionWords } from '@shared/text/words/motion';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PrimaryButton } from '../../../components/primary-button';
import { MotionSheet } from './motion-sheet';

interface PartProps {
  page: EveningPage;
  onDone: () => void;
}

/** Opens the sheet in which the motion is written. */
export function WriteMotionButton({ page, onDone }: PartProps) {
  const [isWriting, setWriting] = useState(false);
  const { motion } = page;
  if (!motion) return null;
  return (
    <>
      <PrimaryButton label={motionWords.write} onTap={() => setWriting(true)} />
      {isWriting && <MotionSheet page={page} motion={motion} onDone={onDone} onClose={() => setWriting(false)} />}
    </>
  );
}

/** The chair reads the final text out and confirms it 已宣读. */
export function ReadOutButton({ page, onDone }: PartProps) {
  const [isReading, setReading] = useState(false);
  const readOut = useCommand('meeting.read-out-motion', {
    onDone: () => {
      setReading(false);
      onDone();
    },
  });
  const { motion } = page;
  if (!motion) return null;
  const { itemId, edition } = motion;
  return (
    <>
      <PrimaryButton
        label={motionWords.readOutTitle}
        disabledReason={motion.readOut.isOpen ? null : refusalSentence(motion.readOut.refusal)}
        onTap={() => setReading(true)}
      />
      <ConfirmSheet
        isOpen={isReading}
        title={motionWords.readOutTitle}
        sentence={motionWords.readOutNote}
        confirmLabel={motionWords.readOut}
        isPending={readOut.isPending}
        problem={readOut.problem}
        onRetry={readOut.retry}
        onConfirm={() => void readOut.run({ meetingId: page.meeting.meetingId, itemId, edition })}
        onCancel={() => setReading(false)}
      >
        <View className="evening-motion-read">{motion.text}</View>
      </ConfirmSheet>
    </>
  );
}
