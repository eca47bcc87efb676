import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { OpeningModel } from '@shared/contract/vote';
import { refusalSentence } from '@shared/text/refusals';
import { tellerWords } from '@shared/text/words/poll-methods';
import { openingWords, openSentence } from '@shared/text/words/vote';
import { openPage } from '../../../cloud/open-page';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PrimaryButton } from '../../../components/primary-button';
import { DecideFirst } from './recusal-requests';
import { chosenTellers, isByHand, type MethodDraft } from './method-fields';

interface OpenPollProps {
  opening: OpeningModel;
  words: { motion: string; amendmentId?: string };
  draft: MethodDraft;
  onOpened: () => void;
  /** A request to stand aside was decided. */
  onDecided: () => void;
}

/** The chair confirms headcount and motion, and opens the poll. */
export function OpenPoll({ opening, words, draft, onOpened, onDecided }: OpenPollProps) {
  const [isAsking, setAsking] = useState(false);
  const { meetingId, itemId, presentCount, electorateCount, methods, permissions } = opening;
  const open = useCommand('vote.open-poll', {
    onDone: ({ pollId }) => {
      onOpened();
      void Taro.redirectTo({ url: `/pages/vote/poll/index?id=${pollId}` });
    },
  });
  const { method } = draft;
  const permission = methods.find((one) => one.method === method)?.permission ?? permissions.open;
  const tellers = isByHand(method) ? chosenTellers(opening, draft) : null;
  const closed = permission.isOpen ? null : refusalSentence(permission.refusal);
  // A point of order goes first, and is ruled on where the evening is led.
  if (!permission.isOpen && permission.refusal.code === 'PointOfOrderFirst') {
    return (
      <PrimaryButton
        label={openingWords.toPoint}
        onTap={() => openPage(`/pages/meeting/evening/index?id=${meetingId}`)}
      />
    );
  }
  if (!permission.isOpen && permission.refusal.code === 'PollRecusalUndecided') {
    return <DecideFirst opening={opening} reason={refusalSentence(permission.refusal)} onDone={onDecided} />;
  }
  const missing = isByHand(method) && tellers === null ? tellerWords.tellersIncomplete : null;
  const openNow = () => {
    const opened = { meetingId, itemId, ...words, method, presentCount };
    void open.run(tellers === null ? opened : { ...opened, tellers });
  };
  return (
    <>
      <PrimaryButton label={openingWords.open} onTap={() => setAsking(true)} disabledReason={closed ?? missing} />
      <ConfirmSheet
        isOpen={isAsking}
        title={openingWords.openTitle}
        sentence={openSentence(presentCount, presentCount - electorateCount, electorateCount)}
        confirmLabel={openingWords.openConfirm}
        onConfirm={openNow}
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
