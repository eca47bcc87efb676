import { useState } from 'react';
import { View } from '@tarojs/components';
import type { EveningPage } from '@shared/contract/meeting-pages';
import type { AmendmentModel, MotionModel } from '@shared/contract/motion-pages';
import { amendmentStatusNames, changeWords, motionWords } from '@shared/text/words/motion';
import { openPage } from '../../../cloud/open-page';
import { useCommand } from '../../../cloud/use-command';
import { Badge, type Tone } from '../../../components/badge';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { SecondaryButton } from '../../../components/secondary-button';

interface AmendmentListProps {
  page: EveningPage;
  motion: MotionModel;
  onDone: () => void;
}

const tones: Record<AmendmentModel['status'], Tone> = {
  moved: 'lamp',
  adopted: 'good',
  rejected: 'rest',
  withdrawn: 'rest',
  lapsed: 'rest',
};

/** The amendments in the order in which they were moved, each with its exact words and how it stands. */
export function AmendmentList({ page, motion, onDone }: AmendmentListProps) {
  const [withdrawn, setWithdrawn] = useState<AmendmentModel | null>(null);
  const { meetingId } = page.meeting;
  const { itemId } = motion;
  const withdraw = useCommand('meeting.withdraw-amendment', {
    onDone: () => {
      setWithdrawn(null);
      onDone();
    },
  });
  return (
    <>
      {motion.amendments.map((amendment) => (
        <View key={amendment.amendmentId} className="evening-amendment">
          <View className="evening-motion-foot">
            <View className="evening-label">{amendment.movedByName}</View>
            <Badge
              label={
                amendment.amendmentId === motion.nextAmendmentId
                  ? motionWords.nextToVote
                  : amendmentStatusNames[amendment.status]
              }
              tone={tones[amendment.status]}
            />
          </View>
          <View>{changeWords(amendment.passage, amendment.replacement)}</View>
          {amendment.withdraw.isOpen && (
            <SecondaryButton isInline label={motionWords.withdraw} onTap={() => setWithdrawn(amendment)} />
          )}
          {amendment.status !== 'moved' && amendment.pollId !== null && (
            <SecondaryButton
              isInline
              label={motionWords.seeVote}
              onTap={() => openPage(`/pages/vote/poll/index?id=${amendment.pollId ?? ''}`)}
            />
          )}
        </View>
      ))}
      <ConfirmSheet
        isOpen={withdrawn !== null}
        title={motionWords.withdrawTitle}
        sentence={motionWords.withdrawSentence}
        confirmLabel={motionWords.withdraw}
        isPending={withdraw.isPending}
        problem={withdraw.problem}
        onRetry={withdraw.retry}
        onConfirm={() => void withdraw.run({ meetingId, itemId, amendmentId: withdrawn?.amendmentId ?? '' })}
        onCancel={() => setWithdrawn(null)}
      />
    </>
  );
}
