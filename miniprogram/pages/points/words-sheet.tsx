import { View } from '@tarojs/components';
import type { ActionName } from '@shared/contract';
import type { ClaimRow } from '@shared/contract/points-pages';
import { aboutClaim, charsMinHint } from '@shared/text/words/points';
import { type Draft, useDraft } from '../../cloud/drafts';
import { type Command, useCommand } from '../../cloud/use-command';
import { ConfirmSheet } from '../../components/confirm-sheet';
import { TextArea } from '../../components/text-area';
import './claim-card.less';

interface Ends {
  onClose: () => void;
  onDone: () => void;
}

/** A few words about one claim, kept while they are written and sent by one command. */
export function useWords<A extends ActionName>(action: A, draftKey: string, { onClose, onDone }: Ends) {
  const draft = useDraft(draftKey, { text: '' });
  const command = useCommand(action, {
    onDone: () => {
      draft.discard();
      onClose();
      onDone();
    },
  });
  return { draft, command };
}

interface WordsSheetProps {
  row: ClaimRow;
  words: { title: string; sentence: string; text: string; send: string };
  charsMin: number;
  draft: Draft<{ text: string }>;
  command: Pick<Command<ActionName>, 'isPending' | 'problem' | 'retry'>;
  onSend: (text: string) => void;
  onClose: () => void;
}

/** Asks for a few words about one claim: an objection, a correction, an explanation. */
export function WordsSheet({ row, words, charsMin, draft, command, onSend, onClose }: WordsSheetProps) {
  const { text } = draft.value;
  return (
    <ConfirmSheet
      isOpen
      title={words.title}
      sentence={words.sentence}
      confirmLabel={words.send}
      isPending={command.isPending}
      problem={command.problem}
      onRetry={command.retry}
      onConfirm={() => onSend(text.trim())}
      onCancel={onClose}
    >
      <View className="claim-about">{aboutClaim(row)}</View>
      <TextArea
        label={words.text}
        hint={charsMinHint(charsMin)}
        value={text}
        charsMax={300}
        onChange={(next) => draft.change({ text: next })}
      />
    </ConfirmSheet>
  );
}
