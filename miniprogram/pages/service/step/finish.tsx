import type { RequestPermissions } from '@shared/contract/service-pages';
import { serviceActNames, serviceFieldWords, serviceFormWords } from '@shared/text/words/service';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PrimaryButton } from '../../../components/primary-button';
import { Section } from '../../../components/section';
import { useSheet } from '../../follow-up/use-sheet';

interface FinishProps {
  act: keyof RequestPermissions;
  isComplete: boolean;
  /** What it leads to, where that is not what it usually does. */
  sentence?: string | undefined;
  isDanger?: boolean | undefined;
  onSend: () => void;
  sending: { isPending: boolean; problem: string | null; retry: (() => unknown) | null };
}

/** The button of a form, and the question that follows it: no step of a request is taken by one slip. */
export function Finish({ act, isComplete, sentence, isDanger, onSend, sending }: FinishProps) {
  const sheet = useSheet();
  const label = serviceActNames[act];
  return (
    <Section>
      <PrimaryButton
        label={label}
        disabledReason={isComplete ? null : serviceFieldWords.incomplete}
        onTap={sheet.open}
      />
      <ConfirmSheet
        isOpen={sheet.isOpen}
        title={label}
        sentence={sentence ?? serviceFormWords[act].confirm}
        confirmLabel={label}
        isDanger={isDanger}
        onConfirm={onSend}
        onCancel={sheet.close}
        isPending={sending.isPending}
        problem={sending.problem}
        onRetry={sending.retry && (() => void sending.retry?.())}
      />
    </Section>
  );
}
