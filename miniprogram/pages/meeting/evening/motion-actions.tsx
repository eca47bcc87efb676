import { View } from '@tarojs/components';
import type { EveningPage } from '@shared/contract/meeting-pages';
import type { MotionModel } from '@shared/contract/motion-pages';
import { refusalSentence } from '@shared/text/refusals';
import { motionWords } from '@shared/text/words/motion';
import { useConfirmed } from '../../../cloud/use-confirmed';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PrimaryButton } from '../../../components/primary-button';
import { MotionSheet } from './motion-sheet';
import { useSheetHost } from './sheet-host';

interface PartProps {
  page: EveningPage;
  onDone: () => void;
}

/** Opens the sheet in which the motion is written. */
export function WriteMotionButton({ page, onDone }: PartProps) {
  const { show } = useSheetHost();
  const { motion } = page;
  if (!motion) return null;
  const write = () => show((close) => <MotionSheet page={page} motion={motion} onDone={onDone} onClose={close} />);
  return <PrimaryButton label={motionWords.write} onTap={write} />;
}

/** The chair reads the final text out and confirms it 已宣读. */
export function ReadOutButton({ page, onDone }: PartProps) {
  const { show } = useSheetHost();
  const { motion } = page;
  if (!motion) return null;
  const { meetingId } = page.meeting;
  return (
    <PrimaryButton
      label={motionWords.readOutTitle}
      disabledReason={motion.readOut.isOpen ? null : refusalSentence(motion.readOut.refusal)}
      onTap={() =>
        show((close) => <ReadOutSheet meetingId={meetingId} motion={motion} onDone={onDone} onClose={close} />)
      }
    />
  );
}

interface ReadOutSheetProps {
  meetingId: string;
  motion: MotionModel;
  onDone: () => void;
  onClose: () => void;
}

/** The very words that are being read: an edition saved meanwhile is refused, not read unseen. */
function ReadOutSheet({ meetingId, motion: { itemId, edition, text }, onDone, onClose }: ReadOutSheetProps) {
  const { run, sheet } = useConfirmed('meeting.read-out-motion', { onDone, onClose });
  return (
    <ConfirmSheet
      {...sheet}
      title={motionWords.readOutTitle}
      sentence={motionWords.readOutNote}
      confirmLabel={motionWords.readOut}
      onConfirm={() => void run({ meetingId, itemId, edition })}
    >
      <View className="evening-motion-read">{text}</View>
    </ConfirmSheet>
  );
}
