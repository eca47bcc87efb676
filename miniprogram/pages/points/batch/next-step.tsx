import { useState } from 'react';
import type { BatchPage } from '@shared/contract/points-pages';
import { refusalSentence } from '@shared/text/refusals';
import { batchWords } from '@shared/text/words/points';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PrimaryButton } from '../../../components/primary-button';

interface NextStepProps {
  page: BatchPage;
  onDone: () => void;
}

type Step = 'openReview' | 'publish' | 'post';

const words: Record<Step, { label: string; sentence: string }> = {
  openReview: { label: batchWords.openReview, sentence: batchWords.openReviewSentence },
  publish: { label: batchWords.publish, sentence: batchWords.publishSentence },
  post: { label: batchWords.post, sentence: batchWords.postSentence },
};

/** What the batch is waiting for; while claims are to be judged that is the form's own button. */
function stepOf({ batch, counts }: BatchPage): Step | null {
  switch (batch?.status) {
    case 'collecting':
      return 'openReview';
    case 'inReview':
      return counts.waiting === 0 ? 'publish' : null;
    case 'noticed':
      return 'post';
    default:
      return null;
  }
}

/** The steward's next step with a batch, asked once more before it is done; nobody else sees it. */
export function NextStep({ page, onDone }: NextStepProps) {
  const [isAsking, setAsking] = useState(false);
  const options = {
    onDone: () => {
      setAsking(false);
      onDone();
    },
  };
  const commands = {
    openReview: useCommand('points.open-review', options),
    publish: useCommand('points.publish', options),
    post: useCommand('points.post', options),
  };
  const step = stepOf(page);
  if (step === null || !page.batch || !page.permissions) return null;
  const permission = page.permissions[step];
  if (!permission.isOpen && permission.refusal.code === 'RoleRequired') return null;
  const { id: batchId } = page.batch;
  const command = commands[step];
  return (
    <>
      <PrimaryButton
        label={words[step].label}
        disabledReason={permission.isOpen ? null : refusalSentence(permission.refusal)}
        onTap={() => setAsking(true)}
      />
      <ConfirmSheet
        isOpen={isAsking}
        title={words[step].label}
        sentence={words[step].sentence}
        confirmLabel={words[step].label}
        isPending={command.isPending}
        problem={command.problem}
        onRetry={command.retry}
        onConfirm={() => void command.run({ batchId })}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
