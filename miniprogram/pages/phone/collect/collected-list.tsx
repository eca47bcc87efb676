import { useState } from 'react';
import { View } from '@tarojs/components';
import { refusalSentence } from '@shared/text/refusals';
import { collectedNote, collectedTitle, collectWords, waitingWords } from '@shared/text/words/collect';
import { serverNowMs } from '../../../cloud/clock';
import type { Collected, CollectedProblem } from '../../../cloud/collected/collected';
import { takeCollected } from '../../../cloud/collected/collected-store';
import { sendCollected } from '../../../cloud/collected/send-collected';
import { openPage } from '../../../cloud/open-page';
import { Badge, type Tone } from '../../../components/badge';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { EmptyState } from '../../../components/empty-state';
import { pressable } from '../../../components/pressable';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import './collected-list.less';

interface CollectedListProps {
  all: readonly Collected[];
  /** Takes one back into the form. */
  onChange: (requestId: string) => void;
}

/** Everything of this walk, the newest first: on the phone, taken, or not taken and why. */
export function CollectedList({ all, onChange }: CollectedListProps) {
  const [asked, setAsked] = useState<string | null>(null);
  const waiting = all.filter(({ state }) => state === 'waiting');
  const sent = all.filter(({ state }) => state === 'sent');
  return (
    <Section title={collectWords.list} note={all.length > 0 ? waitingWords(waiting.length) : undefined}>
      {all.length === 0 && <EmptyState sentence={collectWords.none} />}
      {[...all].reverse().map((collected) => (
        <CollectedCard
          key={collected.requestId}
          collected={collected}
          onChange={() => onChange(collected.requestId)}
          onRemove={() => setAsked(collected.requestId)}
        />
      ))}
      {waiting.length > 0 && <SecondaryButton label={collectWords.sendNow} onTap={() => void sendCollected()} />}
      {sent.length > 0 && (
        <SecondaryButton
          label={collectWords.clear}
          onTap={() => sent.forEach(({ requestId }) => takeCollected(requestId))}
        />
      )}
      <ConfirmSheet
        isOpen={asked !== null}
        title={collectWords.removeTitle}
        sentence={collectWords.removeSentence}
        confirmLabel={collectWords.remove}
        isDanger
        onConfirm={() => {
          if (asked !== null) takeCollected(asked);
          setAsked(null);
        }}
        onCancel={() => setAsked(null)}
      />
    </Section>
  );
}

const tones: Record<Collected['state'], Tone> = { waiting: 'lamp', sent: 'good', refused: 'bad' };

interface CollectedCardProps {
  collected: Collected;
  onChange: () => void;
  onRemove: () => void;
}

function CollectedCard({ collected, onChange, onRemove }: CollectedCardProps) {
  const { body, photos, voice, from, madeAtMs, state, problem, proposalId } = collected;
  const open = () => proposalId !== null && openPage(`/pages/proposal/matter/index?id=${proposalId}`);
  const isSent = state === 'sent';
  return (
    <View className="collected-card" {...(isSent ? pressable(open, { role: 'link' }) : {})}>
      <View className="collected-card-title">{collectedTitle(body, photos.length, voice?.seconds ?? 0)}</View>
      <View className="collected-card-note">{collectedNote(from.name, madeAtMs, serverNowMs())}</View>
      <Badge label={collectWords.states[state]} tone={tones[state]} />
      {problem && <RefusalNote sentence={problemSentence(problem)} />}
      {!isSent && (
        <View>
          <SecondaryButton label={collectWords.change} onTap={onChange} isInline />
          <SecondaryButton label={collectWords.remove} onTap={onRemove} isInline />
        </View>
      )}
    </View>
  );
}

function problemSentence(problem: CollectedProblem): string {
  return problem.kind === 'refused' ? refusalSentence(problem.refusal) : collectWords.problems[problem.kind];
}
