import { useState } from 'react';
import { View } from '@tarojs/components';
import type { EveningPage } from '@shared/contract/meeting-pages';
import type { MotionModel } from '@shared/contract/motion-pages';
import { conflictWords, motionWords } from '@shared/text/words/motion';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { SecondaryButton } from '../../../components/secondary-button';
import { TextArea } from '../../../components/text-area';

export const motionCharsMax = 1_000;

interface MotionSheetProps {
  page: EveningPage;
  motion: MotionModel;
  onDone: () => void;
  onClose: () => void;
}

interface Theirs {
  text: string;
  edition: number;
  savedByName: string;
}

/** Writes the motion. Where somebody else has saved meanwhile, both texts are shown and nothing is overwritten. */
export function MotionSheet({ page, motion, onDone, onClose }: MotionSheetProps) {
  const { meetingId } = page.meeting;
  const { itemId } = motion;
  const draft = useDraft(`meeting.motion.${itemId}`, { text: motion.text, edition: motion.edition });
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const save = useCommand('meeting.save-motion', {
    onDone: () => {
      draft.discard();
      onDone();
      onClose();
    },
    onRefused: (refusal) => {
      if (refusal.code === 'MotionChanged') setTheirs(refusal);
    },
  });
  const { text, edition } = draft.value;
  const settle = (part: { text?: string }) => {
    draft.change({ ...part, edition: theirs?.edition ?? edition });
    setTheirs(null);
    save.clear();
  };
  return (
    <ConfirmSheet
      isOpen
      title={motionWords.writeTitle}
      confirmLabel={motionWords.save}
      disabledReason={text.trim().length < 2 ? motionWords.incomplete : null}
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
      {theirs && (
        <View className="evening-warning">
          <View>{conflictWords(theirs.savedByName)}</View>
          <View className="evening-motion-text">{theirs.text}</View>
          <SecondaryButton label={motionWords.takeTheirs} onTap={() => settle({ text: theirs.text })} />
          <SecondaryButton label={motionWords.keepMine} onTap={() => settle({})} />
        </View>
      )}
    </ConfirmSheet>
  );
}
