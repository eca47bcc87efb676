import { View } from '@tarojs/components';
import type { EveningPage } from '@shared/contract/meeting-pages';
import type { MotionModel } from '@shared/contract/motion-pages';
import { motionWords } from '@shared/text/words/motion';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { SecondaryButton } from '../../../components/secondary-button';
import { TextArea } from '../../../components/text-area';
import { TheirEdition, useMotionDraft } from './use-motion-draft';

export const motionCharsMax = 1_000;

interface MotionSheetProps {
  page: EveningPage;
  motion: MotionModel;
  onDone: () => void;
  onClose: () => void;
}

/** Writes the motion. Where somebody else has saved meanwhile, both texts are shown and nothing is overwritten. */
export function MotionSheet({ page, motion, onDone, onClose }: MotionSheetProps) {
  const { meetingId } = page.meeting;
  const { itemId } = motion;
  const { draft, theirs, onRefused, settle } = useMotionDraft(`meeting.motion.${itemId}`, motion);
  const save = useCommand('meeting.save-motion', {
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
      title={motionWords.writeTitle}
      confirmLabel={motionWords.save}
      disabledReason={theirs ? motionWords.settleFirst : text.trim().length < 2 ? motionWords.incomplete : null}
      isPending={save.isPending}
      problem={theirs ? null : save.problem}
      onRetry={save.retry}
      onConfirm={() => void save.run({ meetingId, itemId, text: text.trim(), edition })}
      onCancel={onClose}
    >
      <TextArea
        label={motionWords.title}
        hint={motionWords.writeHint}
        value={text}
        charsMax={motionCharsMax}
        onChange={(next) => draft.change({ text: next })}
      />
      {text === '' && motion.suggestions.length > 0 && (
        <View>
          <View className="evening-label">{motionWords.begin}</View>
          {motion.suggestions.map((suggestion) => (
            <SecondaryButton key={suggestion} label={suggestion} onTap={() => draft.change({ text: suggestion })} />
          ))}
        </View>
      )}
      <TheirEdition
        theirs={theirs}
        takeLabel={motionWords.takeTheirs}
        keepLabel={motionWords.keepMine}
        onSettle={(part) => {
          settle(part);
          save.clear();
        }}
      />
    </ConfirmSheet>
  );
}
