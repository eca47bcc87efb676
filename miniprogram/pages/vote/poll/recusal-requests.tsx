import { useState } from 'react';
import { View } from '@tarojs/components';
import type { RecusalRequestModel } from '@shared/contract/recusal-pages';
import type { OpeningModel } from '@shared/contract/vote';
import { recusalWords, requestState, requestTitle } from '@shared/text/words/poll-methods';
import { decidedByOthers, decideFirst } from '@shared/text/words/recusal';
import { PrimaryButton } from '../../../components/primary-button';
import { Section } from '../../../components/section';
import { DecideSheet } from './decide-sheet';
import { isForReader } from './requests-first';

interface RequestsProps {
  opening: OpeningModel;
  onDone: () => void;
}

/** Who else was asked to stand aside and what was decided. */
export function RecusalRequests({ opening }: { opening: OpeningModel }) {
  const others = opening.recusalRequests.filter((request) => !isForReader(request));
  if (others.length === 0) return null;
  return (
    <Section title={recusalWords.requests}>
      {others.map((request) => (
        <View key={request.id} className="recusal-request">
          <View className="recusal-request-title">{requestTitle(request)}</View>
          <View>{request.reason}</View>
          <View className="poll-progress">{requestState(request)}</View>
        </View>
      ))}
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
