import type { ReactNode } from 'react';
import { ConfirmSheet } from '../../components/confirm-sheet';
import { TextField } from '../../components/text-field';
import { placeCharsMax, presiderCharsMax } from '@shared/domain/village/council-change-draft';

interface RecordDecidedProps {
  words: { record: string; recordNote: string; confirmRecord: string; incomplete: string };
  /** Sends what was filled in; null while something is missing. */
  send: (() => void) | null;
  command: { isPending: boolean; problem: string | null; retry: (() => unknown) | null };
  onClose: () => void;
  children: ReactNode;
}

/** The sheet in which the clerk records what a meeting decided; it holds once somebody else has confirmed it. */
export function RecordDecided({ words, send, command, onClose, children }: RecordDecidedProps) {
  return (
    <ConfirmSheet
      isOpen
      title={words.record}
      sentence={words.recordNote}
      confirmLabel={words.confirmRecord}
      onConfirm={() => send?.()}
      onCancel={onClose}
      isPending={command.isPending}
      disabledReason={send ? null : words.incomplete}
      problem={command.problem}
      onRetry={command.retry}
    >
      {children}
    </ConfirmSheet>
  );
}

interface WhereAndWhoProps {
  words: { place: string; presider: string };
  form: { place: string; presiderName: string };
  change: (part: { place: string } | { presiderName: string }) => void;
}

/** Where it was decided, and who led. */
export function WhereAndWho({ words, form, change }: WhereAndWhoProps) {
  return (
    <>
      <TextField
        label={words.place}
        value={form.place}
        onChange={(place) => change({ place })}
        charsMax={placeCharsMax}
      />
      <TextField
        label={words.presider}
        value={form.presiderName}
        onChange={(presiderName) => change({ presiderName })}
        charsMax={presiderCharsMax}
      />
    </>
  );
}
