import { type ReactNode, useState } from 'react';
import type { ActionName, PayloadOf } from '@shared/contract';
import { useCommand } from '../../cloud/use-command';
import { ConfirmSheet } from '../../components/confirm-sheet';
import { TextArea } from '../../components/text-area';

interface WordsSheetProps<A extends ActionName> {
  action: A;
  words: { title: string; sentence?: string | undefined; text: string; hint?: string | undefined; send: string };
  charsMax: number;
  isDanger?: boolean;
  isOptional?: boolean;
  /** Why it cannot be sent yet, for what is asked beside the words. */
  disabledReason?: string | null;
  payloadOf: (text: string) => PayloadOf<A>;
  onClose: () => void;
  onDone: () => void;
  /** What else is asked: a date, photos. */
  children?: ReactNode;
}

/** Asks for a few words before a step; what the words are for, the page says. */
export function WordsSheet<A extends ActionName>(props: WordsSheetProps<A>) {
  const { action, words, charsMax, isDanger, isOptional, disabledReason, payloadOf, onClose, onDone, children } = props;
  const [text, setText] = useState('');
  const command = useCommand(action, {
    onDone: () => {
      onClose();
      onDone();
    },
  });
  return (
    <ConfirmSheet
      isOpen
      title={words.title}
      sentence={words.sentence}
      confirmLabel={words.send}
      isDanger={isDanger}
      isPending={command.isPending}
      problem={command.problem}
      onRetry={command.retry}
      disabledReason={disabledReason}
      onConfirm={() => void command.run(payloadOf(text.trim()))}
      onCancel={onClose}
    >
      {children}
      <TextArea
        label={words.text}
        hint={words.hint}
        value={text}
        charsMax={charsMax}
        isOptional={isOptional}
        onChange={setText}
      />
    </ConfirmSheet>
  );
}
