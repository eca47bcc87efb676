import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { componentWords } from '@shared/text/components';
import { Sheet } from '../sheet';
import { PrimaryButton } from '../primary-button';
import { RefusalNote } from '../refusal-note';
import { SecondaryButton } from '../secondary-button';
import './index.less';

interface ConfirmSheetProps {
  isOpen: boolean;
  title: string;
  /** What will happen, and that it cannot be undone. */
  sentence?: string | undefined;
  confirmLabel: string;
  onConfirm: () => void;
  onCancel: () => void;
  isPending?: boolean | undefined;
  isDanger?: boolean | undefined;
  disabledReason?: string | null | undefined;
  /** Why it could not be done, after trying. */
  problem?: string | null | undefined;
  onRetry?: (() => unknown) | null | undefined;
  /** What else must be filled in first: a reason, a date. */
  children?: ReactNode;
}

/** Asks once more before what cannot be undone. */
export function ConfirmSheet(props: ConfirmSheetProps) {
  const { isOpen, title, sentence, confirmLabel, onConfirm, onCancel, problem, onRetry, children, ...look } = props;
  return (
    <Sheet isOpen={isOpen} title={title} onClose={onCancel}>
      {sentence && <View className="confirm-sheet-sentence">{sentence}</View>}
      {children}
      <RefusalNote sentence={problem ?? null} onRetry={onRetry} />
      <PrimaryButton label={confirmLabel} onTap={onConfirm} {...look} />
      <SecondaryButton label={componentWords.cancel} onTap={onCancel} />
    </Sheet>
  );
}
