import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { OpeningModel } from '@shared/contract/vote';
import { refusalSentence } from '@shared/text/refusals';
import { openingWords, openSentence } from '@shared/text/words/vote';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PrimaryButton } from '../../../components/primary-button';

interface OpenPollProps {
  opening: OpeningModel;
  words: { motion: string; amendmentId?: string };
  method: 'open' | 'showOfHands';
  onOpened: () => void;
}

/** The chair confirms headcount and motion, and opens the poll. */
export function OpenPoll({ opening, words, method, onOpened }: OpenPollProps) {
  const [isAsking, setAsking] = useState(false);
  const { meetingId, itemId, presentCount, electorateCount, permissions } = opening;
  const open = useCommand('vote.open-poll', {
    onDone: ({ pollId }) => {
      onOpened();
      void Taro.redirectTo({ url: `/pages/vote/poll/index?id=${pollId}` });
    },
  });
  const closed = permissions.open.isOpen ? null : refusalSentence(permissions.open.refusal);
  return (
    <>
      <PrimaryButton label={openingWords.open} onTap={() => setAsking(true)} disabledReason={closed} />
      <ConfirmSheet
        isOpen={isAsking}
        title={openingWords.openTitle}
        sentence={openSentence(presentCount, presentCount - electorateCount, electorateCount)}
        confirmLabel={openingWords.openConfirm}
        onConfirm={() => void open.run({ meetingId, itemId, ...words, method, presentCount })}
        onCancel={() => {
          setAsking(false);
          open.clear();
        }}
        isPending={open.isPending}
        problem={open.problem}
        onRetry={open.retry}
      >
        <View className="ballot-motion">{words.motion}</View>
      </ConfirmSheet>
    </>
  );
}
