import { useState } from 'react';
import { View } from '@tarojs/components';
import type { PollModel } from '@shared/contract/vote';
import type { Choice } from '@shared/domain/vote/poll';
import { codeInGroups, secretWords } from '@shared/text/words/poll-methods';
import { choiceNames, pollWords } from '@shared/text/words/vote';
import { useCommand } from '../../../cloud/use-command';
import { classNames } from '../../../components/class-names';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { Section } from '../../../components/section';
import { keepCodes, keptCodes, newCode } from '../kept-codes';
import { ChoiceButtons, lookOf } from './choice-buttons';
import { type InHandProps, problemOf } from './too-late';

interface SecretBallotProps extends InHandProps {
  poll: PollModel;
  boxId: string;
}

/** A ballot that nobody can change or take back. Its code stays on this phone; what was chosen stays nowhere. */
export function SecretBallot({ poll, boxId, inHand, onInHand, onDone }: SecretBallotProps) {
  const asked = inHand?.choice ?? null;
  const [sent, setSent] = useState<{ choice: Choice; code: string } | null>(null);
  const [isCast, setCast] = useState(false);
  const cast = useCommand('vote.cast-secret', {
    isSecret: true,
    onDone: (_, { code }) => {
      keepCodes(poll.id, [code]);
      setCast(true);
      onInHand(null);
      onDone();
    },
    onRefused: (refusal) => {
      // This ballot is not in the box, unless it is the only one that was ever sent and its answer was lost.
      const others = keptCodes(poll.id).filter((code) => code !== sent?.code);
      if (others.length > 0 || refusal.code !== 'BallotAlreadyCast') keepCodes(poll.id, others);
      setSent(null);
      if (asked !== null) onInHand({ choice: asked, isSent: false });
      if (refusal.code === 'BallotAlreadyCast' || refusal.code === 'BallotPollClosed') onDone();
    },
  });
  if (isCast || poll.mine?.hasVoted) return <KeptCode pollId={poll.id} />;
  const confirm = (choice: Choice) => {
    // The same choice sent again is the same ballot; another one gets another code.
    const ballot = sent?.choice === choice ? sent : { choice, code: newCode() };
    setSent(ballot);
    onInHand({ choice, isSent: true });
    keepCodes(poll.id, [...keptCodes(poll.id).filter((code) => code !== ballot.code), ballot.code]);
    void cast.run({ boxId, ...ballot });
  };
  return (
    <Section title={pollWords.yourBallot} note={secretWords.before}>
      <ChoiceButtons
        chosen={asked}
        isPending={cast.isPending}
        onTap={(choice) => onInHand({ choice, isSent: false })}
      />
      <ConfirmSheet
        isOpen={asked !== null}
        title={pollWords.castTitle}
        sentence={secretWords.castSentence}
        confirmLabel={secretWords.cast}
        onConfirm={() => {
          if (asked !== null) confirm(asked);
        }}
        onCancel={() => {
          onInHand(null);
          cast.clear();
        }}
        isPending={cast.isPending}
        {...problemOf(cast)}
        onRetry={cast.retry}
      >
        {asked !== null && <View className={classNames('ballot-asked', lookOf[asked])}>{choiceNames[asked]}</View>}
        <View className="ballot-motion">{poll.motion}</View>
      </ConfirmSheet>
    </Section>
  );
}

/** That one has voted, and the code to find the ballot by. */
export function KeptCode({ pollId }: { pollId: string }) {
  const codes = keptCodes(pollId);
  return (
    <Section title={secretWords.voted}>
      {codes.length === 0 ? (
        <View className="ballot-state">{secretWords.codeElsewhere}</View>
      ) : (
        <>
          <View className="ballot-state">{secretWords.codeTitle}</View>
          {codes.map((code) => (
            <View key={code} className="ballot-code number">
              {codeInGroups(code)}
            </View>
          ))}
          <View className="ballot-state">{secretWords.codeNote}</View>
        </>
      )}
    </Section>
  );
}
