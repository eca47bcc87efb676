import { useState } from 'react';
import { pageTitles } from '@shared/text/page-titles';
import { discardSentence, unsentPageWords as words } from '@shared/text/words/unsent';
// What was done on any page may end here.
import '@shared/text/refusals/all';
import { useCommandQueue } from '../../../cloud/unsent/use-command-queue';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { EmptyState } from '../../../components/empty-state';
import { PageFrame } from '../../../components/page-frame';
import { PrimaryButton } from '../../../components/primary-button';
import { Section } from '../../../components/section';
import { UnsentCard } from './unsent-card';

/** What the reader did and has not reached the cloud: what it was, why, and the way to send or to drop it. */
export default function UnsentPage() {
  const queue = useCommandQueue();
  const [asked, setAsked] = useState<string | null>(null);
  const discarding = queue.commands.find(({ requestId }) => requestId === asked);
  const isWaiting = queue.commands.some(({ state }) => state !== 'refused');
  const drop = (requestId: string) => {
    queue.discard(requestId);
    setAsked(null);
  };
  return (
    <PageFrame
      title={pageTitles.unsent}
      actionBar={
        isWaiting && (
          <PrimaryButton
            label={words.sendAll}
            isPending={queue.commands.some(({ state }) => state === 'sending')}
            onTap={() =>
              queue.commands.forEach(({ state, requestId }) => state === 'waiting' && queue.sendNow(requestId))
            }
          />
        )
      }
    >
      <Section>
        {queue.commands.length === 0 && <EmptyState sentence={words.nothing} />}
        {queue.commands.map((command) => (
          <UnsentCard
            key={command.requestId}
            command={command}
            onSend={() => queue.sendNow(command.requestId)}
            onDrop={() => (command.state === 'refused' ? drop(command.requestId) : setAsked(command.requestId))}
          />
        ))}
      </Section>
      {discarding && (
        <ConfirmSheet
          isOpen
          title={words.discardTitle}
          sentence={discardSentence(discarding)}
          confirmLabel={words.discard}
          isDanger
          onConfirm={() => drop(discarding.requestId)}
          onCancel={() => setAsked(null)}
        />
      )}
    </PageFrame>
  );
}
