import { useState } from 'react';
import { View } from '@tarojs/components';
import type { RecusalRequestModel } from '@shared/contract/recusal-pages';
import type { OpeningModel } from '@shared/contract/vote';
import { isReasonComplete, voteReasonCharsMax } from '@shared/domain/vote/motion-draft';
import { recusalWords, requestState, requestTitle } from '@shared/text/words/poll-methods';
import { decidedByOthers, decideFirst } from '@shared/text/words/recusal';
import { openingWords } from '@shared/text/words/vote';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { MemberChoice } from '../../../components/member-choice';
import { PrimaryButton } from '../../../components/primary-button';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { TextArea } from '../../../components/text-area';
import { DecideSheet } from './decide-sheet';
import { isForReader } from './requests-first';

interface RequestsProps {
  opening: OpeningModel;
  onDone: () => void;
}

/** Who else was asked to stand aside and what was decided; anybody of the village may ask, with a reason. */
export function RecusalRequests({ opening, onDone }: RequestsProps) {
  const [isAsking, setAsking] = useState(false);
  const { recusalRequests, permissions } = opening;
  const mayAsk = permissions.askRecusal.isOpen;
  const others = recusalRequests.filter((request) => !isForReader(request));
  if (others.length === 0 && !mayAsk) return null;
  return (
    <Section title={recusalWords.requests}>
      {others.map((request) => (
        <View key={request.id} className="recusal-request">
          <View className="recusal-request-title">{requestTitle(request)}</View>
          <View>{request.reason}</View>
          <View className="poll-progress">{requestState(request)}</View>
        </View>
      ))}
      {mayAsk && <SecondaryButton label={recusalWords.ask} onTap={() => setAsking(true)} />}
      {isAsking && <AskSheet opening={opening} onClose={() => setAsking(false)} onDone={onDone} />}
    </Section>
  );
}

interface DecideFirstProps extends RequestsProps {
  /** Why the poll cannot open yet. */
  reason: string;
}

/** Instead of opening the poll: the first request that waits for this reader's decision; else it says what is waited for. */
export function DecideFirst({ opening, reason, onDone }: DecideFirstProps) {
  const [decided, setDecided] = useState<RecusalRequestModel | null>(null);
  const waiting = opening.recusalRequests.filter(({ status }) => status === 'asked');
  const first = waiting.find(({ decide }) => decide.isOpen);
  return (
    <>
      <PrimaryButton
        label={decideFirst(waiting.length)}
        disabledReason={first ? null : decidedByOthers(reason)}
        onTap={() => setDecided(first ?? null)}
      />
      {decided && (
        <DecideSheet
          key={decided.id}
          opening={opening}
          request={decided}
          onClose={() => setDecided(null)}
          onDone={onDone}
        />
      )}
    </>
  );
}

function AskSheet({ opening, onClose, onDone }: RequestsProps & { onClose: () => void }) {
  const { meetingId, itemId, members, recused, readerId } = opening;
  const draft = useDraft<{ who: string | null; reason: string }>(`vote.ask.${itemId}`, { who: null, reason: '' });
  const ask = useCommand('vote.ask-recusal', {
    onDone: () => {
      draft.discard();
      onClose();
      onDone();
    },
  });
  const { who, reason } = draft.value;
  const recusedIds = new Set([readerId, ...recused.map((member) => member.villagerId)]);
  const missing =
    who === null ? openingWords.whoIncomplete : isReasonComplete(reason) ? null : openingWords.reasonIncomplete;
  return (
    <ConfirmSheet
      isOpen
      title={recusalWords.ask}
      sentence={recusalWords.askSentence}
      confirmLabel={recusalWords.askConfirm}
      onConfirm={() => {
        if (who !== null) void ask.run({ meetingId, itemId, villagerId: who, reason: reason.trim() });
      }}
      onCancel={onClose}
      isPending={ask.isPending}
      disabledReason={missing}
      problem={ask.problem}
      onRetry={ask.retry}
    >
      <TextArea
        label={recusalWords.askReason}
        hint={recusalWords.askReasonHint}
        value={reason}
        onChange={(value) => draft.change({ reason: value })}
        charsMax={voteReasonCharsMax}
      />
      <MemberChoice
        label={recusalWords.askWho}
        members={members.filter((member) => !recusedIds.has(member.villagerId))}
        value={who}
        onChange={(value) => draft.change({ who: value })}
      />
    </ConfirmSheet>
  );
}
